"""Imports plotext without what our charts do not need. No other module imports it.

Plotext makes a text for each of its 150 functions when it is imported, and compares their parameters with it, which takes two thirds of the
time of the import: 22 ms with it and 8 ms without, in one run. Its functions, dates and look at the terminal would take 1 MB of memory with
the modules that they need: a figure is all that is used. Checked with plotext 5.3.2.
"""

import sys
import typing
from contextlib import ExitStack
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from tui.late import standing_in

__all__ = ["Plot"]

TEXTS, MAKER = "plotext._doc", "plotext._doc_utils"
"""The texts, and what puts them into the functions."""
FUNCTIONS, DATES = "plotext._core", "plotext._date"
"""The functions that draw on a figure of their own, and what reads and writes dates on axes."""
TAKEN = ("colorize", "platform", "sin", "square", "transpose", "uncolorize")
"""What Textual's wrapper takes of the functions."""
READ_TYPES = {"get_args": typing.get_args}
TERMINAL = {"get_terminal_size": lambda: (80, 24)}
"""The size that a figure has until it is given its own."""


class _Unwritten(ModuleType):
    """A module whose every function does nothing."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_: None


class _NoDates:
    """The dates of a figure that has none."""


def _stand_ins() -> dict[str, ModuleType]:
    modules: dict[str, ModuleType] = {name: _Unwritten(name) for name in (TEXTS, MAKER, FUNCTIONS)}
    vars(modules[FUNCTIONS]).update(dict.fromkeys(TAKEN))
    modules[DATES] = ModuleType(DATES)
    vars(modules[DATES])["date_class"] = _NoDates
    return {name: module for name, module in modules.items() if name not in sys.modules}


def _undocumented() -> type["Plot"]:
    """Textual's wrapper of plotext."""
    stand_ins = _stand_ins()
    sys.modules.update(stand_ins)
    try:
        with ExitStack() as others:
            others.enter_context(standing_in("typing_extensions", READ_TYPES))
            others.enter_context(standing_in("shutil", TERMINAL))
            from textual_plotext.plot import Plot
    finally:
        for name in stand_ins:
            del sys.modules[name]
    vars(sys.modules["plotext._utility"])["shutil"] = SimpleNamespace(**TERMINAL)
    return Plot


if TYPE_CHECKING:
    from textual_plotext.plot import Plot
else:
    Plot = _undocumented()
