"""What a line chart has to show, before anything draws it: runs of months, levels on the left, months below, and where a month stands."""

from typing import NamedTuple

from tui.display.dates import month as month_words
from tui.display.dates import short_month
from tui.display.glyphs import Glyphs
from tui.display.numbers import count, decimals, rounded
from tui.model.series import Month, Series


class Run(NamedTuple):
    """Months in a row without a gap: their places from 0, and their values."""

    places: tuple[int, ...]
    values: tuple[float, ...]


class Plan(NamedTuple):
    """A chart of one series. `levels` label the highest and lowest value and the mean; `last` is the place of the last month."""

    months: tuple[Month, ...]
    values: tuple[int | float | None, ...]
    runs: tuple[Run, ...]
    mean: float
    low: float
    high: float
    levels: tuple[tuple[float, str], ...]

    @property
    def last(self) -> int:
        """The place of the last month."""
        return max(1, len(self.months) - 1)

    @property
    def margin(self) -> int:
        """Cells that the labels on the left take."""
        return max(len(label) for _, label in self.levels)

    def ticks(self, columns: int) -> list[tuple[int, str]]:
        """Places of months to name below a chart of so many cells: of January, April, July, October as many as fit."""
        room = max(1, (columns - self.margin) // 10)
        wanted = [place for place, at in enumerate(self.months) if at.month in (1, 4, 7, 10) or len(self.months) <= 6]
        wanted = wanted or [0]
        wanted = wanted[:: max(1, -(-len(wanted) // room))]
        return [
            (
                place,
                short_month(self.months[place])
                + (f" {self.months[place].year}" if place == wanted[0] or self.months[place].month == 1 else ""),
            )
            for place in wanted
        ]

    def column(self, month: Month, columns: int) -> int | None:
        """The cell, counted from the left edge of a chart so many cells wide, above which a month stands."""
        if month not in self.months:
            return None
        width = columns - self.margin - 1
        return self.margin + round(self.months.index(month) * width / self.last)

    def pointer(self, month: Month, columns: int, glyphs: Glyphs) -> str:
        """A line that points at a month and says its value, on the side where there is room."""
        at = self.column(month, columns)
        if at is None:
            return ""
        value = self.values[self.months.index(month)]
        words = f"{month_words(month)}: {'missing' if value is None else count(value)}"
        if at + len(words) + 2 <= columns:
            return f"{' ' * at}{glyphs.up} {words}"
        return f"{' ' * (at - len(words) - 1)}{words} {glyphs.up}"


def plan(series: Series, mean_label: str = "mean") -> Plan | None:
    """Plan the chart of a series, every month from its first to its last in its place; None where it has no value at all."""
    known = [value for value in series.values if value is not None]
    if not known:
        return None
    first, last = series.months[0], series.months[-1]
    months = [first]
    while months[-1] < last:
        months.append(months[-1].shift(1))
    values = tuple(series.at(month) for month in months)
    runs: list[Run] = []
    for place, value in enumerate(values):
        if value is None:
            continue
        if runs and runs[-1].places[-1] == place - 1:
            runs[-1] = Run((*runs[-1].places, place), (*runs[-1].values, value))
        else:
            runs.append(Run((place,), (value,)))
    middle = sum(known) / len(known)
    low, high = min(known), max(known)
    spread = (high - low) or abs(high) or 1
    levels: list[tuple[float, str]] = [(middle, f"{mean_label} {count(rounded(middle, decimals(known)))}")]
    # A label needs a row of its own: the ends go unnamed where they lie too near the mean.
    levels += [(level, count(level)) for level in dict.fromkeys((low, high)) if abs(level - middle) > spread * 0.15]
    return Plan(tuple(months), values, tuple(runs), middle, low - spread * 0.05, high + spread * 0.05, tuple(sorted(levels)))
