"""Reading the headings and the front page of PDF documents that are made here."""

from pathlib import Path

import pytest
from fpdf import FPDF

from tests.in_turn import few
from tui.documents.document import CheckedDocument, Heading, Paragraph, PrintedTable
from tui.documents.read import read

pytestmark = pytest.mark.slow


def page() -> FPDF:
    made = FPDF()
    made.set_margins(22, 20, 22)
    made.add_page()
    made.set_font("helvetica", size=11)
    return made


def words(made: FPDF, *texts: str) -> None:
    for text in texts:
        made.multi_cell(0, 5.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
        made.ln(4)


def pairs(made: FPDF, *rows: tuple[str, str], bold: bool = False) -> None:
    for label, fact in rows:
        made.set_font("helvetica", "B" if bold else "", 11)
        made.cell(45, 6, label)
        made.set_font("helvetica", size=11)
        made.multi_cell(0, 6, fact, align="L", new_x="LMARGIN", new_y="NEXT")
    made.ln(4)


def read_made(made: FPDF, folder: Path) -> CheckedDocument:
    made.output(str(folder / "report.pdf"))
    return read(folder / "report.pdf")


def headings(document: CheckedDocument) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_numbers_and_capitals_make_headings_in_the_type_of_the_text(tmp_path: Path) -> None:
    made = page()
    words(made, "PURPOSE OF REPORT", "To inform members.", "1. Crime", "Total crime fell by 8% to 41,220 offences.", "The priorities are:")
    made.ln(-3)
    for item in ("1. Reduce burglary", "2. Reduce robbery", "3. Answer calls faster"):
        made.multi_cell(0, 5.5, item, new_x="LMARGIN", new_y="NEXT")
    made.ln(4)
    words(made, "2. Detections", "The rate was 31.4%.", "RECOMMENDATION", "That the report be noted.")
    assert headings(read_made(made, tmp_path)) == ["PURPOSE OF REPORT", "1. Crime", "2. Detections", "RECOMMENDATION"]


def test_one_number_alone_is_no_heading(tmp_path: Path) -> None:
    made = page()
    words(made, "3. Crime fell in the year", "Total crime fell by 8%.")
    assert headings(read_made(made, tmp_path)) == []


@pytest.mark.parametrize("bold", few([True, False], 1))
def test_labels_and_their_facts_are_a_table(tmp_path: Path, *, bold: bool) -> None:
    made = page()
    words(made, "Anyshire Police")
    mark = "" if bold else ":"
    long = "Ann Example, Head of Insight, Performance and Analysis Unit, Anyshire Police Headquarters, Any Town"
    pairs(made, (f"Date of meeting{mark}", "14 March 2019"), (f"Report author{mark}", long), (f"Purpose{mark}", "For scrutiny"), bold=bold)
    document = read_made(made, tmp_path)
    (table,) = [block for block in document.blocks if isinstance(block, PrintedTable)]
    assert [[cell.text for cell in row] for row in table.rows] == [
        [f"Date of meeting{mark}", "14 March 2019"],
        [f"Report author{mark}", long],
        [f"Purpose{mark}", "For scrutiny"],
    ]
    assert not document.unread


def test_short_names_beside_full_ones_are_a_table(tmp_path: Path) -> None:
    made = page()
    words(made, "The following terms are used in this report.")
    pairs(made, ("ASB", "Anti-social behaviour"), ("FTE", "Full-time equivalent"), ("PCC", "Police and Crime Commissioner"))
    document = read_made(made, tmp_path)
    assert [len(block.rows) for block in document.blocks if isinstance(block, PrintedTable)] == [3]


def test_columns_of_text_are_not_read_across(tmp_path: Path) -> None:
    made = page()
    words(made, "Our priorities and what we did about them in the year.")
    pairs(made, ("We want fewer burglaries", "New locks were fitted in the north"), ("We want safer roads", "Cameras were put up in May"))
    document = read_made(made, tmp_path)
    assert not [block for block in document.blocks if isinstance(block, PrintedTable)]
    assert next(block.text for block in document.blocks if isinstance(block, Paragraph)).startswith("Our priorities")


@pytest.mark.parametrize("marks", few([("*", "*"), ("a)", "b)"), ("o", "o")], 1))
def test_the_marks_of_a_list_are_no_labels(tmp_path: Path, marks: tuple[str, str]) -> None:
    made = page()
    pairs(made, (marks[0], "Robbery fell to 12 offences."), (marks[1], "Burglary rose to 31 offences."))
    assert not any(isinstance(block, PrintedTable) for block in read_made(made, tmp_path).blocks)
