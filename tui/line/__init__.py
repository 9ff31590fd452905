"""The line to the terminal: what is sent along it, and what comes back, which may be anything."""

from .clipboard import copying
from .driver import Line, SteadyLine
from .typeahead import TypeAhead

__all__ = ["Line", "SteadyLine", "TypeAhead", "copying"]
