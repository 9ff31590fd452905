"""A table or a row of it through all reports of the force, and beside others.

Its address is `compare/` before that of the table or row. It is an address like any other, but it is in no list: it is another view of a
table.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind, uncompared
from tui.text.spans import Line, Span

from .kinds import addresses
from .links import Link
from .node import CopyKind, Node, PaletteListing, SearchText

if TYPE_CHECKING:
    from tui.analysis.across.comparison import MeasureComparison
    from tui.analysis.across.in_report import InReport
    from tui.model.others import Noted, Others
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent

COMPARABLE: frozenset[NodeKind] = frozenset(("table", "member", "statistic"))
"""The kinds of things whose figures can be followed through several reports."""


def comparison_at(pack: Pack, address: Address, noted: "Noted | None" = None) -> "MeasureComparison":
    """The comparison at an address; the last one of a workshop is kept."""
    return pack.once(_Comparisons)(address.local, noted)


class _Comparisons:
    """The comparisons of a workshop. Only the last is kept: it holds other workshops."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.last: tuple[Address, Others, MeasureComparison] | None = None

    def __call__(self, address: Address, noted: "Noted | None") -> "MeasureComparison":
        from tui.analysis.across.asked_for import figures_at
        from tui.analysis.across.comparison import comparison
        from tui.model.others import others, unnoted

        library = self.pack.once(others)
        if self.last is None or self.last[:2] != (address, library):
            asked = figures_at(self.pack, uncompared(address))
            self.last = address, library, comparison(asked, library, noted or unnoted)
        return self.last[2]


class ComparisonNode(Node):
    """A measure through the reports of its force, and beside other forces."""

    kind: ClassVar[NodeKind] = "comparison"
    palette: ClassVar[PaletteListing] = "never"
    noun: ClassVar[tuple[str, str]] = ("comparison", "comparisons")

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """None: a comparison is another view of what has an address already."""
        return iter(())

    @classmethod
    def stands_at(cls, pack: Pack, address: Address) -> bool:
        """Whether the table or row of a comparison has figures by period."""
        from tui.analysis.across.asked_for import figures_at  # late: most addresses are not compared
        from tui.analysis.across.compared_column import column_parts
        from tui.analysis.across.in_report import NotInReport

        of = uncompared(address)
        table = pack.tables.get(of.thing)
        column = table is not None and addresses(pack).get(of.parent) == "table" and of.part in column_parts(table)
        if not column and addresses(pack).get(of) not in COMPARABLE:
            return False
        try:
            figures_at(pack, of)
        except NotInReport:
            return False
        return True

    @property
    def found(self) -> "MeasureComparison":
        """The comparison, for which other workshops are opened."""
        return comparison_at(self.pack, self.address)

    @cached_property
    def asked(self) -> "InReport":
        """The figures of this workshop."""
        from tui.analysis.across.asked_for import figures_at

        return figures_at(self.pack, uncompared(self.address))

    @property
    def title(self) -> str:
        return f"Compare: {self.crumb}"

    @property
    def crumb(self) -> str:
        """The measure, and the row of the table if that is not the force itself."""
        return self.asked.crumb

    @property
    def parent(self) -> Address:
        of = uncompared(self.address)
        return of if of in addresses(self.pack) else self.asked.address.local

    @property
    def trail(self) -> tuple[str, ...]:
        return ("Compare", self.crumb)

    @property
    def sources(self) -> tuple[str, ...]:
        return self.asked.table.spec.sources

    def search(self) -> SearchText | None:
        return None

    def record(self) -> "Record":
        from .across.comparison_words import compared_reports, comparison_facts
        from .across.forces_record import force_row
        from .across.report_words import report_sources
        from .across.series_record import series_comparison
        from .record import data_fact, record_of

        found = self.found
        said = series_comparison(found.series)
        data = [fact for fact in said.facts if fact.key in ("measure", "unit", "force", "frequency")]
        forces = data_fact("forces", tuple(force_row(found.forces, each) for each in found.forces.ranked) if found.forces else ())
        record = record_of(self, (*data, forces, *comparison_facts(found, rows=True)), said.tables[0])
        return record._replace(title=said.title, place="", document="; ".join(report_sources(compared_reports(found))))

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        """Where the force stands, and what was revised."""
        from .across.comparison_words import comparison_facts

        return tuple((Span(f"{fact.label}: ", "strong"), Span(fact.words)) for fact in comparison_facts(self.found))

    def slide(self) -> "SlideContent":
        from .across.comparison_slide import comparison_slide

        return comparison_slide(self.found)

    def links(self) -> tuple[Link, ...]:
        """To the table in each report, and to those of the other forces."""
        from tui.model.sentence_case import capital

        from .across.report_words import report_name

        found = self.found
        own = (Link("Report", capital(report_name(each).removeprefix("the ")), each.address) for each in reversed(found.series.reports))
        return (*own, *(Link("Other force", each.name, each.address) for each in found.beside))

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        """What is under the cursor, then all that is said."""
        from .across.comparison_copies import comparison_copies

        return comparison_copies(self.found, cursor)

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        return next(text for _, text in self.copies(cursor))

    def info(self) -> tuple[Line, ...]:
        """The documents, and the definition of the measure."""
        from .across.comparison_words import compared_reports
        from .across.report_words import report_sources
        from .measure_lines import measure_blocks
        from .node import block

        documents: list[Line] = [(Span(text),) for text in report_sources(compared_reports(self.found))]
        return (*block("The reports", documents), *measure_blocks(self.pack, (self.asked.measure.id,)))

    def deck(self) -> tuple[Address, ...]:
        return (self.address,)
