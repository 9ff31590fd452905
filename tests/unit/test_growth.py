"""Work grows in step with the size of a pack.

Counted in lines of code, so that a busy machine does not matter.
"""

import sys
from collections.abc import Callable
from math import log2
from pathlib import Path
from types import FrameType

import msgspec
import pytest

from tests.handmade import with_months
from tests.in_turn import few
from tui.cli.load import load_workshop
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period, month
from tui.model.table import Cell, Row, Table
from tui.model.tables import Column, Dimension, Periods, TableSpec
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.search_entries import search_entries
from tui.nodes.table_views.roomy_years import roomy_years
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.years_grid import YearsGrid
from tui.nodes.terms import terms_in
from tui.pack.reader import read_pack
from tui.search.query import parse_query
from tui.search.snippet import snippet
from tui.text.glyphs import BLOCKS

pytestmark = pytest.mark.slow

MOST = 1.1
"""The largest exponent allowed: 1 is in step with the size, 2 with its square."""


def steps(work: Callable[[], object]) -> int:
    """The lines and calls that a piece of work takes.

    Each turn of a comprehension is one more.
    """
    count = 0

    def tracer(_frame: FrameType, _event: str, _: object) -> object:
        nonlocal count
        count += 1
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)  # type: ignore[arg-type]  # typeshed's tracers return a type of its own
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def exponent(size: int, work: Callable[[int], Callable[[], object]]) -> float:
    """How the work grows from a size to twice and four times that.

    Without what it takes at any size; 0 where the size does not matter.
    """
    work(size)()  # What is imported or made once is there from now on.
    small, middle, large = (steps(work(size * times)) for times in (1, 2, 4))
    return log2((large - middle) / max(1, middle - small)) if large > middle else 0.0


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def series(size: int) -> str:
    """Months from January 2000; the small pack needs 2014 and 2015 to be among them."""
    return "period,notices\n" + "".join(f"{2000 + at // 12}-{at % 12 + 1:02d},{20 + at * 7919 % 50}\n" for at in range(size))


def long_series(folder: Path, size: int) -> None:
    (folder / "notices.csv").write_text(series(size), encoding="utf-8")


def many_disposals(folder: Path, size: int) -> None:
    whole = "2014,Speed,Cancelled,3\n2015,Speed,Cancelled,3\n"
    lines = "".join(f"2014,Speed,Kind {at},7\n2015,Speed,Kind {at},8\n" for at in range(size))
    (folder / "speeding.csv").write_text(f"period,offence,disposal,volume\n{whole}{lines}", encoding="utf-8")


def empty_items(folder: Path, size: int) -> None:
    (folder / "glossary.yaml").write_text("terms:\n" + "-\n" * size, encoding="utf-8")


def empty_sources(folder: Path, size: int) -> None:
    change(folder, "workshop.yaml", "sources: [roads.1]", f"sources: [{','.join(['~'] * size)}]")


def unknown_keys(folder: Path, size: int) -> None:
    change(folder, "workshop.yaml", "board:", "".join(f"boards{at}: x\n" for at in range(size)) + "board:")


def unknown_names(folder: Path, size: int) -> None:
    names = ", ".join(f"entry-{at}" for at in range(size))
    change(folder, "workshop.yaml", "sources: [roads.1]", f"sources: [{names}]")


def many_statements(folder: Path, size: int) -> None:
    """Each with a claim checked on a table, each about a term."""
    new = "".join(
        f"          - {{id: s{at}, title: S{at}, text: More of T{at}., sources: [roads.1], table: notices, follows: [driven], claims: "
        f"[{{id: c, label: L, printed: p, relation: stable, check: {{kind: trend, table: notices}}}}]}}\n"
        for at in range(size)
    )
    change(folder, "workshop.yaml", "          - id: driven\n", f"{new}          - id: driven\n")
    terms = "".join(f"  - {{id: t{at}, term: T{at}, basis: usual, meaning: See T{at + 1}., sources: []}}\n" for at in range(size))
    change(folder, "glossary.yaml", "terms:\n", f"terms:\n{terms}")


def many_checks(folder: Path, size: int) -> None:
    """As many claims as months, each checked on the same series."""
    long_series(folder, size)
    new = "".join(
        f"              - {{id: m{at}, label: L, value: 1, unit: x, window: w, printed: p, "
        "check: {kind: like-for-like, table: notices, year: 2014}}\n"
        for at in range(size)
    )
    change(folder, "workshop.yaml", "              - id: share\n", f"{new}              - id: share\n")


def many_entries(folder: Path, size: int) -> None:
    """Entries of the outline that nothing cites, while what is cited is not there."""
    new = "".join(f"  - {{id: crime.{at}x, heading: H, ordinal: 1, kind: row, gist: G, lines: [1, 1]}}\n" for at in range(size))
    change(folder, "outline.yaml", "entries:\n", f"entries:\n{new}")
    names = ", ".join(f"crime.{at}y" for at in range(size))
    change(folder, "workshop.yaml", "sources: [roads.1]", f"sources: [{names}]")


def many_rows(folder: Path, size: int) -> None:
    """A table of as many members, each row of which is given twice."""
    lines = "".join(f"2014,Force {at},{at}\n" for at in range(size)) * 2
    (folder / "area.csv").write_text(f"period,area,value\n{lines}", encoding="utf-8")


def many_columns(folder: Path, size: int) -> None:
    """A table of many columns, each of which is of one that is not there."""
    columns = ", ".join(f"{{id: c{at}, of: d{at}, as: target}}" for at in range(size))
    change(folder, "workshop.yaml", "columns: [{id: value, measure: hectares}]", f"columns: [{{id: value, measure: hectares}}, {columns}]")


