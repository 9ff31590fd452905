"""What a comparison says, without a format: sentences, tables and sources."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.nodes.record import Fact, RecordTable


class AcrossRecord(NamedTuple):
    """A comparison: a title, facts, tables and the reports that all of it is from.

    The first table is the answer; `data_tables` are for programs only, and `wide_tables` for what shows columns side by side. It is `empty`
    where nothing could be compared.
    """

    title: str
    facts: tuple[Fact, ...]
    tables: tuple[RecordTable, ...]
    data_tables: tuple[RecordTable, ...]
    sources: tuple[str, ...]
    wide_tables: tuple[RecordTable, ...] = ()
    empty: bool = False


def with_facts(found: AcrossRecord, facts: Iterable[Fact]) -> AcrossRecord:
    """A comparison that also says this."""
    return found._replace(facts=(*found.facts, *facts))
