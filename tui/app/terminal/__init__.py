"""Input from and output to the terminal, whose input may be anything."""

from .clipboard import copying
from .driver import CURSOR_HIDDEN, CURSOR_SHOWN, KioskDriver, TerminalDriver
from .larger import Larger, LargerText
from .typeahead import TypeAhead
from .unseen import UnseenDriver

__all__ = ["CURSOR_HIDDEN", "CURSOR_SHOWN", "KioskDriver", "Larger", "LargerText", "TerminalDriver", "TypeAhead", "UnseenDriver", "copying"]
