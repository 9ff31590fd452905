"""How a comparison of forces words rates, places and how far chance goes."""

from typing import NamedTuple

from tui.analysis.across.forces import PER, Forces, RankedForce
from tui.text.lists import joined as listed
from tui.text.numbers import count, ordinal, places_beside_others, rounded
from tui.text.units import figure, measured

RATE_DECIMALS = 2
"""The decimal places of rates that are worked out, at most."""


def rate_words(found: Forces, rate: float) -> str:
    """A figure that is compared, with its unit: `80.56 offences per 1,000 residents`."""
    if not found.worked_out:
        return measured(rate, found.measure, rate_places(found))
    return f"{figure(rate, rate_places(found))} {found.measure.unit} per {count(PER)} residents"


def rate_places(found: Forces) -> int:
    """One place where the rates are tens, more where they are small or close together.

    Those that are printed have as many as a table shows.
    """
    if not found.worked_out:
        return places_beside_others(each.rate for each in found.figures)
    rates = [each.rate for each in found.figures]
    return next(
        (places for places in (1, RATE_DECIMALS) if len({rounded(rate, places) for rate in rates}) == len(rates) and min(rates) >= 1),
        RATE_DECIMALS,
    )


class EndPlace(NamedTuple):
    """A force's place from the nearer end, as reports say it: `2nd highest`.

    Chance leaves open the places from `first` to `last`, counted from that end. They are None where that is not known, or where there is
    only one place.
    """

    number: int
    end: str
    tied: bool
    first: int | None = None
    last: int | None = None

    def words(self) -> str:
        """`lowest`, `2nd highest`."""
        return f"{f'{ordinal(self.number)} ' if self.number > 1 else ''}{self.end}"


def end_place(found: Forces, each: RankedForce) -> EndPlace:
    """The place of a force from the end that it is nearer to."""
    size, number, ties = len(found.figures), each.placing.place, each.placing.ties
    ends = ("lowest", "highest") if found.lowest_first else ("highest", "lowest")
    far = size - number - ties + 2
    known = each.from_place is not None and each.to_place is not None and each.from_place != each.to_place
    first, last = (each.from_place or 0, each.to_place or 0) if known else (None, None)
    if number <= far:
        return EndPlace(number, ends[0], ties > 1, first, last)
    turned = (None, None) if first is None or last is None else (size + 1 - last, size + 1 - first)
    return EndPlace(far, ends[1], ties > 1, *turned)


def ranked_place(found: Forces, each: RankedForce) -> str:
    """A force's place: `lowest of 4`, `2nd highest of 4 (by chance, 1st to 3rd)`."""
    at = end_place(found, each)
    words = f"{at.words()} of {len(found.figures)}"
    return words if at.first is None or at.last is None else f"{words} (by chance, {ordinal(at.first)} to {ordinal(at.last)})"


def others_words(found: Forces) -> str:
    """What a force is set against: the average of the others, or the other of two."""
    return "the average of the others" if len(found.figures) > 2 else "the other"


def force_in_words(found: Forces, each: RankedForce) -> str:
    """A force's figure, its interval and its place in one line."""
    places, interval = rate_places(found), each.figure.interval
    ranged = f", 95% interval {figure(interval.low, places)} to {figure(interval.high, places)}" if interval else ""
    return f"{each.figure.name}: {rate_words(found, each.figure.rate)}{ranged}; {ranked_place(found, each)}"


def place_caution(found: Forces) -> str:
    """Whether chance may decide the order."""
    if any(each.interval is None for each in found.figures):
        return "How far chance moves these figures is not known, so small differences may change the order."
    shared = [each for each in found.ranked if each.from_place != each.to_place]
    if not shared:
        return "No two 95% intervals overlap, so chance alone does not explain the order."
    return f"The 95% intervals of {listed(each.figure.name for each in shared)} overlap, so chance may decide their order."


def signed_rate(value: float, places: int) -> str:
    """A difference with its sign: `+13.7`, `−20.8`."""
    return f"{'+' if value > 0 else ''}{figure(value, places)}"
