"""Tables of four reports, as the shell shows them.

Figures worked out by hand from the CSV files of the packs. Only counts and money are added up. Years are calendar or financial as the
report has them.
"""

from collections.abc import Mapping

import pytest

from tests.reports import ENGHRAIFFT, EXAMPLE, GREATER_MANCHESTER, REPORTS, WEST_YORKSHIRE, file, report, rows, shell, shown
from tui.cli import main
from tui.nodes.table_views.figures import cell_text, places_beside
from tui.text.numbers import places_beside_others

Captured = pytest.CaptureFixture[str]

BREATH_TESTS = {"2011/12": 4827, "2012/13": 24431, "2013/14": 24284, "2014/15": 17836}
"""Added up from January 2012 to March 2015. The report misprints 2013/14 as 24,824, which is no data."""


@pytest.mark.parametrize("name", REPORTS)
def test_packs_are_valid(name: str, capsys: Captured) -> None:
    assert main(["validate", f"tests/packs/{name}"]) == 0, capsys.readouterr()


def test_months_of_financial_years(capsys: Captured) -> None:
    found = shown(capsys, GREATER_MANCHESTER, "roads/breath-tests")
    assert found["months"][0] == "2012-01" and found["months"][-1] == "2015-03" and len(found["months"]) == 39
    assert found["values"][0] == 1646 and found["values"][23] == 6718 and found["values"][-1] == 499
    assert found["totals"] == BREATH_TESTS
    assert found["means"]["2014/15"] == pytest.approx(17836 / 12)


def test_a_sentence_has_one_precision_and_the_decimals_that_a_reader_needs(capsys: Captured) -> None:
    for place, said in {
        "2022-23": "23.35 points; outside the limits, above; 0.44 points higher than in 2021/22 (22.91 points)",
        "2017-18": "23.10 points; outside the limits, above; 6.43 points higher than in 2016/17 (16.67 points)",
    }.items():
        assert said in " ".join(shell(capsys, WEST_YORKSHIRE, "show", f"crime/crime-severity/greater-manchester/{place}").split())
    table = report(WEST_YORKSHIRE).tables["crime-severity"]
    assert places_beside(table, table.main, 0.0043) == 4 and places_beside(table, table.main, 0) is None
    calls = report(ENGHRAIFFT).tables["calls"]
    assert places_beside(calls, calls.main, 12) is None


def test_a_grid_has_the_decimals_that_a_reader_needs_and_a_record_has_them_all(capsys: Captured) -> None:
    table = report(WEST_YORKSHIRE).tables["crime-severity"]
    row = next(row for row in table.rows if row.cells[table.main].number == 22.1459)
    assert cell_text(table, table.main, row.cells[table.main], row.members) == "22.15"
    assert "22.1459 points" in shell(capsys, WEST_YORKSHIRE, "show", "crime/crime-severity/west-yorkshire/2022-23")
    assert [places_beside_others(each) for each in ((22.1459, 3), (0.0123, 0.001), (85.1, None), (1200,), ())] == [2, 4, 1, 0, 0]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("places/teams/night", "because City centre, University quarter and 4 more have no figure"),
        ("places/teams/city-centre", "because Night has no figure"),
        ("places/teams", "because City centre (Night), University quarter (Night) and 4 more have no figure"),
    ],
)
def test_rows_without_a_figure_are_named_by_what_sets_them_apart(place: str, said: str, capsys: Captured) -> None:
    assert said in " ".join(shell(capsys, EXAMPLE, "show", place).split())


def test_percentages_are_not_added_up(capsys: Captured) -> None:
    found = shown(capsys, GREATER_MANCHESTER, "roads/positive-share")
    assert found["unit"] == "%" and found["values"][-1] == 23.6
    assert set(found["totals"].values()) == {None}
    assert set(found["means"].values()) == {None}
    text = shell(capsys, GREATER_MANCHESTER, "show", "roads/positive-share")
    assert "percentages cannot be added up" in text.lower()
    assert "The report prints a mean of\n  17.2%." in text
    assert "654.9" not in text  # It is the sum of all 39 percentages.


def test_counts_of_eight_digits(capsys: Captured) -> None:
    found = shown(capsys, ENGHRAIFFT, "vehicles/plate-reads")
    assert found["totals"] == {"2017/18": 137876550, "2018/19": 147740659, "2019/20": 157295977}
    text = shell(capsys, ENGHRAIFFT, "show", "vehicles/plate-reads")
    assert "13,799,245" in text and "157,295,977" in text
    wide = shown(capsys, GREATER_MANCHESTER, "people/population/england-and-wales/2015")
    assert 57885413 in wide.values() or "57885413" in str(wide)


def test_means_by_month(capsys: Captured) -> None:
    found = shown(capsys, ENGHRAIFFT, "contact/answer-time")
    assert found["values"][0] == 10.62 and set(found["totals"].values()) == {None}
    assert set(found["means"].values()) == {None}
    assert "8.05 seconds" in shell(capsys, ENGHRAIFFT, "show", "contact/answer-time")


def test_quarters(capsys: Captured) -> None:
    found = shown(capsys, WEST_YORKSHIRE, "crime/crime-by-quarter")
    assert found["frequency"] == "quarter"
    assert [each["id"] for each in found["dimensions"]] == ["force"]
    assert {(row["period"], row["force"]): row["offences"] for row in found["rows"]}["2017/18-Q3", "West Yorkshire"] == 68562


