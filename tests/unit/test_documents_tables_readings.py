"""What is read of a table.

Headings of several rows, labels and groups, roles, periods, units, and the figures of each cell.
"""

from decimal import Decimal

import pytest

from tests.unit.report_tables import TABLES, barred, table
from tests.unit.second_readings import SECOND_READINGS
from tests.unit.test_documents_tables_shapes import checked
from tui.documents.grid import TableReading, read_tables
from tui.documents.line import line
from tui.documents.roles import role_of
from tui.documents.window import MonthWindow, heading_windows


def read(text: str, title: str = "") -> TableReading:
    readings, unread = read_tables(barred(text, title))
    assert unread == []
    assert len(readings) == 1
    return readings[0]


@pytest.mark.parametrize("name", SECOND_READINGS)
def test_a_second_reading_is_no_finding(name: str) -> None:
    assert [each.why for each in checked(barred(SECOND_READINGS[name], "Table 1")).differing] == []


def test_headings_of_two_rows_are_joined() -> None:
    reading = read_tables(table(*TABLES["two rows of headings"]))[0][0]
    assert reading.header == ("2016/17 Number", "2016/17 %", "2017/18 Number", "2017/18 %", "Change Number", "Change %")
    assert [column.role for column in reading.columns] == ["plain", "share", "plain", "share", "change", "percent-change"]


def test_a_date_of_three_rows_is_one_heading() -> None:
    reading = read(
        "Full-time equivalents | 31 | 31\n | March | March\n | 2016 | 2017\nPCSOs | 292 | 260\nOfficers | 3554 | 3538\nTotal | 3847 | 3798"
    )
    assert reading.header == ("31 March 2016", "31 March 2017")
    beside = read(
        "Staff | 31 | 31 | Change\n | March | March | (%)\n | 2016 | 2017 | \nPCSOs | 292 | 260 | -11.0\nOfficers | 3554 | 3538 | -0.5"
    )
    assert beside.header == ("31 March 2016", "31 March 2017", "Change (%)")
    assert checked(reading.table).differing == ()  # The sum of equivalents is rounded.


def test_rows_have_the_labels_of_their_group() -> None:
    reading = read_tables(table(*TABLES["groups in a column"]))[0][0]
    assert reading.labels[1] == "Acquisitive Robbery"
    assert [row.role for row in reading.rows] == ["plain", "plain", "plain", "subtotal", "plain", "plain", "subtotal", "total"]
    headed = read_tables(table(*TABLES["groups with a heading"]))[0][0]
    assert headed.labels[0] == "Acquisitive crime Burglary"


def test_a_month_of_a_grid_lies_in_the_year_of_its_row() -> None:
    reading = read_tables(table(*TABLES["months across"]))[0][0]
    assert reading.window(1, 0) == MonthWindow(2014 * 12 + 3, 2014 * 12 + 3)
    assert reading.window(1, 11) == MonthWindow(2015 * 12 + 2, 2015 * 12 + 2)
    assert reading.window(1, 12) == MonthWindow(2014 * 12 + 3, 2015 * 12 + 2)


def test_two_tables_in_one_are_read_apart() -> None:
    text = "2014\nArea | Crimes\nNorth | 12\nTotal | 12\n2015\nArea | Crimes\nNorth | 14\nTotal | 14"
    readings, _ = read_tables(barred(text))
    assert [reading.title for reading in readings] == ["2014", "2015"]
    assert [reading.labels for reading in readings] == [("North", "Total"), ("North", "Total")]


def test_notes_are_no_rows() -> None:
    reading = read("Area | Crimes\nNorth | 12\nSouth | 9\n† Provisional\nSource: the force")
    assert reading.labels == ("North", "South")
    assert reading.notes == ("† Provisional", "Source: the force")


def test_two_figures_in_a_cell_become_two_columns() -> None:
    reading = read("Disposal | Tickets (%)\nPaid | 2,810 (34.6%)\nCancelled | 611 (7.5%)")
    assert reading.header == ("Tickets", "Tickets %")
    assert [[value.value for value in row if value] for row in reading.values] == [[2810, Decimal("34.6")], [611, Decimal("7.5")]]


def test_signs_allow_what_they_stand_for() -> None:
    reading = read("Area | 2014 | 2015\nNorth | <5 | [c]\nSouth | [z] | ..\nEast | 12 | 14")
    shown = [[None if sign is None else (sign.low, sign.high) for sign in row] for row in reading.signs]
    assert shown == [[(0, 5), (0, Decimal("Infinity"))], [(0, 0), (0, Decimal("Infinity"))], [None, None]]


def test_counts_that_look_like_years_are_figures() -> None:
    reading = read("Force | 2013 | 2014\nAlpha | 1998 | 2004\nBeta | 2013 | 1987")
    assert reading.header == ("2013", "2014")
    assert reading.figures == 4


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Grand Total", "total"),
        ("Sub-total", "subtotal"),
        ("Cyfanswm", "total"),
        ("England and Wales", "whole"),
        ("All offences", "total"),
        ("% change", "percent-change"),
        ("Change (%)", "percent-change"),
        ("Newid", "change"),
        ("Difference", "change"),
        ("Percentage point change", "points"),
        ("% of total", "share"),
        ("Per 1,000 population", "rate"),
        ("Monthly Avg", "average"),
        ("Target", "target"),
        ("of which: knife enabled", "part"),
        ("Burglary", "plain"),
        ("Totnes", "plain"),
        ("All other outcomes", "plain"),
        ("All wards", "whole"),
        ("– of which shoplifting", "part"),
    ],
)
def test_words_suggest_a_role(words: str, role: str) -> None:
    assert role_of(words) == role


@pytest.mark.parametrize(
    ("text", "first", "months"),
    [
        ("Apr-13", 2013 * 12 + 3, 1),
        ("2014/15", 2014 * 12 + 3, 12),
        ("2013-14", 2013 * 12 + 3, 12),
        ("Q1 2014/15", 2014 * 12 + 3, 3),
        ("2014 Q3", 2014 * 12 + 6, 3),
        ("12 months to Mar 2015", 2014 * 12 + 3, 12),
        ("Year ending June 2014", 2013 * 12 + 6, 12),
        ("2015 (Jan-Mar)", 2015 * 12, 3),
        ("Apr to Aug 2014", 2014 * 12 + 3, 5),
        ("Sept 2014", 2014 * 12 + 8, 1),
        ("31 March 2015", 2015 * 12 + 2, 1),
        ("Ebrill 2014", 2014 * 12 + 3, 1),
        ("Offences 2014", 2014 * 12, 12),
    ],
)
def test_a_heading_names_its_period(text: str, first: int, months: int) -> None:
    found, _ = heading_windows(text)
    assert [(window.first, window.months) for window in found] == [(first, months)]


@pytest.mark.parametrize("text", ["2014/17", "1,204", "5 to 16", "Marriage", "Mayor", "£2014", "A2014"])
def test_other_numbers_are_no_periods(text: str) -> None:
    assert heading_windows(text)[0] == ()


def test_a_heading_can_compare_two_periods() -> None:
    made = line(0, ("2014 v 2013 %",))
    assert made.window is None
    assert made.role == "percent-change"
