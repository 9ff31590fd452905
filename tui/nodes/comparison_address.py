"""Which comparison belongs to a table, a cell, a statement or a figure."""

from collections.abc import Iterator

from tui.analysis.across.asked_for import NoMeasure, figures_at
from tui.analysis.across.compared_column import comparison_address
from tui.analysis.across.in_report import NotInReport
from tui.model.pack import Pack
from tui.model.sentence_case import whole_sentence
from tui.navigation.address import COMPARE, Address, compare_address
from tui.navigation.history import CursorPosition
from tui.navigation.table_parts import part_at

from .comparison import COMPARABLE
from .kinds import addresses
from .table_copies import part_under


def comparison_of(pack: Pack, address: Address, cursor: CursorPosition = ()) -> Address | str:
    """The address of the comparison of a table, a cell, a statement or a figure.

    Of the column under the `cursor`. Or a sentence that says why there is none.
    """
    if address.topic == COMPARE:
        return "These figures are compared already."
    try:
        found = comparison_address(figures_at(pack, address.local, _column(pack, address, cursor)))
    except NoMeasure as error:
        return f"Select a figure or a table first{error.such_as}."
    except NotInReport as error:
        return whole_sentence(str(error))
    return found if found in addresses(pack) else "These figures cannot be compared with those of other reports."


def _column(pack: Pack, address: Address, cursor: CursorPosition) -> str:
    """The id of the column under the cursor in a table; empty for the main one."""
    table = pack.tables.get(address.thing)
    if table is None or table.shape == "grid" or len(cursor) < 2:
        return ""
    try:
        return part_under(table, part_at(table, address.part, address.period), cursor).column
    except KeyError:
        return ""


def comparison_addresses(pack: Pack) -> Iterator[Address]:
    """The comparison of every table and row that has one, to complete a typed text."""
    known = addresses(pack)
    comparisons = (compare_address(each.local) for each, kind in known.items() if kind in COMPARABLE)
    return (each for each in comparisons if each in known)
