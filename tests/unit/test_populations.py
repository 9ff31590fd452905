"""A funnel of areas whose population is in another table of the pack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.districts import problems
from tui.analysis.chance_limits import ACTION
from tui.analysis.ratios import Ratio, counts_of, ratios
from tui.library.kept.pack import pack_as_bytes, pack_from_bytes
from tui.model.table import Table
from tui.nodes.table_views.funnel_view import FunnelView
from tui.nodes.table_views.layout import Layout
from tui.nodes.table_views.ratio_words import ratio_sentences
from tui.nodes.table_views.shapes import layouts
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

Edit = Callable[[str, str, str], None]

TABLES = """\
  - id: thefts
    title: Thefts by district
    short: Thefts
    topic: crime
    sources: [crime.1]
    period: {frequency: financial-year}
    dimensions: [{id: district, title: District, whole: Anyshire}]
    columns: [{id: thefts, measure: recorded-crime}]
    population: {table: residents, column: people, per: 1000}
  - id: residents
    title: Mid-year population of districts
    short: Mid-year population
    definition: Residents of all ages at the middle of the year.
    period: {frequency: year}
    dimensions: [{id: district, title: District}]
    columns: [{id: households, measure: households}, {id: people, measure: residents}]
"""
MEASURES = """\
  - {id: residents, title: Residents, unit: people, stock: true, better: neutral}
  - {id: households, title: Households, unit: households, kind: score, better: neutral}
"""
RESOURCES = """\
  - name: thefts
    path: thefts.csv
    schema: {fields: [{name: period, type: string}, {name: district, type: string}, {name: thefts, type: integer}]}
  - name: residents
    path: residents.csv
    schema:
      fields:
        - {name: period, type: string}
        - {name: district, type: string}
        - {name: households, type: number}
        - {name: people, type: integer}
    title: Population
    sources: [{title: Anyshire Council}]
    licenses: [{name: OGL-UK-3.0, attribution: Contains public sector information licensed under the Open Government Licence v3.0.}]
"""
PEOPLE = {"Ash": 50_000, "Birch": 20_000, "Cedar": 100_000, "Elm": 40_000, "Fir": 80_000, "Oak": 10_000}
THEFTS = {"Ash": 510, "Birch": 190, "Cedar": 1_000, "Elm": 600, "Fir": 790, "Oak": 110}
"""Ten for each thousand residents, but for Elm, which has fifteen."""


@pytest.fixture
def folder(small: Path, edit: Edit) -> Path:
    """The small pack with thefts by district, and the districts' population."""
    edit("workshop.yaml", "\ntables:\n", f"\n{MEASURES}tables:\n{TABLES}")
    package = small / "datapackage.yaml"
    package.write_text(package.read_text(encoding="utf-8") + RESOURCES, encoding="utf-8")
    years = [f"2014/15,{name},{number}" for name, number in (*THEFTS.items(), ("Anyshire", sum(THEFTS.values())))]
    (small / "thefts.csv").write_text("\n".join(["period,district,thefts", *years, ""]), encoding="utf-8")
    counts = [
        f"{year},{name},{people // 2}.5,{people + (2014 - year) * 100}" for year in (2013, 2014, 2015) for name, people in PEOPLE.items()
    ]
    (small / "residents.csv").write_text("\n".join(["period,district,households,people", *counts, ""]), encoding="utf-8")
    return small


def thefts(folder: Path) -> Table:
    return read_pack(folder).tables["thefts"]


def funnel_of_thefts(folder: Path) -> Layout:
    """The funnel plot that the view key shows."""
    table = thefts(folder)
    (kind,) = [each for each in layouts(table) if issubclass(each, FunnelView)]
    return kind(table)


def test_a_count_is_a_rate_of_the_population_of_its_member(folder: Path) -> None:
    table = thefts(folder)
    (rate,) = ratios(table)
    assert rate == Ratio(0, 1, per=1000, of_population=True) and not rate.share
    counts = {row.members[0]: counts_of(table, rate, row) for row in table.rows}
    assert counts == {name: (THEFTS[name], people) for name, people in PEOPLE.items()} | {"Anyshire": None}, "of the year that has begun"


