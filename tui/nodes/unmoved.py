"""Kinds that do not have a module of their own yet. This file goes when the last has."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.series import Disposals, Month, Series
from tui.navigation.address import Address, Kind, disposal_parts
from tui.text.dates import month as month_words
from tui.text.numbers import count
from tui.text.spans import Line

from .node import CopyKind, Node, Palette, SearchText

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent


class Unmoved(Node):
    """A table or a part of one, which older modules describe."""

    def record(self) -> "Record":
        from .record_tables import MAKERS

        return MAKERS[self.kind](self.pack, self.address)

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from .preview import preview_lines

        return preview_lines(self.pack, self.address, glyphs, columns)

    def slide(self) -> "SlideContent":
        from .slide_figures import table_face

        return table_face(self.pack, self.pack.old_tables[self.address.thing], self.address.part)

    def copies(self, cursor_at: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        from .copying import texts

        return texts(self.pack, self.address, cursor_at)

    @property
    def sources(self) -> tuple[str, ...]:
        return self.pack.old_tables[self.address.thing].note.sources

    def info(self) -> tuple[Line, ...]:
        from .info import info_blocks

        return info_blocks(self.pack, self.address)

    def nearby(self) -> Iterator[Address]:
        yield self.address._replace(part="")


class Table(Unmoved):
    """A table."""

    kind: ClassVar[Kind] = "table"
    noun: ClassVar[tuple[str, str]] = ("table", "tables")
    suggested: ClassVar[bool] = True
    in_table: ClassVar[bool] = True
    contains: ClassVar[tuple[Kind, ...]] = ("year", "month", "disposal")
    search_words = "table data month year"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (Address(within.topic, table.note.id) for table in pack.old_topic_tables(within.topic))

    @property
    def title(self) -> str:
        return self.pack.old_tables[self.address.thing].note.short

    def search(self) -> SearchText:
        note, measure = self.pack.old_tables[self.address.thing].note, self._measure()
        span = "by month" if isinstance(self.pack.old_tables[self.address.thing].data, Series) else "by year"
        names = (note.title, measure.title, measure.short)
        return SearchText((f"{note.title}: {measure.unit} {span}", *note.caveats, *measure.caveats), names)

    def deck(self) -> tuple[Address, ...]:
        """The table, its years and its members; there are too many months."""
        from .kinds import addresses

        return tuple(
            each for each, kind in addresses(self.pack).items() if each.within(self.address) and (kind != "month" or each == self.address)
        )

    def blank(self, address: Address) -> Node:
        if isinstance(self.pack.old_tables[address.thing].data, Disposals):
            raise KeyError(address)
        return TableMonth(self.pack, address)

    def _measure(self) -> Measure:
        return self.pack.measures[self.pack.old_tables[self.address.thing].note.measure]

    def _part(self, figures: Sequence[float | None], when: str) -> SearchText:
        note, measure = self.pack.old_tables[self.address.thing].note, self._measure()
        known = [figure for figure in figures if figure is not None]
        told = f"{count(sum(known))} {measure.unit} in {when}" if known else f"no figure in the table for {when}"
        names = (note.title, measure.title, measure.short)
        return SearchText((told,), context=" ".join(names), own=(count(sum(known)) if known else "",))


class Year(Table):
    """A year of a table."""

    kind: ClassVar[Kind] = "year"
    noun: ClassVar[tuple[str, str]] = ("year", "years")
    palette: ClassVar[Palette] = "typed"
    suggested: ClassVar[bool] = False
    contains: ClassVar[tuple[Kind, ...]] = ()
    search_words = ""

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (within._replace(part=str(year)) for year in pack.old_tables[within.thing].data.years)

    @property
    def title(self) -> str:
        return f"{super().title}, {self.address.part}"

    @property
    def crumb(self) -> str:
        return self.address.part

    def search(self) -> SearchText:
        data, year = self.pack.old_tables[self.address.thing].data, int(self.address.part)
        return self._part(list(data.year(year)) if isinstance(data, Series) else [row.volume for row in data.year(year)], str(year))


class TableMonth(Table):
    """A month of a table."""

    kind: ClassVar[Kind] = "month"
    noun: ClassVar[tuple[str, str]] = ("month", "months")
    palette: ClassVar[Palette] = "typed"
    suggested: ClassVar[bool] = False
    contains: ClassVar[tuple[Kind, ...]] = ()
    search_words = ""

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        data = pack.old_tables[within.thing].data
        yield from (within._replace(part=str(month)) for month in (data.months if isinstance(data, Series) else ()))

    @property
    def crumb(self) -> str:
        return month_words(Month.parse(self.address.part))

    @property
    def title(self) -> str:
        return f"{super().title}, {self.crumb}"

    def search(self) -> SearchText:
        data = self.pack.old_tables[self.address.thing].data
        assert isinstance(data, Series)
        return self._part([data.at(Month.parse(self.address.part))], self.crumb)


class Disposal(Table):
    """A disposal of a table."""

    kind: ClassVar[Kind] = "disposal"
    noun: ClassVar[tuple[str, str]] = ("disposal", "disposals")
    palette: ClassVar[Palette] = "never"
    suggested: ClassVar[bool] = False
    contains: ClassVar[tuple[Kind, ...]] = ()
    search_words = ""

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        data = pack.old_tables[within.thing].data
        yield from (within._replace(part=part) for part in (disposal_parts(data).values() if isinstance(data, Disposals) else ()))

    @property
    def crumb(self) -> str:
        from .titles import disposal_of

        return disposal_of(self.pack, self.address)

    @property
    def title(self) -> str:
        return f"{super().title}: {self.crumb}"

    def search(self) -> SearchText:
        table = self.pack.old_tables[self.address.thing]
        assert isinstance(table.data, Disposals)
        name = self.crumb
        volumes = ", ".join(f"{count(row.volume)} in {row.year}" for row in table.data.of(name))
        return SearchText((volumes,), (name,), table.note.title, own=(f"{name} {volumes}",))