GROW: dict[Callable[[Path, int], None], int] = {
    long_series: 240,
    many_disposals: 75,
    empty_items: 150,
    empty_sources: 150,
    unknown_keys: 150,
    unknown_names: 150,
    many_statements: 30,
    many_checks: 200,
    many_entries: 60,
    many_rows: 75,
    many_columns: 30,
}


@pytest.mark.parametrize("grow", few(GROW, 3), ids=lambda grow: grow.__name__)
def test_reading(grow: Callable[[Path, int], None], small: Path) -> None:
    texts = {file: file.read_text(encoding="utf-8") for file in small.iterdir()}

    def work(size: int) -> Callable[[], object]:
        for file, text in texts.items():
            file.write_text(text, encoding="utf-8")
        grow(small, size)
        return lambda: load_workshop(small)

    assert exponent(GROW[grow], work) <= MOST


def with_series(pack: Pack, size: int) -> Pack:
    return with_months(pack, "notices", [at % 17 for at in range(size)])


@pytest.mark.parametrize(
    "show",
    few(
        [
            lambda pack: node(pack, Address("roads", "notices")).record(),
            lambda pack: YearsGrid(pack.tables["notices"]).cells(200, BLOCKS),
            lambda pack: YearsGrid(pack.tables["notices"]).cells(60, BLOCKS),
            lambda pack: roomy_years(pack.tables["notices"], YearsGrid(pack.tables["notices"]).cells(118, BLOCKS), 118, BLOCKS),
            lambda pack: [node(pack, Address("roads", "notices", str(at))).record() for at in pack.tables["notices"].periods],
        ],
        2,
    ),
    ids=few(["record", "a row a year", "a column a year", "like for like", "each month"], 2),
)
def test_showing_a_series(show: Callable[[Pack], object], small: Path) -> None:
    pack = read_pack(small)

    def work(size: int) -> Callable[[], object]:
        longer = with_series(pack, size)
        return lambda: show(longer)

    assert exponent(60, work) <= MOST


def test_terms_of_many_texts(small: Path) -> None:
    def work(size: int) -> Callable[[], object]:
        (small / "glossary.yaml").write_text(
            "terms:\n" + "".join(f"  - {{id: t{at}, term: T{at}, basis: usual, meaning: M, sources: []}}\n" for at in range(size)),
            encoding="utf-8",
        )
        pack = read_pack(small)
        return lambda: [terms_in(f"More of T{at} than of T{at + 1}.", pack) for at in range(size)]

    assert exponent(50, work) <= MOST


def test_a_term_of_many_words(small: Path) -> None:
    def work(size: int) -> Callable[[], object]:
        (small / "glossary.yaml").write_text(
            f"terms:\n  - {{id: t, term: {'word ' * size}end, basis: usual, meaning: M, sources: []}}\n", encoding="utf-8"
        )
        pack = read_pack(small)
        return lambda: terms_in("some other words " * size, pack)

    assert exponent(50, work) <= MOST


def test_an_extract_of_a_text_with_many_matches() -> None:
    def work(size: int) -> Callable[[], object]:
        return lambda: snippet(parse_query("robbery"), "", ("robbery burglary " * size,))

    assert exponent(50, work) <= MOST


def test_what_can_be_found_in_a_table_of_many_disposals(small: Path) -> None:
    pack = read_pack(small)

    def work(size: int) -> Callable[[], object]:
        rows = tuple(Row(Period("year", year), ("Speeding", f"Way {at}"), (Cell(at + 1),)) for at in range(size) for year in (2014, 2015))
        wide = msgspec.structs.replace(pack.tables["speeding"], rows=rows)
        wider = msgspec.structs.replace(pack, tables=pack.tables | {"speeding": wide})
        return lambda: (
            list(search_entries(wider)),
            node(wider, Address("roads", "speeding")).record(),
            layouts(wide)[0](wide).cells(100, BLOCKS),
        )

    assert exponent(30, work) <= MOST


def wide(size: int) -> Table:
    """As many members as months, two years each for a twelfth of them."""
    spec = TableSpec(
        id="t",
        title="T",
        period=Periods(frequency="month"),
        dimensions=(Dimension(id="ward", title="Ward"),),
        columns=(Column(id="calls", measure="m"),),
    )
    periods = [month(2000 + at // 12, at % 12 + 1) for at in range(24)]
    rows = tuple(Row(period, (f"Ward {at}",), (Cell(at),)) for at in range(size) for period in periods)
    return Table(spec, rows, (Measure(id="m", title="M", unit="calls"),))


@pytest.mark.parametrize(
    "look",
    [
        lambda table: [table.cell(0, {"ward": row.members[0]}, row.period) for row in table.rows],
        lambda table: [table.series(0, {"ward": member}) for member in table.members("ward")],
        lambda table: [table.total(0, {"ward": member}, span=year) for member in table.members("ward") for year in table.years],
        lambda table: [table.total(0, span=period) for period in (*table.years, *table.periods)],
    ],
    ids=["each cell", "a series for each member", "a year of each member", "each period"],
)
def test_looking_up_members(look: Callable[[Table], object]) -> None:
    def work(size: int) -> Callable[[], object]:
        table = wide(size)
        return lambda: look(table)

    assert exponent(12, work) <= MOST


def test_looking_up_years_of_a_long_table() -> None:
    def work(size: int) -> Callable[[], object]:
        spec = TableSpec(id="t", title="T", period=Periods(frequency="month"), columns=(Column(id="calls", measure="m"),))
        rows = tuple(Row(month(2000 + at // 12, at % 12 + 1), (), (Cell(at),)) for at in range(size))
        table = Table(spec, rows, (Measure(id="m", title="M", unit="calls"),))
        return lambda: [table.total(0, span=year) for year in table.years]

    assert exponent(60, work) <= MOST
