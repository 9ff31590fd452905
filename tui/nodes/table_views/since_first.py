"""What a row gained or lost since its first year."""

from collections.abc import Iterator

from tui.model.period import Period
from tui.model.table import Table, added
from tui.text.numbers import rounded, signed_percent
from tui.text.periods import when

from .figures import difference_words, figure_words, places_beside
from .members import Member, course_of

WHOLE_YEARS = ("year", "financial-year")
"""The frequencies whose periods compare whatever lies between them: other periods may have a season."""
FEWEST_YEARS = 3
"""With fewer, the change on the year before says it."""


def since_first(table: Table, member: Member, column: int, period: Period | None) -> Iterator[str]:
    """`902 more than in 2015 (4,873 people; +18.5%)`, from the third year on."""
    if period is None or period.frequency not in WHOLE_YEARS or table.shape != "measures-by-member":
        return
    series, measure = course_of(table, column, member), table.measures[column]
    known = [(year, value) for year, value in zip(series.periods, series.values, strict=True) if value is not None and year <= period]
    if len(known) < FEWEST_YEARS or known[-1][0] != period or measure is None:
        return
    (year, before), (_, now) = known[0], known[-1]
    names = tuple(name for _, name in member.members)
    apart = added((now, -before))
    places = places_beside(table, column, apart)
    side = f"{difference_words(table, column, apart, names, most=places)} than" if apart else "level with"
    percent = f"; {signed_percent(rounded(apart / before * 100, 1))}" if before > 0 and apart and measure.kind == "count" else ""
    yield f"{side} in {when(year)} ({figure_words(table, column, before, names, most=places)}{percent})"
