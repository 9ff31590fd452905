"""Input from and output to the terminal, whose input may be anything."""

from .clipboard import copying
from .driver import CURSOR_HIDDEN, CURSOR_SHOWN, KioskDriver, TerminalDriver
from .typeahead import TypeAhead

__all__ = ["CURSOR_HIDDEN", "CURSOR_SHOWN", "KioskDriver", "TerminalDriver", "TypeAhead", "copying"]
