"""A rank in words, with what it does not say."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.measures import Measure
from tui.model.table import Number, Series
from tui.text.numbers import count, ordinal
from tui.text.periods import noun as noun_of_period


class RankAmong(NamedTuple):
    """The place of a figure among others, from the highest.

    `ties` counts the figures that share the place, this one included. `alike` counts the others whose difference from it could be chance;
    None where that is not known, because they are not counts.
    """

    place: int
    ties: int
    of: int
    alike: int | None = None


def rank_among(value: Number, values: Sequence[Number], measure: Measure | None = None) -> RankAmong:
    """The rank of a value among values, itself included."""
    from tui.analysis.ranks import differ_beyond_chance  # late, as most ranks are already known

    place, ties = 1 + sum(other > value for other in values), sum(other == value for other in values)
    beyond = [differ_beyond_chance(value, other, measure) for other in values]
    return RankAmong(place, ties, len(values), None if None in beyond else beyond.count(False) - 1)


def rank_words(found: RankAmong, noun: str = "", *, from_highest: bool = False) -> str:
    """A rank: `highest of 12`, `2nd highest of 10 districts`.

    `lowest of 12 (tied)`, `the same in all 12`.
    """
    place, ties, of = found.place, found.ties, found.of
    named = f"{count(of)} {noun}".strip()
    if ties == of > 1:
        return f"the same in all {named}"
    from_below = of - place - ties + 2
    name, far = ("highest", place) if place <= from_below or from_highest else ("lowest", from_below)
    return f"{f'{ordinal(far)} ' if far > 1 else ''}{name} of {named}{' (tied)' if ties > 1 else ''}"


def extreme_words(value: Number, series: Series) -> str:
    """`highest of 39 months`, where no figure of the whole series is higher.

    Or none lower; otherwise empty.
    """
    known = [each for each in series.values if each is not None]
    found = RankAmong(1 + sum(other > value for other in known), sum(other == value for other in known), len(known))
    at_end = found.place == 1 or found.place + found.ties - 1 == found.of
    return rank_words(found, f"{noun_of_period(series.periods[0])}s") if at_end and found.ties < found.of else ""


def rank_caveat(found: RankAmong) -> str:
    """What the rank does not say: how many others could differ from it only by chance."""
    others = "one other" if found.alike == 1 else f"{count(found.alike or 0)} others"
    return f"the difference from {others} could be chance"
