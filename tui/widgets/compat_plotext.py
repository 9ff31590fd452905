"""Imports plotext without its documentation. No other module imports it.

Plotext makes a text for each of its 150 functions when it is imported, and compares their parameters with it, which takes two thirds of the
time of the import: 22 ms with it and 8 ms without, in one run. Checked with plotext 5.3.2.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

__all__ = ["Plot"]

TEXTS, MAKER = "plotext._doc", "plotext._doc_utils"
"""The texts, and what puts them into the functions."""


class _Unwritten(ModuleType):
    """A module whose every function does nothing."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_: None


def _undocumented() -> type["Plot"]:
    """Textual's wrapper of plotext."""
    stand_ins = {name: _Unwritten(name) for name in (TEXTS, MAKER) if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        from textual_plotext.plot import Plot
    finally:
        for name in stand_ins:
            del sys.modules[name]
    return Plot


if TYPE_CHECKING:
    from textual_plotext.plot import Plot
else:
    Plot = _undocumented()
