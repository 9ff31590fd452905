"""Private names of Textual are used in six modules only.

One for the app, one for its notices, one for the widgets, one for their updates, one for the table and one for the import.
"""

import ast
import inspect
import pkgutil
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
import textual
from textual import _styles_cache
from textual._compositor import Compositor
from textual.css import stylesheet
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import DataTable, OptionList

import tui
from tests.browse import ROOT
from tui.widgets.compat import LineList, RuleTitle

pytestmark = pytest.mark.slow

COMPAT = {
    "tui.app.compat",
    "tui.app.compat_notices",
    "tui.widgets.compat",
    "tui.widgets.compat_closed",
    "tui.widgets.compat_closing",
    "tui.widgets.compat_import",
    "tui.widgets.compat_sheets",
    "tui.widgets.compat_table",
    "tui.widgets.compat_updates",
}
FOLDERS = ("app", "screens", "widgets")


def modules() -> list[ModuleType]:
    """Every module that may use Textual, but for those that hold its private names."""
    found = []
    for folder in FOLDERS:
        package = import_module(f"{tui.__name__}.{folder}")
        found += [name for _, name, _ in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    return [import_module(name) for name in found if name not in COMPAT]


MODULES = modules()
SET = re.compile(r"self\.(_[a-z]\w*)(?:: [^=\n]+)? = ")
"""A private attribute that a class gives its objects."""


@cache
def source(base: type) -> str:
    """The source of a class of Textual, which takes long to find."""
    return inspect.getsource(base)


def imports(path: Path) -> list[str]:
    """The names that a module imports from Textual by a private name."""
    found = []
    for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [f"{part.module}.{each.name}" for each in part.names] if isinstance(part, ast.ImportFrom) and part.module else []
        names += [each.name for each in part.names] if isinstance(part, ast.Import) else []
        found += [name for name in names if name.startswith("textual") and "._" in name]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_no_private_name_is_imported(module: ModuleType) -> None:
    assert module.__file__
    assert imports(Path(module.__file__)) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_no_class_overrides_or_reads_a_private_name_of_textual(module: ModuleType) -> None:
    """By running the classes' own bases.

    A method of ours that happens to have such a name is found too.
    """
    read: set[str] = set()
    for name, made in inspect.getmembers(module, inspect.isclass):
        bases = [base for base in made.__mro__[1:] if base.__module__.startswith("textual.")]
        if made.__module__ != module.__name__ or not bases:
            continue
        theirs = {word for base in bases for word in vars(base) if word.startswith("_") and not word.startswith("__")}
        theirs |= {word for base in bases for word in SET.findall(source(base))}
        ours = {word for word in vars(made) if word.startswith("_") and not word.startswith("__")} - MADE_BY_TEXTUAL
        ours = {word for word in ours if not word.startswith("_default_")}
        read = read or {part.attr for part in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(part, ast.Attribute)}
        assert ours & theirs == set(), name
        assert (read & theirs) - ours == set(), name


MADE_BY_TEXTUAL = {
    "_merged_bindings", "_css_type_names", "_css_bases", "_decorated_handlers", "_reactives", "_computes", "_default_css", "_inherit_css",
    "_inherit_bindings", "_inherit_component_classes", "_css_type_name", "_component_classes", "_abc_impl", "_parameters_and_types",
}  # fmt: skip
"""Names that Textual itself puts into every class."""


def test_what_a_list_overrides_is_still_what_textual_calls() -> None:
    """If Textual renamed the private method, ours would never be called."""
    assert list(inspect.signature(OptionList._move_page).parameters) == list(inspect.signature(LineList._move_page).parameters)
    for keys in (OptionList.action_page_down, OptionList.action_page_up):
        assert "self._move_page(" in inspect.getsource(keys)


def test_a_table_with_heads_overrides_what_textual_still_calls() -> None:
    """If Textual renamed one of these private methods, heads would scroll away."""
    drawn = inspect.getsource(DataTable.render_line)
    assert "return self._render_line(y, scroll_x, scroll_x + width, self.rich_style)" in drawn
    scrolling = inspect.getsource(DataTable._scroll_cursor_into_view)
    assert "self._get_fixed_offset()" in scrolling and "spacing=fixed_offset" in scrolling
    assert "self._scroll_cursor_into_view()" in inspect.getsource(DataTable.watch_cursor_coordinate)


def test_the_title_of_a_rule_is_still_what_textual_draws() -> None:
    """Textual reads the text of a top border in `_border_title` as it draws."""
    assert "widget._border_title" in inspect.getsource(_styles_cache)
    assert "_border_title" in SET.findall(source(Widget))
    assert isinstance(vars(RuleTitle)["_border_title"], property)


def test_an_update_still_asks_what_ours_answer() -> None:
    """If Textual renamed one of these private methods, ours would never be called."""
    assert "self.set_interval(\n                UPDATE_PERIOD, self._on_timer_update" in inspect.getsource(Screen)
    assert "self._compositor = Compositor()" in inspect.getsource(Screen)
    assert "self._render_chops(crop, is_rendered_line)" in inspect.getsource(Compositor.render_partial_update)
    assert "self._render_chops(crop, lambda y: True)" in inspect.getsource(Compositor.render_full_update)
    assert "self._compositor.update_widgets(self._dirty_widgets)" in inspect.getsource(Screen)
    assert "self._set_dirty(*regions)" in inspect.getsource(Widget.refresh)


def test_the_version_that_was_checked_is_the_one_in_use() -> None:
    for name in COMPAT:
        path = ROOT / (name.replace(".", "/") + ".py")
        if path.exists():
            assert f"Textual {textual.__version__}" in path.read_text(encoding="utf-8")


def test_a_sheet_that_is_added_has_no_other_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def parse(_scope: str, css: str, *_: object, **__: object) -> list[object]:
        parsed.append(css)
        return []

    monkeypatch.setattr(stylesheet, "parse", parse)
    sheet = stylesheet.Stylesheet()
    for css in ("Kept { width: 1; }", "Added { width: 2; }"):
        sheet.add_source(css)
        sheet.reparse()
    assert len(parsed) == 2
