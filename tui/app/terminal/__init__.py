"""Input from and output to the terminal, whose input may be anything."""

from .clipboard import copying
from .driver import CURSOR_HIDDEN, CURSOR_SHOWN, KioskDriver, TerminalDriver
from .larger import Larger, LargerText
from .typeahead import TypeAhead

__all__ = ["CURSOR_HIDDEN", "CURSOR_SHOWN", "KioskDriver", "Larger", "LargerText", "TerminalDriver", "TypeAhead", "copying"]
