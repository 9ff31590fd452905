"""Input from and output to the terminal, whose input may be anything."""

from .clipboard import copying
from .driver import Line, SteadyLine
from .typeahead import TypeAhead

__all__ = ["Line", "SteadyLine", "TypeAhead", "copying"]
