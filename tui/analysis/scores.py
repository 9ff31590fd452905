"""Importance, regularity and the gap between them, from the scores of a workshop.

A mean is weighted by answers. Rows of fewer than five answers are left out of every mean, so that nobody's answer can be worked out, not
even by taking one mean from another. Fewer than five is the usual limit for publishing small groups.
"""

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from tui.model.base import grouped
from tui.model.capabilities import whole_of
from tui.model.pack import Pack
from tui.model.scores import ScoreRow, Scores

FEWEST_SHOWN = 5
"""The fewest answers of a row that is part of a mean."""
FEWEST_COMPARED = 30
"""The fewest answers of a gap that is ranked among others.

Answers usually spread by about a quarter of the scale (its range over 4). The 95% interval of the mean of 30 is then about 9% of the scale
either way, and that of the gap of two such means 13%: one step of a scale from 1 to 9. With fewer, gaps of a step come and go by chance.
"""
BANDS = 4
"""The shades of a score: quarters of the scale."""


class MeanScore(NamedTuple):
    """The mean scores of an activity or a capability.

    Both are None where there are too few answers. `withheld` is the number of rows left out because of that.
    """

    importance: float | None
    regularity: float | None
    answers: int
    withheld: int = 0

    @property
    def gap(self) -> float | None:
        """Regularity minus importance: below 0 where it is less regular than important."""
        return None if self.importance is None or self.regularity is None else self.regularity - self.importance

    @property
    def comparable(self) -> bool:
        """Whether there are answers enough to rank the gap among others."""
        return self.gap is not None and self.answers >= FEWEST_COMPARED


class WidestGaps(NamedTuple):
    """Activities by the width of their gap, and those with too few answers."""

    ranked: tuple[tuple[str, MeanScore], ...]
    too_few: tuple[tuple[str, MeanScore], ...]


def mean_score(pack: Pack, row: str, category: str = "", group: str = "") -> MeanScore | None:
    """The mean scores of an activity, or of all activities of a capability.

    In one category or all, of one group or all. None where nobody was asked.
    """
    return _mean(pack.once(_rows_of).get((row, category, group), ()))


def _rows_of(pack: Pack) -> dict[tuple[str, str, str], tuple[ScoreRow, ...]]:
    """The rows of each activity or capability, by category and group, or of all.

    Looked up, as there may be thousands of rows and hundreds of groups.
    """
    return grouped(
        (of, each)
        for each in (pack.scores.rows if pack.scores else ())
        for of in product({each.activity, whole_of(each.activity)}, {"", each.category}, {"", each.group})
    )


def _mean(rows: Iterable[ScoreRow]) -> MeanScore | None:
    found = list(rows)
    kept = [row for row in found if row.answers >= FEWEST_SHOWN]
    answers = sum(row.answers for row in kept)
    if not found:
        return None
    if not kept:
        return MeanScore(None, None, 0, len(found))
    importance, regularity = (
        sum(score * row.answers for row, score in zip(kept, scores, strict=True)) / answers
        for scores in ([row.importance for row in kept], [row.regularity for row in kept])
    )
    return MeanScore(importance, regularity, answers, len(found) - len(kept))


def widest_gaps(pack: Pack) -> WidestGaps:
    """The activities that were scored, the widest gap first, either way.

    Equals are in the matrix's order.
    """
    found = [(id, mean) for id in pack.activities if (mean := mean_score(pack, id))]
    ranked = sorted((each for each in found if each[1].comparable), key=lambda each: -abs(each[1].gap or 0.0))
    return WidestGaps(tuple(ranked), tuple(each for each in found if not each[1].comparable))


def score_groups(pack: Pack) -> tuple[str, ...]:
    """The groups that were asked, in the order of the file."""
    return tuple(dict.fromkeys(row.group for row in (pack.scores.rows if pack.scores else ()) if row.group))


def score_categories(pack: Pack) -> tuple[str, ...]:
    """The categories that were asked about, in the matrix's order."""
    given = {row.category for row in (pack.scores.rows if pack.scores else ())}
    return tuple(id for id in pack.categories if id in given)


def score_band(score: float, scores: Scores) -> int:
    """The quarter of the scale that a score is in, from 0 to 3."""
    share = (score - scores.low) / (scores.high - scores.low) if scores.high > scores.low else 1.0
    return min(BANDS - 1, max(0, int(BANDS * share)))
