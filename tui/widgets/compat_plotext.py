"""Imports plotext without what our charts do not need. No other module imports it.

Plotext makes a text for each of its 150 functions when it is imported, and compares their parameters with it, which takes two thirds of the
time of the import: 22 ms with it and 8 ms without, in one run. Its functions, dates and look at the terminal would take 1 MB of memory with
the modules that they need. A figure is all that is used, and of that only what draws points: the rest would take 0.3 MB. Checked with
plotext 5.3.2.
"""

import sys
import typing
from contextlib import ExitStack
from types import FunctionType, ModuleType, SimpleNamespace
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
DRAWN_BY = frozenset({"build", "frame", "scatter", "subplots", "theme", "xaxes", "xlim", "xticks", "yaxes", "ylim", "yticks"})
"""What is called of a figure, by us or by plotext: all its other functions are for other charts, and for who draws in a terminal."""
STARTS = "draw_init"
"""The one function of plotext's canvas that begins as those of other charts do."""
OTHER_CHARTS = (
    "bar_data", "bars", "box", "download", "fill_data", "find_filling_values", "get_fill_boundaries", "get_line", "get_lines", "hd_group",
    "hist_data", "image_to_matrix", "read_data", "save_text", "set_multiple_bar_data", "single_bar", "update_size", "write_data",
)  # fmt: skip
"""What they need."""


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


def _public(kind: type, begun: str = "") -> set[str]:
    return {name for name, member in vars(kind).items() if isinstance(member, FunctionType) and name.startswith(begun) and name[0] != "_"}


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
    tools = vars(sys.modules["plotext._utility"])
    tools["shutil"] = SimpleNamespace(**TERMINAL)
    for name in OTHER_CHARTS:
        del tools[name]
    figure = sys.modules["plotext._figure"]._figure_class
    canvas = sys.modules["plotext._monitor"].monitor_class
    for kind, names in ((figure, _public(figure) - DRAWN_BY), (canvas, _public(canvas, "draw_") - {STARTS})):
        for name in names:
            delattr(kind, name)
    return Plot


if TYPE_CHECKING:
    from textual_plotext.plot import Plot
else:
    Plot = _undocumented()
