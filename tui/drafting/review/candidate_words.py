"""A check that fits a figure in words: what it compares, and its verdict."""

import re
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from tui.analysis.checks import decode_check
from tui.analysis.finding import Finding, find_verdict
from tui.analysis.relations import Verdict
from tui.drafting.parts import Tree
from tui.model.claims import Check
from tui.model.pack import Pack
from tui.model.period import NotAPeriod, parse_any
from tui.model.printed_claims import column_title
from tui.model.table import Table
from tui.nodes.finding_words import why
from tui.text.periods import when

from .item import CheckCandidate, FigureMark

VERDICT_MARKS: Mapping[Verdict, FigureMark] = {"agrees": "=", "close": "~", "differs": "×", "unchecked": "?"}
"""The mark of each verdict of the audit."""
_KINDS = {
    "value": "The figure", "total": "The total", "mean": "The mean", "change": "The change", "percent-change": "The percentage change",
    "share": "The share", "share-change": "The change of the share", "rank": "The rank", "extreme": "The highest or lowest",
    "part-of": "The part", "trend": "The trend", "against-target": "Against the target", "count": "How many",
    "target-count": "How many against the target",
}  # fmt: skip
_SHARE = re.compile(r"(\S+) / (\S+) = (\S+)")


def candidate(pack: Pack, finding: Finding, tree: Tree, *, chosen: bool) -> CheckCandidate:
    """One of several checks that fit a figure, whose finding it would settle.

    `chosen` says that the figure has it already.
    """
    claim = replace(finding.claim, check=msgspec.convert(tree, Check, dec_hook=decode_check), reason="")
    try:
        found = find_verdict(pack, claim)
        working = why(found)
        if tree.get("kind") == "share":
            working = _SHARE.sub(r"\1 of \2, \3", working)
        return CheckCandidate(_compared(pack, tree), working, VERDICT_MARKS[found.verdict], found.verdict, chosen)
    except (LookupError, ValueError, ArithmeticError):  # A table has changed since the check was proposed.
        return CheckCandidate(_compared(pack, tree), "It no longer fits the table", "?", "cannot be checked")


def _compared(pack: Pack, tree: Tree) -> str:
    """What a check compares: `The share of Cancelled in 2014, in “Tickets”`."""
    kind = str(tree.get("kind", "value"))
    table = pack.tables.get(str(tree.get("table", "")))
    words = _KINDS.get(kind, kind.replace("-", " ").capitalize())
    members = ", ".join(str(member) for member in (tree.get("where") or {}).values())
    without = ", ".join(str(each) for members in (tree.get("without") or {}).values() for each in members)
    column = _column(tree, table) if table else ""
    place = f", in “{table.spec.title}”" if table else ""
    parts = [
        words, f" of {members}" if members else "", f" without {without}" if without else "", _period(" in ", tree, "period"),
        _period(", compared with ", tree, "base"), f", column “{column}”" if column else "", place,
    ]  # fmt: skip
    return "".join(parts)


def _column(tree: Tree, table: Table) -> str:
    """The column, where the table has several."""
    ids = [column.id for column in table.spec.columns]
    own = str(tree.get("column") or "")
    return column_title(table, ids.index(own)) if own in ids and len(ids) > 1 else ""


def _period(before: str, tree: Tree, key: str) -> str:
    if not tree.get(key):
        return ""
    try:
        return f"{before}{when(parse_any(str(tree[key])))}"
    except NotAPeriod:
        return f"{before}{tree[key]}"
