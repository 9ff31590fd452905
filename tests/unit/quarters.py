"""The library of quarters for tests, and changed copies of its workshops."""

from collections.abc import Callable, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tests.conftest import PACKS
from tui.analysis.across.in_report import InReport, in_report
from tui.analysis.across.joined import JoinedSeries, joined_series
from tui.model.common_measures import CommonMeasure
from tui.model.measures import Measure
from tui.model.others import KnownMeasure, KnownWorkshop, Noted, Others, unnoted
from tui.model.pack import Pack
from tui.model.table import Cell, Row, Table
from tui.pack.reader import read_pack

QUARTERS = PACKS.parent / "libraries" / "quarters"
OVER_TIME = ("west-midlands-2017-06", "west-midlands-2017-09", "west-midlands-2017-12", "west-midlands-2018-03")
COMMON = (CommonMeasure(id="recorded-crime-without-fraud", title="Crime", measures=("Merseyside Police: all-crime",)),)
SIDE_BY_SIDE = ("west-midlands-2018-03", "greater-manchester-2018-03", "merseyside-2018-03", "west-yorkshire-2018-03")


@cache
def quarter(name: str) -> Pack:
    """A workshop of the library."""
    return read_pack(QUARTERS / name)


def figures_of(pack: Pack, id: str) -> InReport:
    """The figures of a measure."""
    return in_report(pack, pack.measures[id])


def over_time(*packs: Pack, measure: str = "recorded-crime") -> JoinedSeries:
    """A measure through these workshops, those of the West Midlands if none are given."""
    return joined_series(figures_of(pack, measure) for pack in packs or map(quarter, OVER_TIME))


def with_measure(pack: Pack, id: str, **changed: object) -> Pack:
    """The workshop with another definition of a measure."""
    new = replace(pack.measures[id], **changed)

    def of(measure: Measure | None) -> Measure | None:
        return new if measure and measure.id == id else measure

    tables = {name: replace(table, measures=tuple(map(of, table.measures))) for name, table in pack.tables.items()}
    report = replace(pack.report, measures=tuple(new if each.id == id else each for each in pack.report.measures))
    return replace(pack, report=report, tables=tables)


def with_table(pack: Pack, id: str, change: Callable[[Table], Table]) -> Pack:
    """The workshop with a changed table."""
    return replace(pack, tables={**pack.tables, id: change(pack.tables[id])})


def with_spec(pack: Pack, id: str, **changed: object) -> Pack:
    """The workshop with other things said of a table."""
    return with_table(pack, id, lambda table: replace(table, spec=replace(table.spec, **changed)))


def with_values(pack: Pack, id: str, values: dict[str, float]) -> Pack:
    """The workshop with these figures in the first column of a table, by period."""

    def change(table: Table) -> Table:
        found = {str(row.period): row for row in table.rows}
        rows = (_with_first(found[period], value) for period, value in values.items())
        return replace(table, rows=tuple(rows))

    return with_table(pack, id, change)


def _with_first(row: Row, value: float) -> Row:
    return row._replace(cells=(Cell(value), *row.cells[1:]))


def renamed(pack: Pack, id: str, force: str) -> Pack:
    """The workshop as one of another force."""
    changed: Struct = replace(pack.report, force=force)
    return replace(pack, id=id, report=changed)


class Shelf(Others):
    """Workshops in memory, which notes what is opened."""

    def __init__(self, packs: Sequence[Pack], closed: Sequence[KnownWorkshop] = (), common: Sequence[CommonMeasure] = COMMON) -> None:
        self.packs = {pack.id: pack for pack in packs}
        self.closed, self.listed = tuple(closed), common
        self.asked: list[str] = []

    def known(self, noted: Noted = unnoted) -> Sequence[KnownWorkshop]:
        return (*map(known, self.packs.values()), *self.closed)

    def common(self) -> Sequence[CommonMeasure]:
        return self.listed

    def opened(self, id: str) -> Pack | None:
        self.asked.append(id)
        return self.packs.get(id)


def known(pack: Pack) -> KnownWorkshop:
    measures = tuple(KnownMeasure(each.id, each.same_as or "") for each in pack.measures.values())
    return KnownWorkshop(pack.id, pack.report.force, pack.date, measures)


def whole_shelf() -> Shelf:
    others = ("west-midlands-2014", "west-midlands-2015-03", "greater-manchester-2015")
    return Shelf([quarter(name) for name in dict.fromkeys((*OVER_TIME, *SIDE_BY_SIDE, *others))])
