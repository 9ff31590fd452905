"""The figures of a statement.

Value, unit, window, relation and role from the words around each number.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.text.digits import numbers

from .ids import Ids
from .measures import Measures
from .parts import Tree
from .subjects import figure_subject
from .wording import label, unit_noun

NO_PERIOD = "not stated"
"""The window of a figure whose words name no period."""
FARTHEST_PERCENTAGE = 60
"""A change and its percentage stand at most so many characters apart."""
UNSETTLED = "The words name no one figure of the tables that this can be checked against."
_BASE = re.compile(r"\b(?:per|for every|in every|out of every)\s$", re.IGNORECASE)
_MONEY = ("£", "€", "$")
_BRACKET = re.compile(r"^\s?\($")
_ROLES = {"change": "change", "percent-change": "percent-change", "ratio": "share", "rank": "rank", "duration": "count"}
_LABELS = {"change": "Change", "percent-change": "Percentage change", "share": "Share", "rank": "Rank", "count": "Number"}
_PERIODS = {
    "day": "a day",
    "week": "a week",
    "month": "a month",
    "quarter": "a quarter",
    "year": "a year",
    "night": "a night",
    "hour": "an hour",
}


class Written:
    """A figure as written, with what it was read from."""

    def __init__(self, sentence: ProseSentence, stated: StatedFigure, tree: Tree) -> None:
        self.sentence, self.stated, self.tree = sentence, stated, tree


def figures(sentences: Sequence[ProseSentence], measures: Measures) -> list[Written]:
    """The figures of a statement's sentences, in order.

    The base of a rate (per 1,000) is none.
    """
    ids = Ids(frozenset(("implied-base",)))
    found: list[Written] = []
    tied: set[str] = set()
    for sentence in sentences:
        before: StatedFigure | None = None
        last: Tree = {}
        for stated in sentence.figures:
            if _BASE.search(sentence.text[: stated.start]):
                continue
            role, sign = _role(sentence, stated, before)
            tree = _tree(sentence, stated, role, sign, ids)
            if tree is None:
                continue
            pair = (
                before is not None
                and stated.start - before.end < FARTHEST_PERCENTAGE
                and {role, last.get("role")} == {"change", "percent-change"}
            )
            if pair and before is not None and "measure" not in last and (title := figure_subject(sentence, before)) and title not in tied:
                unit = (tree if role == "change" else last)["unit"]
                if unit not in ("%", "percentage points"):
                    kind = "money" if unit in _MONEY else "count"
                    last["measure"] = tree["measure"] = measures.id({"title": title, "unit": unit, "kind": kind})
                    tied.add(title)
            found.append(Written(sentence, stated, tree))
            before, last = stated, tree
    return found


def _role(sentence: ProseSentence, stated: StatedFigure, before: StatedFigure | None) -> tuple[str, int]:
    """The role of a figure in the pack's words, and its sign.

    3.3% (31 offences) is a change and its percentage.
    """
    role = _ROLES.get(stated.role, "level")
    beside = before is not None and _BRACKET.match(sentence.text[before.end : stated.start])
    if before is not None and beside and role == "level" and before.sign and {before.unit == "%", stated.unit == "%"} == {True, False}:
        return ("percent-change" if stated.unit == "%" else "change"), before.sign
    if role == "share" and stated.sign and stated.unit == "%":
        role = "percent-change"
    if role == "level" and stated.spelled and not stated.unit and stated.role == "level":
        role = "count"
    return role, stated.sign if role in ("change", "percent-change") else 0


def _tree(sentence: ProseSentence, stated: StatedFigure, role: str, sign: int, ids: Ids) -> Tree | None:
    value, printed = _number(stated.value), " ".join(stated.quote.split())
    known = list(numbers(printed))
    if known and abs(Decimal(repr(value))) not in known:
        return None
    upto = None
    if stated.role == "range":
        if len(known) < 2:
            return None
        upto = _number(known[-1])
    value = -abs(value) if sign < 0 else value
    tree: Tree = {
        "id": ids.new(
            {"change": "change", "percent-change": "percent", "share": "share", "rank": "rank"}.get(role, _name(stated)), "figure"
        )
    }
    tree |= {
        "label": _label(stated, role),
        "value": value,
        "unit": _unit(stated, role),
        "window": stated.window.text if stated.window else NO_PERIOD,
    }
    tree["printed"] = printed
    if stated.relation != "exactly":
        tree["relation"] = stated.relation
    if role != "level":
        tree["role"] = role
    if upto is not None:
        tree["upto"] = upto
    return tree | {"reason": UNSETTLED}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _name(stated: StatedFigure) -> str:
    return unit_noun(stated.noun) or {"%": "percentage", "points": "points"}.get(stated.unit, "figure")


def _label(stated: StatedFigure, role: str) -> str:
    if role in ("change", "percent-change", "share", "rank"):
        return _LABELS[role]
    return label(" ".join(stated.noun.split()[:3])) or (
        "Percentage" if stated.unit == "%" else "Average" if stated.role == "mean" else "Figure"
    )


def _unit(stated: StatedFigure, role: str) -> str:
    if stated.unit == "%":
        return "%"
    if stated.unit == "points":
        return "percentage points"
    if stated.unit:
        return stated.unit
    if role == "rank":
        return stated.noun or "place"
    if stated.role == "multiple":
        return "times as many"
    noun = unit_noun(" ".join(stated.noun.split()[:3]), any_noun=True) or (stated.noun.split()[0] if stated.noun else "cases")
    if stated.role == "duration":
        return f"{stated.per}s" if stated.per else noun
    if stated.role == "rate" and stated.per:
        return f"{noun} per {stated.per}"
    return f"{noun} {_PERIODS[stated.per]}" if stated.role == "mean" and stated.per in _PERIODS else noun
