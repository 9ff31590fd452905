"""What the signs that are drawn in the rows of a comparison mean."""

from collections.abc import Iterator

from tui.analysis.across.joined import JoinedSeries
from tui.analysis.chance import CHANCE
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .over_time import REVISED_SIGN, OverTime

BEYOND = "more than counting alone explains"
"""What the arrow of a change says: the test is that of two counts, not that of the limits of a control chart."""


def sign_key(series: JoinedSeries, rows: OverTime, glyphs: Glyphs) -> tuple[Line, ...]:
    """A line with the meaning of each sign in the rows; none without signs."""
    meanings = [f"{signs} {meaning}" for signs, meaning in _meanings(series, rows, glyphs) if signs]
    return ((Span("   ".join(meanings), "quiet"),),) if meanings else ()


def _meanings(series: JoinedSeries, rows: OverTime, glyphs: Glyphs) -> Iterator[tuple[str, str]]:
    """The signs that stand beside changes and figures, where there are any."""
    periods = [row.at.period for row in rows.rows if row.at]
    changes = [(period, series.changes[period]) for period in periods if period in series.changes]
    tested = [(each.chance, each.value > 0) for _, each in changes if each.chance]
    sides = {rose for chance, rose in tested if chance.beyond}
    beyond = f"{glyphs.up if True in sides else ''}{glyphs.down if False in sides else ''}"
    could = "" if all(chance.beyond for chance, _ in tested) else glyphs.chance
    yield beyond, BEYOND
    yield could, CHANCE
    judged = {period for phase in series.phases if not phase.trial for period in phase.labels}
    untested = [(each.value > 0) - (each.value < 0) for period, each in changes if not each.chance and period not in judged]
    yield glyphs.untested_key(sorted((side for side in untested if side), reverse=True)), "not tested"
    revised = any(span.text.endswith(REVISED_SIGN) for row in rows.rows if row.at for span in row.line)
    yield REVISED_SIGN.strip() if revised else "", "revised"
