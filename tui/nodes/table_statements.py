"""The statement of the report to read beside a part of a table."""

from collections.abc import Iterator

from tui.analysis.checks.selector import Selector
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.model.table import Table
from tui.navigation.table_parts import TablePart


def statement_about(pack: Pack, table: Table, part: TablePart) -> str:
    """The id of the statement that says most of a part of a table.

    Of its members and period, of its members, or of the table. Only those of the table's topic. Empty where none is about the table.
    """
    topic = pack.topics[table.spec.topic or ""]
    statements = [statement for section in topic.sections for statement in section.statements]
    near = [(max(_nearness(statement, table, part), default=0), statement.id) for statement in statements]
    most, id = max(near, key=lambda each: each[0], default=(0, ""))
    return id if most else ""


def _nearness(statement: Statement, table: Table, part: TablePart) -> Iterator[int]:
    """How near a statement and each of its checks are to a part."""
    yield int(statement.table == table.id)
    checks = [*(each.check for each in statement.figures), *(each.check for each in statement.claims)]
    for check in checks:
        if isinstance(check, Selector) and check.table == table.id:
            same = part.period is not None and str(getattr(check, "period", None)) == str(part.period)
            within = set(check.where.items()) <= set(part.members)
            yield 2 + 2 * len(check.where) + same if within and (check.where or same) else 1
