"""The record of every kind of address: the one way from an address to what the shell shows of it."""

from collections.abc import Callable

from tui.address import Address, Kind, nodes
from tui.display import record_matrix, record_report, record_tables, record_terms
from tui.display.record import Record
from tui.model.pack import Pack

_MAKERS: dict[Kind, Callable[[Pack, Address], Record]] = {
    "home": record_report.home,
    "topic": record_report.topic,
    "statement": record_report.statement,
    "figure": record_report.figure,
    "table": record_tables.table,
    "month": record_tables.month,
    "year": record_tables.year,
    "disposal": record_tables.disposal,
    "matrix": record_matrix.matrix,
    "capability": record_matrix.capability,
    "activity": record_matrix.activity,
    "cell": record_matrix.cell,
    "category": record_matrix.category,
    "glossary": record_terms.glossary,
    "term": record_terms.term,
    "audit": record_report.audit,
    "help": record_terms.help_,
}


def record(pack: Pack, address: Address) -> Record:
    """The record of an address that the pack has; KeyError for any other."""
    return _MAKERS[nodes(pack)[address]](pack, address)
