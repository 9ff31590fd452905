"""Products of cases: `make test` takes them in turn, and `.ci/run` takes all.

What a case of each kind does is asked of every one of them; only the combinations are fewer.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import TypeVar

First = TypeVar("First")
Second = TypeVar("Second")
EVERY = bool(os.environ.get("BEATBOOK_EVERY"))
"""Whether every combination is tried, as CI does once."""


left_out = 0
"""Cases left out so far."""


def _counted(known: Sequence[First], tried: Sequence[First]) -> list[First]:
    """What is tried of what is known; everything in CI."""
    global left_out
    if EVERY:
        return [*known]
    left_out += len(known) - len(tried)
    return [*tried]


def in_turn(many: Iterable[First], few: Iterable[Second]) -> list[tuple[First, Second]]:
    """Pairs in which each of `many` has the next of `few`; every pair in CI."""
    first, others = [*many], [*few]
    return _counted([*product(first, others)], [(each, others[at % len(others)]) for at, each in enumerate(first)])


def few(cases: Iterable[First], most: int) -> list[First]:
    """So many cases, evenly spread from the first; every case in CI."""
    known = [*cases]
    return _counted(known, known if len(known) <= most else [known[at * len(known) // most] for at in range(most)])


def of_each(kinds: Mapping[First, Second], step: int) -> list[First]:
    """The first case of each kind, and one in `step` of all; every case in CI."""
    first = {kind: each for each, kind in reversed([*kinds.items()])}
    return _counted([*kinds], [each for at, (each, kind) in enumerate(kinds.items()) if at % step == 0 or first[kind] == each])


def some(cases: Sequence[First], step: int, first: int = 0) -> Sequence[First]:
    """One case in `step`, from the first; every case in CI."""
    return _counted(cases, cases[first::step])
