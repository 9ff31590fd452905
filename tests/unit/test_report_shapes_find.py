"""Search and look-ups in four reports.

Members, periods, measures and their short forms.
"""

import json

import pytest

from tests.reports import ENGHRAIFFT, EXAMPLE, GREATER_MANCHESTER, WEST_YORKSHIRE, shell, shown

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("name", "words", "address"),
    [
        (WEST_YORKSHIRE, "crime rate West Midlands", "crime/crime-rates/west-midlands"),
        (WEST_YORKSHIRE, "crime severity", "crime/crime-severity"),
        (WEST_YORKSHIRE, "collisions Leeds", "roads/collisions-by-district/leeds"),
        (WEST_YORKSHIRE, "special constables", "people/workforce/special-constable"),
        (GREATER_MANCHESTER, "breath tests December 2013", "roads/breath-tests/2013-12"),
        (GREATER_MANCHESTER, "collisions Bury", "roads/collisions-by-district/bury"),
        (GREATER_MANCHESTER, "residents Dyfed-Powys", "people/population/dyfed-powys"),
        (GREATER_MANCHESTER, "arrests for burglary", "arrests/arrests/burglary"),
        (ENGHRAIFFT, "trust in Llanŷr", "trust/survey/llanyr"),
        (ENGHRAIFFT, "trust in llanyr", "trust/survey/llanyr"),
        (ENGHRAIFFT, "calls Waun Lŵyd", "wards/wards/waun-lwyd"),
        (ENGHRAIFFT, "calls waun lwyd", "wards/wards/waun-lwyd"),
        (ENGHRAIFFT, "reserves", "indicators/indicators/reserves"),
        (ENGHRAIFFT, "plate reads February 2020", "vehicles/plate-reads/2020-02"),
        (ENGHRAIFFT, "custody week 8", "custody/detained"),
        (EXAMPLE, "boat patrol", "matrix/3c"),
    ],
)
def test_find(name: str, words: str, address: str, capsys: Captured) -> None:
    """What an officer types leads to the right place among the first three results."""
    found = json.loads(shell(capsys, name, "find", *words.split(), "--format", "json"))
    assert address in [hit["address"] for hit in found[:3]]


@pytest.mark.parametrize(
    ("name", "address", "figures"),
    [
        (WEST_YORKSHIRE, "crime/crime-by-quarter/2017-18-q3", ["68,562", "85,274", "59,801", "32,373"]),
        (WEST_YORKSHIRE, "crime/crime-by-quarter/west-yorkshire/2017-18-q3", ["68,562"]),
        (WEST_YORKSHIRE, "crime/crime-rates/west-yorkshire", ["115.09", "35.55", "96.83"]),
        (WEST_YORKSHIRE, "roads/collisions-by-week/2024-w27", ["87"]),
        (WEST_YORKSHIRE, "roads/collisions-by-day/2024-07-16", ["collisions"]),
        (WEST_YORKSHIRE, "places/street-crime/leeds", ["2,266", "2,070"]),
        (GREATER_MANCHESTER, "roads/breath-tests/2014-15", ["17,836", "1,486"]),
        (GREATER_MANCHESTER, "roads/breath-tests/2011-12", ["4,827"]),
        (GREATER_MANCHESTER, "roads/breath-tests-rolling/2015-03", ["17,836"]),
        (GREATER_MANCHESTER, "roads/collisions-by-district/2015-h2", ["1,446", "355"]),
        (GREATER_MANCHESTER, "arrests/arrests/robbery/2014-15", ["1,227", "1,653", "−426", "25.8%"]),
        (GREATER_MANCHESTER, "people/population/greater-manchester", ["2,754,017"]),
        (ENGHRAIFFT, "crime/crime-by-district/ty-wen/2019-20", ["6,266", "6,012", "+254", "5,900", "26.1%"]),
        (ENGHRAIFFT, "standards/standards/victims-kept-informed/2019-20-q4", ["Good", "82.0%", "80%", "provisional"]),
        (ENGHRAIFFT, "standards/standards/2019-20-q3", ["Risk", "78.4%"]),
        (ENGHRAIFFT, "money/budget/income/2019-20", ["−£3,871,150"]),
        (ENGHRAIFFT, "wards/wards/pen-y-bryn-bach", ["confidential"]),
        (ENGHRAIFFT, "victims/satisfaction/2018-08", ["not available"]),
        (ENGHRAIFFT, "victims/satisfaction/2020-03", ["85.8%", "provisional"]),
        (ENGHRAIFFT, "contact/answer-time/2019-06", ["8.23", "revised"]),
        (ENGHRAIFFT, "crime/crime-by-offence/pen-y-bryn-fawr", ["859"]),
        (ENGHRAIFFT, "wards/wards/cwm-el-isaf", ["2,162", "−12", "15.2", "Station closed in May"]),
        (EXAMPLE, "places/teams/city-centre", ["16", "22"]),
    ],
)
def test_show_a_member_or_a_period(name: str, address: str, figures: list[str], capsys: Captured) -> None:
    text = shell(capsys, name, "show", address)
    assert [figure for figure in figures if figure not in text] == []


def test_signs_of_months_in_json(capsys: Captured) -> None:
    """The signs have a key of their own, which a table without signs does not have."""
    assert shown(capsys, ENGHRAIFFT, "victims/satisfaction")["signs"] == {"2018-08": "[x]", "2020-02": "[p]", "2020-03": "[p]"}
    assert "signs" not in shown(capsys, GREATER_MANCHESTER, "roads/breath-tests")


def test_members_with_one_slug_are_numbered(capsys: Captured) -> None:
    """Nant-y-tŷ and Nant y Tŷ are two wards."""
    both = [shell(capsys, ENGHRAIFFT, "show", f"wards/wards/{slug}") for slug in ("nant-y-ty", "nant-y-ty-2")]
    assert "879 calls" in both[0] and "230 calls" in both[1]


def test_markdown_of_a_district_table(capsys: Captured) -> None:
    text = shell(capsys, ENGHRAIFFT, "show", "crime/crime-by-district", "--format", "markdown")
    row = next(line for line in text.splitlines() if "Tŷ-wen" in line and "2019/20" in line)
    assert [cell.strip() for cell in row.strip("|").split("|")].count("6,266 crimes") == 1


def test_json_of_the_matrix_has_every_category(capsys: Captured) -> None:
    found = shown(capsys, EXAMPLE, "matrix")
    row = next(row for row in found["rows"] if row["id"] == "3c")
    assert row["islands"]["emphasis"] == "core" and row["city-centre"] is None
    assert len(set(row) - {"id", "title", "all-neighbourhoods"}) == 12
