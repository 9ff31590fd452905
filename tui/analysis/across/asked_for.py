"""The figures that an address means: of a table, a member of it or a measure."""

from typing import TYPE_CHECKING

from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart, part_at, table_steps

from .compared_column import column_parts
from .in_report import InReport, NotInReport, in_report, with_own_force

if TYPE_CHECKING:
    from tui.analysis.checks.selector import Selector


class NoMeasure(NotInReport):
    """An address is not one of figures; `such_as` names a table, or is empty."""

    def __init__(self, sentence: str, such_as: str) -> None:
        super().__init__(f"{sentence}{such_as}")
        self.such_as = such_as


def measure_called(pack: Pack, id: str) -> InReport | None:
    """The figures of the measure with this id; None where the workshop has none.

    Raises NotInReport for a measure without a table by period.
    """
    measure = pack.measures.get(id)
    return in_report(pack, measure) if measure else None


def figures_at(pack: Pack, address: Address, column: str = "") -> InReport:
    """The figures at an address of a table, a part of it, a statement or a figure.

    Of a period, those of all periods. Of a table of several forces, those of the report's own. Those of the `column` with this id, if
    one is given, or of that which it relates to. Raises NotInReport where there are none by period.
    """
    table = pack.tables.get(address.thing)
    if table is None:
        return _of_statement(pack, address)
    try:
        part = part_at(table, address.part, address.period)
    except KeyError:  # A column of a comparison, or a total that is printed, which is a claim about the table.
        part = column_parts(table).get(address.part, TablePart())
    place = table.place(column or part.column)
    if of := table.columns[place].of:
        place = table.place(of)
    where = with_own_force(pack, table, part.where)
    measure = table.measure(place, where.values())
    if measure is None:
        raise NotInReport(f"{address} has rows of several measures; give one of them, such as {_example(pack, table)}")
    if not table.periods:
        named = " of ".join(filter(None, (measure.short, ", ".join(part.where.values()))))
        raise NotInReport(f"{named}: {'one figure, ' if len(table.select(part.where)) == 1 else ''}no periods to compare")
    found = InReport(pack, measure, table, place, where)
    if all(value is None for value in found.series.values):
        raise NotInReport(f"the rows of {address} cannot be added up; give one of them, such as {_example(pack, table)}")
    return found


def _example(pack: Pack, table: Table) -> Address:
    """The address of the first member of a table."""
    first = next(iter(table_steps(table).member_of), "")
    return Address(table.spec.topic or "audit", table.id, first, pack.id)


def _of_statement(pack: Pack, address: Address) -> InReport:
    figure = pack.figures.get(f"{address.thing}/{address.part}")
    if figure and figure.measure:
        return in_report(pack, pack.measures[figure.measure])
    if figure and (selected := _selected(figure)):
        return _of_selected(pack, address.topic, selected)
    statement = pack.statements.get(address.thing)
    named = [each.measure for each in statement.figures if each.measure] if statement and not address.part else []
    if statement and statement.table and not address.part:
        first = next((each for each in map(_selected, statement.figures) if each and each.table == statement.table), None)
        return _of_selected(pack, address.topic, first) if first else figures_at(pack, Address(address.topic, statement.table))
    if len(set(named)) == 1:
        return in_report(pack, pack.measures[named[0]])
    raise NoMeasure(f"there is no measure at {address}; give a table, a row of one, or a figure with a measure", _such_as(pack, address))


def _selected(figure: Figure) -> "Selector | None":
    """The part of a table that a figure is checked against."""
    from tui.analysis.checks.selector import Selector  # late: a look-up of a table needs no kind of check

    return found if figure.check and isinstance(found := figure.check.itself, Selector) else None


def _of_selected(pack: Pack, topic: str, selected: "Selector") -> InReport:
    """The figures of a row and a column, as in the cell that has them."""
    part, _ = table_steps(pack.tables[selected.table]).of(TablePart(tuple(selected.where.items())))
    return figures_at(pack, Address(topic, selected.table, part), selected.column)


def _such_as(pack: Pack, address: Address) -> str:
    """A table by period as an example, of the same topic if there is one."""
    tables = [table for table in pack.report_tables.values() if table.periods]
    found = next((each for each in tables if each.spec.topic == address.topic), tables[0] if tables else None)
    return f", such as {found.spec.topic}/{found.id}" if found else ""
