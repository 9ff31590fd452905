"""The figures of a statement.

Value, unit, window, relation and role from the words around each number.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.text.digits import numbers
from tui.text.numbers import NO_UNIT

from .figure_changes import is_target, way_from_aim
from .figure_units import Counted, figure_label, figure_unit
from .ids import Ids
from .measures import Measures
from .not_figures import is_no_figure, is_structure
from .parts import Tree
from .subjects import figure_subject

NO_PERIOD = "period not stated"
"""The window of a figure whose words name no period."""
FARTHEST_PERCENTAGE = 60
"""A change and its percentage stand at most so many characters apart."""
UNSETTLED = "The words name no one figure of the tables that this can be checked against."
_BASE = re.compile(r"\b(?:per|for every|in every|out of every)\s$", re.IGNORECASE)
_MONEY = ("£", "€", "$")
_BRACKET = re.compile(r"^\s?\($")
_OR = re.compile(r"^,?\s(?:or|equivalent to|equal to|i\.e\.)\s(?:by\s)?$", re.IGNORECASE)
_ROLES = {"change": "change", "percent-change": "percent-change", "ratio": "share", "rank": "rank", "duration": "count"}
_LABELS = {"change": "Change", "percent-change": "Percentage change", "share": "Share", "rank": "Rank", "target": "Target"}
_NAMES = {"change": "change", "percent-change": "percent", "share": "share", "rank": "rank", "target": "target"}
_CHANGES = ("change", "percent-change")


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
    counted: list[Counted] = []
    tied: set[str] = set()
    for sentence in sentences:
        before: StatedFigure | None = None
        last: Tree = {}
        for stated in sentence.figures:
            if _BASE.search(sentence.text[: stated.start]) or is_no_figure(sentence, stated):
                continue
            role, sign = _role(sentence, stated, before, last)
            unit = figure_unit(sentence, stated, role, counted)
            counted.append(Counted(sentence, stated, unit))
            tree = _tree(sentence, stated, role, sign, unit, ids)
            if tree is None:
                continue
            if before is not None and stated.start - before.end < FARTHEST_PERCENTAGE and {role, last.get("role")} == set(_CHANGES):
                _pair(sentence, before, last, tree, measures, tied)
            found.append(Written(sentence, stated, tree))
            before, last = stated, tree
    return found


def _pair(sentence: ProseSentence, before: StatedFigure, last: Tree, tree: Tree, measures: Measures, tied: set[str]) -> None:
    """Tie a change and its percentage to what they count, and to one period."""
    for one, other in ((last, tree), (tree, last)):
        if one["window"] == NO_PERIOD:
            one["window"] = other["window"]
    title = figure_subject(sentence, before)
    if "measure" in last or not title or title in tied:
        return
    unit = (tree if tree["role"] == "change" else last)["unit"]
    if unit not in ("%", "percentage points"):
        kind = "money" if unit in _MONEY else "count"
        last["measure"] = tree["measure"] = measures.id({"title": title, "unit": unit, "kind": kind})
        tied.add(title)


def _role(sentence: ProseSentence, stated: StatedFigure, before: StatedFigure | None, last: Tree) -> tuple[str, int]:
    """The role of a figure in the pack's words, and its sign.

    3.3% (31 offences) is a change and its percentage.
    """
    role = _ROLES.get(stated.role, "level")
    if is_target(sentence, stated):
        return "target", 0
    if stated.role in ("level", "change", "percent-change", "duration") and (way := way_from_aim(sentence, stated)):
        return ("percent-change" if stated.unit == "%" else "change"), way
    if (
        before is not None
        and role == "level"
        and last.get("role") in _CHANGES
        and {before.unit == "%", stated.unit == "%"} == {True, False}
    ):
        gap = sentence.text[before.end : stated.start]
        if _BRACKET.match(gap) or _OR.match(gap):
            return ("percent-change" if stated.unit == "%" else "change"), -1 if last["value"] < 0 else 1
    if role == "share" and stated.sign and stated.unit == "%":
        role = "percent-change"
    if role == "level" and stated.spelled and not stated.unit and stated.role == "level":
        role = "count"
    return role, stated.sign if role in _CHANGES else 0


def _tree(sentence: ProseSentence, stated: StatedFigure, role: str, sign: int, unit: str, ids: Ids) -> Tree | None:
    value, printed = _number(stated), " ".join(stated.quote.split())
    known = list(numbers(printed))
    if known and abs(Decimal(repr(value))) not in known:
        return None
    upto = None
    if stated.role == "range":
        if len(known) < 2:
            return None
        upto = _plain(known[-1])
    value = -abs(value) if sign < 0 else value
    fact = is_structure(sentence, stated)
    tree: Tree = {"id": ids.new(_NAMES.get(role, unit if unit != NO_UNIT else "figure"), "figure")}
    tree |= {
        "label": _LABELS.get(role) or figure_label(stated, unit),
        "value": value,
        "unit": unit,
        "window": stated.window.text if stated.window else NO_PERIOD,
        "printed": printed,
    }
    if stated.relation != "exactly":
        tree["relation"] = stated.relation
    if role != "level":
        tree["role"] = role
    if upto is not None:
        tree["upto"] = upto
    if fact:
        tree["fact"] = True
    return tree if fact else tree | {"reason": UNSETTLED}


def _number(stated: StatedFigure) -> int | float:
    """A value with its printed digits; a part in words to a hundredth of a per cent."""
    return _plain(round(stated.value, 2) if stated.role in ("ratio", "multiple") else stated.value)


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
