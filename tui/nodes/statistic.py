"""Open statistics, shown beside the claims that they are compared with. They never verify a claim."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.model.series import Series
from tui.navigation.address import Address, Kind
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span

from .links import Link
from .node import CopyKind, Node, Palette, SearchText

if TYPE_CHECKING:
    from tui.model.bridge import OpenData
    from tui.text.glyphs import Glyphs

    from .record import Cell, Record
    from .slide_content import SlideContent


class Statistic(Node):
    """A table of other figures, with its source and licence."""

    kind: ClassVar[Kind] = "statistic"
    noun: ClassVar[tuple[str, str]] = ("open statistic", "open statistics")
    palette: ClassVar[Palette] = "never"
    search_words: ClassVar[str] = "open statistics"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (within._replace(thing=id) for id in pack.statistics)

    @property
    def statistic(self) -> "OpenData":
        """The statistics as the pack has them."""
        return self.pack.statistics[self.address.thing]

    @property
    def title(self) -> str:
        return self.statistic.note.short

    def search(self) -> SearchText:
        note = self.statistic.note
        return SearchText((note.definition,), (note.title,))

    def record(self) -> "Record":
        from tui.text.dates import month

        from .record import Column, Grid, Said, each, is_, record_of

        found = self.statistic
        facts = (
            is_("definition", found.note.definition, "Definition"),
            is_("unit", found.note.unit, "Unit"),
            *each("Licence", "licences", (licence.line for licence in found.licences)),
        )
        rows: tuple[tuple[Cell, ...], ...]
        if isinstance(found.data, Series):
            columns = [Column("month", "Month"), Column("value", "Value", bare=True)]
            values = zip(found.data.months, found.data.values, strict=True)
            rows = tuple((Said(str(at), month(at)), Said(value, "no figure" if value is None else count(value))) for at, value in values)
        else:
            columns = [Column("area", "Area"), Column("period", "Period", bare=True, before=", "), Column("value", "Value", bare=True)]
            rows = tuple((row.area, row.period, Said(row.value, count(row.value))) for row in found.data.rows)
        origin = "; ".join(" ".join((source.title, source.path)).strip() for source in found.sources) or "not named"
        record = record_of(self, facts, Grid("rows", "Figures", tuple(columns), rows), title=found.note.title)
        return record._replace(place="", document=origin)

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from tui.analysis.described import dimension_noun, noun_of

        from .used import every_line

        found, table = self.statistic, self.pack.tables[self.address.thing]
        if table.split:
            dimension = table.split[-1].id
            number = len(table.members(dimension))
            extent = f"{count(number)} {dimension_noun(table, dimension, number)}"
        else:
            extent = plural(len(table.rows), noun_of(table))
        return (
            (Span(found.note.title, "title"),),
            (Span(found.note.definition),),
            (Span(f"In {found.note.unit}; {extent}. These are not the report's own figures.", "note"),),
            *every_line(table, glyphs, columns),
            *((Span(f"Source: {origin.title}.", "muted"),) for origin in found.sources),
            *((Span(each.line if each.attribution else f"Licence: {each.line}", "muted"),) for each in found.licences),
        )

    def slide(self) -> "SlideContent":
        """What they count, and their source."""
        from tui.charts.plan import plan

        from .finding_lines import BESIDE
        from .slide_content import SlideContent

        found = self.statistic
        origins = (*(origin.title for origin in found.sources), *(each.attribution or each.title for each in found.licences))
        return SlideContent(
            (*self.trail[:-1], "Open statistics"),
            found.note.title,
            large=found.note.short,
            unit=found.note.unit,
            sentence=found.note.definition,
            more=((Span(f"{BESIDE}.", "note"),),),
            plan=plan(found.data, percentage=found.note.unit == "%") if isinstance(found.data, Series) else None,
            source=f"Source: {'. '.join(origins).rstrip('.')}.",
        )

    def links(self) -> tuple[Link, ...]:
        """The claims that they stand beside."""
        from tui.analysis.audit import audit

        beside = (finding.claim for finding in audit(self.pack) if any(cell.table == self.address.thing for cell in finding.cells))
        return tuple(Link("Beside", claim.label, claim.place) for claim in beside)

    def copies(self, cursor_at: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        note = self.statistic.note
        return ("value", note.title), ("text", f"{note.title}. {note.definition} In {note.unit}.")

    def info(self) -> tuple[Line, ...]:
        from tui.text.glyphs import BLOCKS

        return ((), *self.preview(BLOCKS))
