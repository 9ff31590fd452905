"""What the checks of the review find in a thing, and the doubt that they leave."""

from collections.abc import Iterable

from .checks import CHECKS_BY_KIND
from .item import ReviewCheck, ReviewSort
from .reading import DraftReading
from .things import Thing

_ORDER = {"×": 0, "!": 1, "?": 2, "=": 3}


def checks_of(reading: DraftReading, thing: Thing) -> tuple[ReviewCheck, ...]:
    """What every check of its kind finds: what to look at first, and then what holds."""
    found = [each for check in CHECKS_BY_KIND[thing.key.kind] for each in check(reading, thing)]
    return tuple(sorted(found, key=lambda each: (_ORDER[each.mark], -each.doubt)))


def doubt_of(checks: Iterable[ReviewCheck]) -> float:
    """How likely it is that something is wrong, if every check doubts on its own."""
    right = 1.0
    for each in checks:
        right *= 1 - each.doubt
    return round(1 - right, 4)


def sort_of(thing: Thing, checks: Iterable[ReviewCheck]) -> ReviewSort:
    """How much of a look a thing needs.

    Of anything but a statement or a topic, what nothing confirms is a gap that shows, such as a term of which the report does not say what
    it means.
    """
    marks = {each.mark for each in checks}
    if "×" in marks:
        return "wrong"
    if "!" in marks:
        return "doubtful"
    return "unchecked" if "?" in marks and thing.key.kind in ("statement", "topic") else "confirmed"
