"""What a start of the browser imports, and what waits until it is needed."""

import dis
import pickle
import re
import subprocess
import sys
import typing

import pytest
from textual.reactive import reactive
from textual.widget import Widget

from tui.cli.environment import COMPILER_FLAGS, CONSTANTS
from tui.cli.program import run_words
from tui.late import SELDOM, LatePattern, patterns_late, references_late
from tui.widgets.compat_import import FROM_OTHERS

pytestmark = pytest.mark.slow

LATE = {
    "ast", "dis", "hashlib", "logging", "pickle", "random", "rich.markup", "rich.panel", "rich.table", "rich.tree", "ssl", "subprocess",
    "textual.canvas", "textual.command", "textual.css._help_text", "textual.pilot",
    "textual.widgets._directory_tree", "textual.widgets._input", "textual.widgets._select", "tui.analysis", "tui.app.relay.hub",
    "tui.library.catalogue", "tui.library.streaming", "tui.live", "tui.nodes.home_planning", "tui.screens.across_search",
    "tui.screens.dialog", "tui.screens.library_rows", "tui.screens.library_view", "tui.screens.stage", "tui.slides", "tui.text.words",
    "tui.widgets.detail", "typing_extensions", *SELDOM,
}  # fmt: skip
TYPE = "IgnoreReturnCallbackType"
LOADED = "import sys; print(*(name for name, module in sys.modules.items() if getattr(module, '__spec__', None)))"
"""Prints the names of all modules, without those that wait."""
BROWSER = """
from tui.late import SELDOM, import_late
import_late(SELDOM)
from tui.cli import main, open, program
from tui.cli.environment import clean_environment
clean_environment()
import tui.app.launch, tui.screens.home
"""
CACHES = """
for each in gc.get_objects():
    if isinstance(each, type(lru_cache(len))) and each.__module__.startswith(("rich.", "textual.")):
        print(each.__module__, each.cache_info().maxsize)
"""


