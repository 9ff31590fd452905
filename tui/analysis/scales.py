"""Claims and tables in different scales: `£4.3m` of a table in `£`.

A claim in thousands or millions against a table in units, and the other way round.
"""

import re

from msgspec.structs import replace

from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.table import Number

from .checks.base import ClaimCheck
from .checks.selector import Selector
from .working import Working

_POWERS = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_SCALE = r"(?i)^(?:[£€$] ?)?(k|m|bn|thousand|million|billion)\b"


def scale(unit: str) -> int:
    """How many units one of a unit stands for.

    1,000,000 for `£m` and `million reads`, 1 for `reads`.
    """
    found = re.match(_SCALE, unit)
    return int(10 ** _POWERS[found[1].casefold()]) if found else 1


def in_unit_of(claim: Claim, pack: Pack, check: ClaimCheck, working: Working) -> Working:
    """What a check gives, in the scale of its claim."""
    if working.computed is None or working.unit or not claim.unit or not isinstance(check, Selector):
        return working
    return replace(working, computed=in_unit(working.computed, pack, check, claim.unit))


def in_unit(value: Number, pack: Pack, check: ClaimCheck, unit: str) -> Number:
    """A figure of the table of a check, in the scale of a unit."""
    if not isinstance(check, Selector):
        return value
    measure = check.select(pack.tables[check.table]).measure
    own, stated = scale(measure.unit) if measure else 1, scale(unit)
    return value if own == stated else value * own / stated
