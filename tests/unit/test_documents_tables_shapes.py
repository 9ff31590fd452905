"""Tables of many shapes.

Nothing differs in a true one, and a changed digit is found wherever other figures decide it.
"""

from pathlib import Path
from random import Random

import pytest

from tests.in_turn import few, some
from tests.unit.report_tables import TABLES, table
from tui.documents.check import check_document
from tui.documents.document import CheckedDocument, DocumentPlace, PrintedTable
from tui.documents.finding import CheckFinding, CheckReport

pytestmark = pytest.mark.slow

UNDECIDED = {
    "a survey": "the number asked is only held against percentages, and many numbers fit them",
    "a selection": "the rows are not all that the total covers",
    "a part year": "the periods cannot be compared",
    "rounded counts": "rounding to hundreds explains a small error",
    "a scorecard": "rounding of the percentages explains a small error",
    "figures left out": "a figure that is left out can explain the difference",
    "groups with a heading": "a part can be any figure up to its whole",
    "amounts in millions": "a total in millions stands alone, and one row twice or left out could explain it",
    "points and targets": "a target can be any figure",
    "two figures in a cell": "the shares may be rounded so that they add up to 100%",
    "a total on top": "the first of three years can be any year",
    "fractions": "two years can be any years",
}
"""The tables in which not every digit is decided by the others, and why."""


def checked(*tables: PrintedTable) -> CheckReport:
    """The report on a document of these tables."""
    return check_document(CheckedDocument(Path("report.txt"), "text", "Report", tables, (), 0, ""))


@pytest.mark.parametrize("name", TABLES)
def test_nothing_differs_in_a_true_table(name: str) -> None:
    assert [each.why for each in checked(table(*TABLES[name])).differing] == []


@pytest.mark.parametrize("name", few([name for name in TABLES if name not in UNDECIDED], 5))
def test_a_changed_digit_is_found_wherever_it_stands(name: str) -> None:
    rows, title = TABLES[name]
    missed, many = [], []
    for at, place, wrong in some([*changed_digits(rows)], 2):
        found = checked(
            table([[*row[:place], wrong, *row[place + 1 :]] if number == at else row for number, row in enumerate(rows)], title)
        )
        if not any(covers(each, DocumentPlace(table=1, row=at + 1, column=place + 1)) for each in found.differing):
            missed.append((rows[at][place], wrong))
        if len(found.differing) > 2:
            many.append((rows[at][place], wrong, [each.why for each in found.differing]))
    assert missed == []
    assert many == []


def changed_digits(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """Each figure with one of its digits changed."""
    random = Random(5)
    found = []
    for at, row in enumerate(rows):
        for place, text in enumerate(row):
            digits = [index for index, sign in enumerate(text) if sign.isdigit()]
            if place and digits and not any(sign.isalpha() or sign == "/" for sign in text):
                index = random.choice(digits)
                digit = random.choice([each for each in "123456789" if each != text[index]])
                found.append((at, place, text[:index] + digit + text[index + 1 :]))
    return found


def covers(finding: CheckFinding, place: DocumentPlace) -> bool:
    """Whether a finding names a cell, or was held against it."""
    return place in (finding.place, *finding.beside)
