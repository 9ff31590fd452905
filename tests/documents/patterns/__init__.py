"""Sentences that reports use, by the kind of fact.

A pattern names figures in braces: {new}, {old}, {change}, {pct}, {share}, {mean}, {rate}, {points}. `~` prints one loosely ("just under
400"), `@` names a period that an error may swap, [up|down] takes the first words when the figure rises and the second when it falls, and
the rest are words of the fact.
"""

from tests.documents.patterns.changes import CHANGE, GAP, LEVEL, POINTS, SO_FAR
from tests.documents.patterns.levels import EXTREME, MEAN, OF_WHICH, PAIR, RANKED, RATE, SHARE, SHARE_BEFORE, TIMES, TOTAL, TREND

PATTERNS: dict[str, tuple[str, ...]] = {
    "change": CHANGE,
    "level": LEVEL,
    "so-far": SO_FAR,
    "points": POINTS,
    "gap": GAP,
    "share": SHARE,
    "share-before": SHARE_BEFORE,
    "of-which": OF_WHICH,
    "total": TOTAL,
    "mean": MEAN,
    "pair": PAIR,
    "times": TIMES,
    "trend": TREND,
    "ranked": RANKED,
    "extreme": EXTREME,
    "rate": RATE,
}