def printed(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_a_start_imports_nothing_that_it_does_not_need() -> None:
    """Home's plan is kept, and with it what only its making needs."""
    loaded = printed(BROWSER + LOADED).split()
    needed = {"dis"} if sys.version_info >= (3, 13) else set()  # inspect imports it there.
    assert "textual.app" in loaded and not (LATE - needed) & set(loaded)


def test_the_functions_of_textual_keep_few_results() -> None:
    found = {(*line.split(),) for line in printed(BROWSER + "import gc; from functools import lru_cache\n" + CACHES).splitlines()}
    assert ("textual.geometry", "32") in found and ("textual.strip", "128") in found
    assert all(kept == "None" or int(kept) <= (32 if module == "textual.geometry" else 128) for module, kept in found)


def test_slides_are_shown_without_what_reads_and_saves_their_files() -> None:
    assert not {"yaml", "tui.pack.document"} & set(printed(f"import tui.screens.present; {LOADED}").split())


def test_without_words_there_is_nothing_to_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is then chosen is what argparse would choose."""
    asked: list[object] = []

    def note(chosen: object) -> int:
        asked.append(chosen)
        return 0

    monkeypatch.setattr("tui.cli.open.run", note)
    assert run_words([]) == run_words(["--library="]) == 0
    quick, parsed = map(vars, asked)
    assert quick | {"library": [""], "run": parsed["run"], "version": None} == parsed


def test_the_types_of_textual_are_there_when_they_are_asked_for() -> None:
    taken = f"from textual.types import DirEntry as Entry, {TYPE} as Type"
    real = "import textual._types as own, textual.widgets._directory_tree as tree"
    assert printed(f"import tui.widgets; {taken}; {real}; print(Entry is tree.DirEntry, Type is own.{TYPE})") == "True True\n"
    assert printed(f"import tui.widgets, textual.types; {real}; print(textual.types.DirEntry is tree.DirEntry)") == "True\n"


def test_what_textual_does_not_use_is_there_when_it_is_asked_for() -> None:
    code = "import tui.widgets; from rich.table import Table; from textual.command import CommandPalette, Hit; import textual.command as it"
    assert printed(f"{code}; print(Table.__module__, CommandPalette.__module__, Hit is it.Hit)") == "rich.table textual.command True\n"


def test_a_module_that_waits_is_imported_for_its_first_name() -> None:
    code = "from tui.late import import_late; import_late({'textwrap': (), 'sys': ()}); import sys, textwrap; before = textwrap.__spec__"
    assert printed(f"{code}; textwrap.dedent('') == '' and print(before, sys.modules['textwrap'].__spec__.name)") == "None textwrap\n"


def test_a_function_of_a_module_that_waits_is_the_same() -> None:
    code = "from tui.late import import_late; import_late({'difflib': ('get_close_matches',)}); from difflib import get_close_matches as of"
    assert printed(f"{code}; import difflib, sys; print(difflib.__spec__, of('one', ['two', 'ones']), difflib.__spec__.name)") == (
        "None ['ones'] difflib\n"
    )


def test_a_module_that_waits_is_in_its_package() -> None:
    code = "from tui.late import import_late; import_late({'urllib.parse': ()}); import urllib.parse"
    assert printed(f"{code}; print(urllib.parse.quote(' '))") == "%20\n"


def test_what_textual_only_calls_is_called() -> None:
    names = "from textual.css import stylesheet as own; from rich.panel import Panel; from rich.markup import render"
    same = "print(own.render('[b]a[/]') == render('[b]a[/]'), type(own.Panel('a')) is Panel, Panel.fit('a').expand)"
    assert printed(f"import tui.widgets; {names}; {same}") == "True True False\n"
    faulty = "from textual.css.stylesheet import Stylesheet; sheet = Stylesheet(); sheet.add_source('A {dock: x}')"
    problem = "try: sheet.parse()\nexcept Exception as error: import rich; rich.print(error.errors)"
    assert "dock" in printed(f"import tui.widgets; {faulty}\n{problem}")


def test_a_type_that_is_named_in_text_is_compiled_when_it_is_evaluated() -> None:
    with references_late():
        waits = typing.ForwardRef("dict[str, int] | None")
    assert waits.__forward_code__ == "dict[str, int] | None" and "compile" not in vars(typing)

    class Has:
        one: waits  # type: ignore[valid-type]

    assert waits == typing.ForwardRef("dict[str, int] | None") and typing.get_type_hints(Has)["one"] == dict[str, int] | None


def test_nothing_is_logged_for_faults_that_nobody_looks_for() -> None:
    """Anything else that asyncio logs arrives, also where logging is imported later."""
    log = "from asyncio.log import logger; logger.debug('before')"
    late = "import logging.handlers; logging.basicConfig(level=logging.DEBUG, stream=sys.stdout); logger.debug('a'); logger.error('b')"
    assert printed(f"{BROWSER}{log}; import sys; print('handlers' in vars(sys.modules['logging'])); {late}") == (
        "False\nDEBUG:asyncio:a\nERROR:asyncio:b\n"
    )


def test_the_source_of_a_class_is_found_though_what_reads_it_waits() -> None:
    code = "import inspect; from tui.late import LateObject; print(inspect.getsource(LateObject.__init__) in inspect.getsource(LateObject))"
    assert printed(f"{BROWSER}{code}") == "True\n"


def test_a_pattern_that_waits_is_the_same() -> None:
    with patterns_late():
        word, upper = re.compile(r"(\w+) ?"), re.compile("[A-Z]", re.IGNORECASE)
    match, split = word.match, word.split  # As modules take them when they are imported.
    assert isinstance(word, LatePattern) and not vars(word).get("_itself")
    assert match("one two").group(1) == "one" and split("one two", 1) == ["", "one", "two"]
    assert upper.sub("x", "a1") == "x1" and (word.groups, upper.pattern, upper.flags & re.IGNORECASE) == (1, "[A-Z]", re.IGNORECASE)
    assert isinstance(re.compile("now"), re.Pattern)


def test_what_stands_in_is_what_the_modules_have() -> None:
    assert COMPILER_FLAGS.items() <= dis.COMPILER_FLAG_NAMES.items()
    assert {name: getattr(subprocess, name) for name in CONSTANTS["subprocess"]} == CONSTANTS["subprocess"]
    assert FROM_OTHERS["pickle"] == {"dumps": pickle.dumps, "loads": pickle.loads}


class Computes(Widget):
    """A widget with values that it computes from others."""

    one, two = reactive(1), reactive(2)

    def compute_one(self) -> int:
        return 1


class ComputesMore(Computes):
    """One that computes another value too."""

    def _compute_two(self) -> int:
        return 2


def test_the_computed_names_of_widgets_are_those_that_textual_finds() -> None:
    kinds: list[type[Widget]] = [Widget]
    for kind in kinds:
        kinds += kind.__subclasses__()
        assert kind._computes == {name.lstrip("_")[8:] for name in dir(kind) if name.startswith(("_compute_", "compute_"))}
    assert ComputesMore in kinds and ComputesMore._computes == {"one", "two"}


def test_textual_that_is_imported_already_is_left_as_it_is() -> None:
    code = "import textual.types as before, tui.widgets, sys; print(sys.modules['textual.types'] is before)"
    assert printed(code) == "True\n"


def test_the_first_frame_is_shown_with_few_imports() -> None:
    """Enumerations alone take longer than all that it needs."""
    loaded = printed("import tui.cli, tui.app.first_frame.start, sys; print(*sys.modules)").split()
    assert "tui.app.first_frame.terminal" in loaded
    assert not {"collections", "enum", "functools", "re", "signal", "typing"} & set(loaded)
