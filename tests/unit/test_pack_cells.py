"""What the cells of a table may be.

Also problems of cells and columns, each with its line.
"""

from pathlib import Path

import pytest

from tests.unit.districts import Edit, pack, problems
from tui.model.period import parse_any
from tui.model.table import Cell, Table
from tui.pack.reader import read_pack

__all__ = ["pack"]


def test_signs_statuses_ranks_notes_and_ratings(pack: Path) -> None:
    table: Table = read_pack(pack).tables["districts"]
    year = parse_any("2014/15")
    cells = {row.members[0]: row.cells for row in table.select(span=year)}
    assert cells["Leeds"] == (Cell(40, "provisional"), Cell(50), Cell(-20), Cell(1), Cell("Centre"))
    assert cells["Bradford"] == (Cell(30, "revised"), Cell(None, "not-available"), Cell(), Cell(2), Cell())
    assert table.cell(0, {"district": "Anyshire"}, year) == Cell(70) and "Anyshire" not in cells
    card = read_pack(pack).tables["card"]
    assert [row.cells for row in card.rows] == [(Cell(85.1), Cell(83)), (Cell("Concern"), Cell("Good"))]
    assert (card.shape, table.shape) == ("scorecard", "measures-by-member")


CELLS = {
    "no period": ("Leeds,2014/15", "Leeds,2014", "districts.csv:2: period is '2014', expected a financial year such as 2014/15"),
    "another year": (
        "Leeds,2014/15",
        "Leeds,2014/16",
        "districts.csv:2: period is '2014/16', expected a year that ends in the next, such as 2014/15",
    ),
    "empty period": ("Leeds,2014/15", "Leeds,", "districts.csv:2: period is empty, expected a financial year such as 2014/15"),
    "twice": ("Leeds,2014/15", "Bradford,2014/15", "districts.csv:3: 'Bradford' of 2014/15 is given twice, expected each district once"),
    "empty member": ("Leeds,", ",", "districts.csv:2: district is empty, expected text"),
    "separator": ("40 [p]", '"1,240"', "districts.csv:2: crimes is '1,240', expected a number without separators"),
    "too long": ("40 [p]", "9" * 16, "districts.csv:2: crimes is '9999999999999999', expected at most 15 digits before the point"),
    "too long a decimal": (
        "40 [p]",
        f"{'9' * 16}.5",
        "districts.csv:2: crimes is '9999999999999999.5', expected at most 15 digits before the point",
    ),
    "below zero": ("40 [p]", "-40", "districts.csv:2: crimes is '-40', expected 0 or more, as it is a count"),
    "sign not declared": (
        "-22.2,,",
        "-22.2,[c],",
        "districts.csv:4: rank is '[c]', expected '[c]' among the missingValues of the resource 'districts' in datapackage.yaml",
    ),
    "status of a number": (
        ",50,",
        ",50 [p],",
        "districts.csv:2: previous is '50 [p]', expected a number alone, or a column of the type string for [p]",
    ),
    "rank": (",1,Centre", ",0,Centre", "districts.csv:2: rank is '0', expected a rank such as 1 or 34"),
    "space": (
        "40 [p]",
        " 40",
        "districts.csv:2: crimes is ' 40', with a space, expected a number without separators, and no space around it",
    ),
    "no figure": ("40 [p]", "n/a", "districts.csv:2: crimes is 'n/a', expected an empty cell, [x], [c] or [z] where there is no figure"),
    "dots": ("40 [p]", "..", "districts.csv:2: crimes is '..', expected an empty cell, [x], [c] or [z] where there is no figure"),
    "unknown sign": ("40 [p]", "[q]", "districts.csv:2: crimes is '[q]', expected a number without separators"),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_problem_of_a_cell_has_its_line(pack: Path, edit: Edit, case: str) -> None:
    old, new, said = CELLS[case]
    edit("districts.csv", old, new)
    assert said in problems(pack)


def test_a_sign_that_is_not_declared_is_one_problem_of_its_file(pack: Path, edit: Edit) -> None:
    edit("districts.csv", "-22.2,,", "-22.2,[c],")
    edit("districts.csv", ",1,Centre", ",[c],Centre")
    assert sum("missingValues" in problem for problem in problems(pack)) == 1


def test_every_frequency_is_named_in_one_list(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "period: {frequency: month}", "period: {frequency: monthly}")
    (problem,) = (each for each in problems(small) if "monthly" in each)
    assert problem.endswith("expected one of day, financial-year, half-year, month, quarter, rolling-12, week, year, none")


def test_a_rating_is_one_of_its_scale(pack: Path, edit: Edit) -> None:
    edit("card.csv", "Health,Concern,Good", "Health,Poor,Good")
    assert problems(pack) == ["card.csv:3: result is 'Poor', expected one of Good, Concern, Risk"]


def test_a_table_without_periods_and_dimensions_has_one_row(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "    period: {frequency: month}\n", "")
    assert "datapackage.yaml:15: table 'notices' has no frequency, but a column 'period', expected a period with its frequency" in problems(
        small
    )
    edit("datapackage.yaml", "        - {name: period, type: yearmonth}\n", "")
    edit("datapackage.yaml", "primaryKey: period", "primaryKey: notices")
    (small / "notices.csv").write_text("notices\n1\n2\n", encoding="utf-8")
    assert "notices.csv:3: a second row, expected one row, as the table has neither periods nor dimensions" in problems(small)


SCHEMA = {
    "close name": (
        "{name: percent, type: number}",
        "{name: percnt, type: number}",
        "column 'percnt' is not in table 'districts', expected 'percent'",
    ),
    "missing": (
        "        - {name: percent, type: number}\n",
        "",
        "column 'percent' of table 'districts' is missing, expected the columns period, district",
    ),
    "twice": ("{name: percent, type: number}", "{name: rank, type: number}", "column 'rank' is given twice, expected each column once"),
    "period": ("{name: period, type: string}", "{name: period, type: year}", "column 'period' has the type year, expected string or any"),
    "ratings": (
        "{name: result, type: string}",
        "{name: result, type: year}",
        "column 'result' has the type year, expected integer, number or string",
    ),
    "notes": (
        "{name: remark, type: string}",
        "{name: remark, type: number}",
        "column 'remark' has the type number, expected string, as it has ratings",
    ),
}


@pytest.mark.parametrize("case", SCHEMA)
def test_a_problem_of_the_schema(pack: Path, edit: Edit, case: str) -> None:
    old, new, said = SCHEMA[case]
    edit("datapackage.yaml", old, new)
    found = [problem for problem in problems(pack) if said in problem]
    assert found and found[0].startswith("datapackage.yaml:"), problems(pack)


def test_the_columns_may_be_in_any_order_but_that_of_the_schema(pack: Path, edit: Edit) -> None:
    edit("districts.csv", "district,period", "period,district")
    assert problems(pack)[0] == (
        "districts.csv:1: the header is 'period,district,crimes,previous,percent,rank,remark', "
        "expected 'district,period,crimes,previous,percent,rank,remark'"
    )


def test_open_statistics_may_not_be_called_questions(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "  - id: area\n", "  - id: questions\n    resource: area\n")
    assert any("open statistics are called 'questions', which is a page of the audit" in problem for problem in problems(small))


def test_a_period_needs_no_quotes(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", '{year: "2015", note', "{year: 2015, note")
    edit("workshop.yaml", "held: 2015-06-16\nreported: 2015-09-01", "covers: 2014")
    pack = read_pack(small)
    assert [part.year for part in pack.tables["notices"].spec.part_years] == ["2014", "2015"] and str(pack.covers) == "2014"
