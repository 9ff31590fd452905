"""The statement of the report to read beside a part of a table."""

from collections.abc import Iterator

from tui.analysis.audit import of_place
from tui.analysis.checks.selector import Selector
from tui.model.pack import Pack
from tui.model.report import CHANGES, Statement
from tui.model.table import Table
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart
from tui.text.spans import Line, Span

from .deciding import deciding_line, open_line
from .statement_sign import left_open, statement_sign

SAID_TITLE = "What the report says"
"""The title of statements beside a table or on Home."""


def statement_about(pack: Pack, table: Table, part: TablePart) -> str:
    """The id of the statement that says most of a part of a table.

    Of its members and period, of its members, or of the table. Only those of the table's topic. Empty where none is about the table.
    """
    near = [(max(_nearness(statement, table, part), default=0), statement.id) for statement in _statements(pack, table)]
    most, id = max(near, key=lambda each: each[0], default=(0, ""))
    return id if most else ""


def word_for_statement(pack: Pack, table: Table, part: TablePart) -> str:
    """The text about a row, or the report where it says something of the table only."""
    named = not part.members or any(max(_nearness(each, table, part), default=0) >= 2 for each in _statements(pack, table))
    return "text" if named else "report"


def statements_about(pack: Pack, table: Table) -> tuple[Statement, ...]:
    """The statements about a table, or about a figure of it."""
    return tuple(each for each in _statements(pack, table) if any(_nearness(each, table, TablePart())))


def members_moved(pack: Pack, table: Table) -> tuple[str, ...]:
    """The members of a table whose changes the report states, in its order.

    None of a table of several dimensions.
    """
    if len(table.split) != 1:
        return ()
    figures = (figure for statement in statements_about(pack, table) for figure in statement.figures if figure.role in CHANGES)
    checks = (figure.check.itself for figure in figures if figure.check)
    named = (check.where.get(table.split[0].id, "") for check in checks if isinstance(check, Selector) and check.table == table.id)
    return tuple(dict.fromkeys(name for name in named if name and name not in table.wholes.values()))


def things_about(pack: Pack, table: Table) -> frozenset[str]:
    """The ids of a table and of the statements about it, whose claims are about it."""
    return frozenset({table.id, *(each.id for each in statements_about(pack, table))})


def said_of(pack: Pack, table: Table) -> tuple[tuple[Line, ...], ...]:
    """Each statement about a table: its title after its sign, and its text.

    Where its claims stand differently, also those that give the sign; where all are open, why.
    """
    found: list[tuple[Line, ...]] = []
    for statement in statements_about(pack, table):
        address = Address(table.spec.topic or "", statement.id)
        head = (statement_sign(pack, address), Span(f" {statement.title}", "strong"), *left_open(pack, address))
        findings = of_place(pack, str(address))
        _, *decides = deciding_line(findings) or open_line(findings) or ((),)
        found.append((head, (Span("  "), Span(statement.text)), *([(Span("  "), *decides)] if decides else [])))
    return tuple(found)


def _statements(pack: Pack, table: Table) -> list[Statement]:
    topic = pack.topics[table.spec.topic or ""]
    return [statement for section in topic.sections for statement in section.statements]


def _nearness(statement: Statement, table: Table, part: TablePart) -> Iterator[int]:
    """How near a statement and each of its checks are to a part."""
    yield int(statement.table == table.id)
    checks = [*(each.check for each in statement.figures), *(each.check for each in statement.claims)]
    for check in checks:
        if isinstance(check, Selector) and check.table == table.id:
            same = part.period is not None and str(getattr(check, "period", None)) == str(part.period)
            within = set(check.where.items()) <= set(part.members)
            yield 2 + 2 * len(check.where) + same if within and (check.where or same) else 1
