"""What the signs that are drawn in the rows of a comparison mean."""

from collections.abc import Iterator

from tui.analysis.across.joined import JoinedSeries
from tui.analysis.chance import BEYOND, CHANCE
from tui.analysis.xmr import Point
from tui.charts.signals import BRIEF_NAMES, sign
from tui.model.period import Period
from tui.model.table import Mark
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.signs import BRACKETS, WORDS
from tui.text.spans import Line, Span
from tui.text.verdict_signs import DIFFERS

from .over_time import REVISED_SIGN, OverTime
from .series_record import SEASONAL

BETWEEN_SIGNS = " " * 3
UNUSUAL = "beyond the usual range"
"""What the arrow of a change says by a series that is long enough; it is not the test of a control chart's limits."""


def sign_key(series: JoinedSeries, rows: OverTime, glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """The meaning of each sign in the rows, in as few lines; none without signs."""
    lines: list[str] = []
    for meaning in (f"{signs} {meaning}" for signs, meaning in _meanings(series, rows, glyphs) if signs):
        if lines and cell_len(longer := f"{lines[-1]}{BETWEEN_SIGNS}{meaning}") <= columns:
            lines[-1] = longer
        else:
            lines.append(meaning)
    return tuple((Span(line, "quiet"),) for line in lines)


def _meanings(series: JoinedSeries, rows: OverTime, glyphs: Glyphs) -> Iterator[tuple[str, str]]:
    """The signs that stand beside changes and figures, where there are any."""
    periods = [row.at.period for row in rows.rows if row.at]
    points = [point for period in periods if (point := series.points.get(period))]
    signals = {sign(point.special, point.side, glyphs): _signal(series, point) for point in points if point.special}
    misprints = any(each.report.misprint_at(row.at.period) for row in rows.rows if row.at for each in row.at.printed)
    yield DIFFERS if misprints else "", "printed otherwise"
    yield from signals.items()
    changes = [(period, series.changes[period]) for period in periods if period in series.changes]
    tested = [(each.chance, each.value > 0) for _, each in changes if each.chance]
    sides = {rose for chance, rose in tested if chance.beyond}
    beyond = f"{glyphs.up if True in sides else ''}{glyphs.down if False in sides else ''}"
    could = "" if all(chance.beyond for chance, _ in tested) else glyphs.chance
    yield beyond, UNUSUAL if any(chance.usual for chance, _ in tested) else BEYOND
    yield could, CHANCE
    untested = [(each.value > 0) - (each.value < 0) for period, each in changes if not each.chance and period not in series.judged]
    yield (
        glyphs.untested_key(sorted((side for side in untested if side), reverse=True)),
        SEASONAL if series.could_be_seasons else "not tested",
    )
    revised = any(span.text.endswith(REVISED_SIGN) for row in rows.rows if row.at for span in row.line)
    marks: set[Mark] = {each.mark for row in rows.rows if row.at for each in row.at.printed}
    yield (BRACKETS["provisional"], WORDS["provisional"]) if "provisional" in marks else ("", "")
    yield REVISED_SIGN.strip() if revised else "", "revised"


def _signal(series: JoinedSeries, point: Point[Period]) -> str:
    """The name of a signal; that the limits of a short series are on trial."""
    name = BRIEF_NAMES[point.special] if point.special else ""
    return f"{name} trial limits" if point.special == "outside" and series.phase_of[point.period].trial else name
