"""Checks of changes and shares that follow from the levels beside them.

In `from 7,203 in 2013/14 to 6,339, down 12%` the two levels have checks, and the percentage is of these two cells.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from tui.model.period import Period

from .figure_changes import way_from_aim
from .figures import Written
from .meant_periods import meant_periods
from .parts import Tree

CELLS = ("value", "total")
"""The kinds of check that select a level."""
_SELECTS = ("table", "column", "where")


def linked_checks(written: Written, every: Sequence[Written]) -> list[Tree]:
    """The checks of a change or a share from levels nearby.

    Those of its sentence, or else of the sentence before too.

    `every` are the figures of its statement. None where no level has a check.
    """
    levels = [each.tree["check"] for each in every if _is_level(each) and each.sentence.text == written.sentence.text]
    before = [each.tree["check"] for each in every if _is_level(each) and each.sentence.text == written.sentence.before]
    if _is_of_another(written, every):
        before = []
    found = [*checks_from(written, levels), *checks_from(written, [*before, *levels])]
    return [check for at, check in enumerate(found) if check not in found[:at]]


def based_checks(written: Written, every: Sequence[Written], periods: Mapping[str, Sequence[Period]]) -> list[Tree]:
    """The checks of a change to a level of its sentence, which has a check.

    From the period that the words name. `periods` are those of each table.
    """
    role, base = written.tree.get("role", "level"), written.stated.base
    if role not in ("change", "percent-change") or base is None:
        return []
    levels = [each.tree["check"] for each in every if _is_level(each) and each.sentence.text == written.sentence.text]
    return [
        {"kind": role, **_selection(level), "base": str(each)}
        for level in levels
        for each in meant_periods(base, periods[level["table"]])
        if str(each) != level.get("period")
    ]


def _is_of_another(written: Written, every: Sequence[Written]) -> bool:
    """Whether a share is that of a number before it in its sentence.

    In "412 fires, a third of the year's" it is.
    """
    return written.stated.unit == "%" and any(
        each.sentence.text == written.sentence.text and each.stated.end < written.stated.start and each.stated.counted for each in every
    )


def _is_level(written: Written) -> bool:
    return written.tree.get("check", {}).get("kind") in CELLS


def checks_from(written: Written, levels: Sequence[Tree]) -> Iterator[Tree]:
    """The checks of a change or a share of the cells that other checks select."""
    role = written.tree.get("role", "level")
    if role in ("change", "percent-change"):
        if (written.stated.unit == "%") != (role == "percent-change"):
            return
        for now, base in permutations(levels, 2):
            same = all(now.get(key) == base.get(key) for key in _SELECTS)
            if same and now.get("period") and base.get("period") and str(now["period"]) > str(base["period"]):
                yield {"kind": role, **_selection(now), "base": base["period"]}
        if way_from_aim(written.sentence, written.stated) or any(level.get("column") for level in levels):
            yield from ({"kind": "against-target", **_selection(level)} for level in levels)
        if not any(all(one.get(key) == other.get(key) for key in _SELECTS) for one, other in permutations(levels, 2)):
            yield from ({"kind": role, **_selection(level)} for level in levels if level.get("period"))
    elif written.stated.unit == "%" and role in ("level", "share"):
        yield from ({"kind": "share", **_selection(level)} for level in levels if level.get("where"))


def _selection(check: Tree) -> Tree:
    """The keys of a check that select its cells."""
    return {key: value for key, value in check.items() if key in (*_SELECTS, "period")}