def test_totals_of_a_member_are_its_own(capsys: Captured) -> None:
    """The offences of West Yorkshire, not those of all four forces.

    The crimes of Leeds.
    """
    found = shown(capsys, WEST_YORKSHIRE, "crime/crime-by-offence/west-yorkshire")["totals"]
    assert found == {"2017/18-Q1": 64280, "2017/18-Q2": 65572, "2017/18-Q3": 68562, "2017/18-Q4": 67106, "2017/18": 265520}
    assert shown(capsys, WEST_YORKSHIRE, "places/street-crime/leeds")["totals"] == {"all": 9243}
    assert "Leeds: 9,243 crimes" in shell(capsys, WEST_YORKSHIRE, "show", "places/street-crime/leeds")


@pytest.mark.parametrize(
    ("name", "address", "table", "frequency"),
    [
        (WEST_YORKSHIRE, "crime/crime-by-offence", "crime-by-offence", "quarter"),
        (WEST_YORKSHIRE, "crime/crime-rates", "crime-rates", "financial-year"),
        (WEST_YORKSHIRE, "crime/crime-severity", "crime-severity", "financial-year"),
        (WEST_YORKSHIRE, "roads/collisions", "collisions", "month"),
        (WEST_YORKSHIRE, "roads/collisions-by-district", "collisions-by-district", "year"),
        (WEST_YORKSHIRE, "roads/collisions-by-week", "collisions-by-week", "week"),
        (WEST_YORKSHIRE, "roads/collisions-by-day", "collisions-by-day", "day"),
        (WEST_YORKSHIRE, "people/workforce", "workforce", "year"),
        (WEST_YORKSHIRE, "places/street-crime", "street-crime", "none"),
        (GREATER_MANCHESTER, "roads/breath-tests-rolling", "breath-tests-rolling", "rolling-12"),
        (GREATER_MANCHESTER, "roads/casualties", "casualties", "year"),
        (GREATER_MANCHESTER, "roads/collisions-by-district", "collisions-by-district", "half-year"),
        (GREATER_MANCHESTER, "roads/collisions-by-force", "collisions-by-force", "year"),
        (GREATER_MANCHESTER, "arrests/arrests", "arrests", "financial-year"),
        (GREATER_MANCHESTER, "people/population", "population", "year"),
        (ENGHRAIFFT, "crime/crime-by-district", "crime-by-district", "financial-year"),
        (ENGHRAIFFT, "trust/survey", "survey", "financial-year"),
        (ENGHRAIFFT, "standards/standards", "standards", "quarter"),
        (ENGHRAIFFT, "indicators/indicators", "indicators", "financial-year"),
        (ENGHRAIFFT, "money/budget", "budget", "financial-year"),
        (ENGHRAIFFT, "wards/wards", "wards", "none"),
        (ENGHRAIFFT, "searches/stop-search", "stop-search", "half-year"),
        (ENGHRAIFFT, "custody/custody", "custody", "week"),
        (EXAMPLE, "places/teams", "teams", "none"),
    ],
)
def test_every_row_of_a_table(name: str, address: str, table: str, frequency: str, capsys: Captured) -> None:
    """JSON and CSV have each row of the file.

    Numbers as numbers, nothing where there is none, and the sign that stands there.
    """
    found, written = shown(capsys, name, address), file(name, table)
    assert found["frequency"] == frequency
    assert [{key: row[key] for key in written[0]} for row in found["rows"]] == [_values(row) for row in written]
    assert [_signs(row) for row in found["rows"]] == [_written_signs(row) for row in written]
    printed = rows(shell(capsys, name, "show", address, "--format", "csv", "--csv-raw"))
    assert [_values({key: row[key] for key in written[0]}) for row in printed] == [_values(row) for row in written]
    assert [_signs(row) for row in printed] == [_written_signs(row) for row in written]


MEMBERS = ("period", "district", "force", "offence", "worker", "type", "area", "standard", "indicator", "heading", "ward", "place", "shift")
"""The columns that are not figures."""
IN_PLACE, AFTER = ("[x]", "[c]", "[z]", "[low]"), (" [p]", " [r]")


def _values(row: dict[str, str]) -> dict[str, object]:
    return {key: cell if key in MEMBERS else _value(cell) for key, cell in row.items()}


def _written_signs(row: dict[str, str]) -> dict[str, str]:
    """The signs of a row of a file, by column."""
    found = {key: cell if cell in IN_PLACE else cell[-3:] for key, cell in row.items() if cell in IN_PLACE or cell.endswith(AFTER)}
    return {key: sign for key, sign in found.items() if key not in MEMBERS}


def _signs(row: Mapping[str, str | None]) -> dict[str, str]:
    """The signs of a printed row, by column."""
    return {key.removesuffix("_sign"): sign for key, sign in row.items() if key.endswith("_sign") and sign}


def _value(cell: str) -> object:
    """A cell as JSON has it.

    A number, the text of a rating or note, None for a sign that stands in place of a figure.
    """
    number = cell.removesuffix(" [p]").removesuffix(" [r]")
    if number in ("", *IN_PLACE):
        return None
    try:
        return float(number) if "." in number else int(number)
    except ValueError:
        return number


def test_a_count_beside_another_has_a_unit_of_its_own(capsys: Captured) -> None:
    said = " ".join(shell(capsys, ENGHRAIFFT, "show", "searches/stop-search/2019-20-h2").split())
    assert "219 arrests" in said and "219 searches" not in said