def test_the_funnel_judges_rates_by_the_poisson_distribution(folder: Path) -> None:
    """3,200 thefts for 300,000 residents: 10.7 per 1,000.

    Elm has 40,000, so that the limits of 99.8% are 0.01067 +/- 3.09 x sqrt(0.01067 / 40,000), which is 9.1 to 12.3.
    """
    view = funnel_of_thefts(folder)
    assert isinstance(view, FunnelView)
    low, high = view.found.limits(40_000, ACTION) if not view.found.overdispersed else (0.0091, 0.0123)
    assert (round(low, 4), round(high, 4)) == (0.0091, 0.0123)
    assert view.title == "funnel: crime per 1,000 residents"
    assert view.rows[0][0].name == "Elm" and [each.name for each, _ in view.rows if each.name == "Anyshire"] == []
    assert [column.title.strip() for column in view.cells(100, BLOCKS).columns][:3] == ["District", "Crime", "Residents"]


def test_the_words_name_the_population_and_its_period(folder: Path) -> None:
    first, *_, last = ratio_sentences(thefts(folder))
    assert first.startswith("Crime per 1,000 residents, 2014/15: mean 10.7 per 1,000 residents. 1 of 6 districts is outside")
    assert first.endswith(": Elm (15 per 1,000 residents).")
    assert last == "Residents: Mid-year population, 2014."
    view = funnel_of_thefts(folder)
    said = plain(view.reading(view.start))
    assert said.startswith("Elm, 2014/15: 600 for 40,000 residents, 15 per 1,000 residents; above the ")


def test_a_kept_pack_has_its_populations(folder: Path) -> None:
    pack = read_pack(folder)
    again = pack_from_bytes(pack_as_bytes(pack))
    assert again == pack and again.tables["thefts"].population == pack.tables["residents"]


def test_an_area_whose_population_is_not_known_is_left_out(folder: Path) -> None:
    people = folder / "residents.csv"
    text = people.read_text(encoding="utf-8")
    people.write_text(text.replace("25000.5,50100", "25000.5,").replace("25000.5,50000", "25000.5,"), encoding="utf-8")
    assert next(iter(ratio_sentences(thefts(folder)))).count("1 of 5 districts") == 1


NO_COUNT = "column 'households' of 'residents' is not a count, expected a column whose measure has kind: count"
WRONG = {
    "table: resident, column: people": "table is 'resident', which is not a table of workshop.yaml, expected 'residents'",
    "table: thefts": "table is 'thefts', which is the table itself, expected another table",
    "table: residents, column: peple": "column is 'peple', which is not a column of 'residents', expected 'people'",
    "table: residents, column: households": NO_COUNT,
    "table: residents": NO_COUNT,
    "table: speeding": "table 'speeding' is by 'offence', and 'thefts' is not, expected the same dimension in both",
    "table: notices": "table 'notices' has no dimension, expected one that both tables have, such as an area",
}


@pytest.mark.parametrize(("written", "said"), WRONG.items())
def test_what_is_wrong_with_a_population_is_said(folder: Path, edit: Edit, written: str, said: str) -> None:
    edit("workshop.yaml", "table: residents, column: people", written)
    assert any(problem.endswith(said) for problem in problems(folder)), problems(folder)


def test_each_area_needs_a_row_of_its_population(folder: Path) -> None:
    people = folder / "residents.csv"
    kept = [line for line in people.read_text(encoding="utf-8").splitlines() if ",Oak," not in line]
    people.write_text("\n".join([*kept, ""]), encoding="utf-8")
    (found,) = problems(folder)
    assert found.endswith(
        "table 'residents' has no row for 'Oak', expected one for each district, with an empty cell where it is not known"
    )
