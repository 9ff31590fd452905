"""Cells that say the same: a headline's figure and that of the table below it."""

from collections.abc import Mapping, Sequence

from .layout import Tidy
from .parts import Tree
from .telling_words import telling_words


def one_of_same(checks: Sequence[Tree], tables: Mapping[str, Tidy]) -> list[Tree]:
    """The checks, but one alone where all are of the same thing and the same period.

    That of the table with most periods, which can show a change too.
    """
    same = {(_named(check, tables[check["table"]]), str(check.get("period"))) for check in checks}
    if len(checks) < 2 or len(same) > 1 or any(check["kind"] != checks[0]["kind"] for check in checks):
        return list(checks)
    return [max(checks, key=lambda check: len({period for period, _ in tables[check["table"]].keys}))]


def _named(check: Tree, table: Tidy) -> frozenset[str]:
    """The words of the members and of the column of a check."""
    own = [each for each in table.columns if not each.relation]
    column = next((each for each in table.columns if each.id == check.get("column")), own[0] if own else None)
    title = column.title if column is not None else ""
    return telling_words(" ".join((*check.get("where", {}).values(), title)))
