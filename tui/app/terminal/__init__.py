"""Input from and output to the terminal, whose input may be anything."""

from .clipboard import copying
from .driver import KioskDriver, TerminalDriver
from .typeahead import TypeAhead

__all__ = ["KioskDriver", "TerminalDriver", "TypeAhead", "copying"]
