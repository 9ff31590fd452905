"""Reads any file of periods and values as a series, or reports its faults by line.

`decoding` turns bytes into text, `table` turns text into cells, `grid` turns tables whose periods run across, `layout` finds the series,
`periods` reads a column of periods, `spacing` finds their frequency, `figures` reads the values, and `series` puts it all together. One
period is read by `tui.text.period_spelling`.
"""

from .errors import SeriesError
from .series import Readings, read_series

__all__ = ["Readings", "SeriesError", "read_series"]
