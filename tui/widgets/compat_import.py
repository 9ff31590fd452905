"""Imports Textual without what only others of its apps need.

That is its list of types, with all widgets that these are of, its command palette, and a table that rich draws: a tenth of what Textual
imports. It takes a few names of each, which stand for nothing until something else asks the module for them. Functions of other modules are
imported when they are called, and patterns compiled when they are used. Without any of this everything would work the same, but slower.
Checked with Textual 8.2.8.
"""

import _pickle
import _random
import functools
import sys
import typing
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache, lru_cache, partial
from importlib import import_module

from tui.late import LateModule, import_late, patterns_late, put_in_package, references_late, standing_in

TYPES = "textual.types"
UNUSED = {
    "textual.command": ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider"),
    "rich.table": ("Table",),
}
"""What Textual takes of modules for a palette that is switched off, and for pictures of its colours in a notebook."""
FROM_OTHERS: Mapping[str, Mapping[str, object]] = {
    "typing_extensions": {
        name: getattr(typing, name)
        for name in ("Final", "Literal", "ParamSpec", "Protocol", "Self", "TypeAlias", "TypeGuard", "TypedDict", "runtime_checkable")
    },
    "pickle": {"dumps": _pickle.dumps, "loads": _pickle.loads},
    "random": {"getrandbits": _random.Random().getrandbits},
}
"""What it takes of modules that have it from others."""
STILL = {"typing_extensions": ("Final", "Literal", "Self", "TypeAlias")}
"""Of that, what its other widgets take when they are imported later, and what is the same for everybody who takes it."""
CALLED = {
    "rich.markup": ("render",),
    "rich.panel": ("Panel",),
    "rich.tree": ("Tree",),
    "textual.canvas": ("Canvas", "Rectangle"),
    "textual.css._help_text": (
        "align_help_text", "border_property_help_text", "color_property_help_text", "dock_property_help_text", "expand_help_text",
        "fractional_property_help_text", "integer_help_text", "keyline_help_text", "layout_property_help_text", "offset_property_help_text",
        "offset_single_axis_help_text", "position_help_text", "property_invalid_value_help_text", "scalar_help_text",
        "scrollbar_size_property_help_text", "scrollbar_size_single_axis_help_text", "spacing_invalid_value_help_text",
        "spacing_wrong_number_of_values_help_text", "split_property_help_text", "string_enum_help_text", "style_flags_property_help_text",
        "table_rows_or_columns_help_text", "text_align_help_text",
    ),
}  # fmt: skip
"""What it calls only for errors in style sheets, lines between widgets and its own developers."""
STARTED = {"textual.pilot": ("Pilot",)}
"""What it imports whenever an app runs, and calls only in tests."""
MOST_KEPT = 128
"""How many results each of Textual's and rich's functions keeps.

They would keep up to 16,384: 4 MB more after some thousands of keys. Those of the last few rows are nearly all that is asked for again.
"""
EASY, EASY_KEPT = "textual.geometry", 32
"""The module with functions that only compare and add numbers, and how many results each of them keeps."""


@cache
def _own_names_that_compute(kind: type) -> tuple[str, ...]:
    if "compute_" not in " ".join(vars(kind)):
        return ()  # Nearly always, and found much faster.
    return tuple(name for name in vars(kind) if name.startswith(("compute_", "_compute_")))


def names_that_compute(kind: type) -> list[str]:
    """The names that Textual looks for in each new class of widgets.

    It makes a sorted list of all names of the class for them, which takes a fiftieth of a start.
    """
    return [name for base in kind.__mro__ for name in _own_names_that_compute(base)]


def _called(module: str, name: str, *given: object, **named: object) -> object:
    return getattr(import_module(module), name)(*given, **named)


def _limited_cache(maxsize: int | Callable[..., object] | None = 128, typed: bool = False) -> object:
    return lru_cache(maxsize) if callable(maxsize) else partial(_limited, maxsize, typed)


def _limited(maxsize: int | None, typed: bool, function: Callable[..., object]) -> object:
    most = EASY_KEPT if function.__module__ == EASY else MOST_KEPT
    return lru_cache(maxsize if maxsize is None else min(maxsize, most), typed)(function)


@contextmanager
def small_caches() -> Iterator[None]:
    """Limit the caches of the functions that are defined meanwhile."""
    vars(functools)["lru_cache"] = _limited_cache
    try:
        yield
    finally:
        vars(functools)["lru_cache"] = lru_cache


def import_textual() -> None:
    """Import Textual, if it is not imported yet."""
    if "textual" in sys.modules:
        return
    late = LateModule(TYPES)
    sys.modules[TYPES] = late
    import_late(STARTED)
    with ExitStack() as unused:
        for module, names in UNUSED.items():
            unused.enter_context(standing_in(module, {name: type(name, (), {}) for name in names}))
        for module, names in CALLED.items():
            unused.enter_context(standing_in(module, {name: partial(_called, module, name) for name in names}))
        for module, same in FROM_OTHERS.items():
            unused.enter_context(standing_in(module, same))
        unused.enter_context(small_caches())
        unused.enter_context(patterns_late())
        unused.enter_context(references_late())
        # With what every page needs.
        import textual.dom

        vars(textual.dom)["dir"] = names_that_compute
        import textual.app
        from textual._types import IgnoreReturnCallbackType
        from textual.drivers import linux_driver  # noqa: F401 (for what it imports)
        from textual.widgets import option_list  # noqa: F401

    vars(late)["IgnoreReturnCallbackType"] = IgnoreReturnCallbackType
    for module, still in STILL.items():
        vars(sys.modules[module]).update((name, FROM_OTHERS[module][name]) for name in still)
    for module in (TYPES, *STARTED):
        put_in_package(module)  # As for any module that is imported.
