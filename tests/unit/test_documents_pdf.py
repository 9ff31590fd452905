"""Reading PDF documents that are made here.

Headings, paragraphs, bullets, tables with and without rules, and tables over two pages.
"""

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import TableCellFillMode

from tests.in_turn import few, in_turn
from tui.documents.document import CheckedDocument, DocumentError, Heading, Paragraph, PrintedTable
from tui.documents.installing import install_command
from tui.documents.read import read

pytestmark = pytest.mark.slow

ROWS = [("Area", "2014", "2015"), ("North", "1,329", "1,245"), ("South", "1,202", "1,156"), ("Total", "2,531", "2,401")]


class Report(FPDF):
    """A page with a running head and a number at its foot."""

    def header(self) -> None:
        self.set_font("helvetica", size=8)
        self.cell(0, 8, "Performance report, June 2015", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("helvetica", size=8)
        self.cell(0, 8, f"Page {self.page_no()}", align="C")


def report() -> Report:
    made = Report()
    made.add_page()
    made.set_font("helvetica", size=11)
    return made


def heading(made: FPDF, text: str, size: float = 16) -> None:
    made.set_font("helvetica", "B", size)
    made.multi_cell(0, 10, text, new_x="LMARGIN", new_y="NEXT")
    made.set_font("helvetica", size=11)


def words(made: FPDF, text: str) -> None:
    made.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    made.ln(4)


def ruled(made: FPDF, rows: Sequence[Sequence[str]]) -> None:
    with made.table(first_row_as_headings=True) as table:
        for row in rows:
            table.row(row)
    made.ln(4)


def spaced(made: FPDF, rows: Sequence[Sequence[str]]) -> None:
    for label, *figures in rows:
        made.cell(60, 6, label)
        for figure in figures:
            made.cell(30, 6, figure, align="R")
        made.ln(6)
    made.ln(4)


def saved(made: FPDF, folder: Path) -> CheckedDocument:
    path = folder / "report.pdf"
    made.output(str(path))
    return read(path)


def grids(document: CheckedDocument) -> list[list[tuple[str, ...]]]:
    return [
        [tuple("~" if cell.merged else cell.text for cell in row) for row in block.rows]
        for block in document.blocks
        if isinstance(block, PrintedTable)
    ]


def test_headings_paragraphs_bullets_and_both_kinds_of_table(tmp_path: Path) -> None:
    made = report()
    heading(made, "Board report", 20)
    heading(made, "Roads")
    long = "Collisions fell by 3.3% (31 collisions) in the year to June 2015, which is the lowest number since records of this kind began. "
    words(made, long * 2)
    made.multi_cell(0, 6, "-  Drink driving is down 8%.\n-  Seat belt offences rose.", new_x="LMARGIN", new_y="NEXT")
    made.ln(4)
    words(made, "Table 1: Collisions")
    ruled(made, ROWS)
    words(made, "Text between the tables.")
    spaced(made, ROWS)
    made.add_page()
    words(made, "The second page.")
    found = saved(made, tmp_path)
    assert [(each.text, each.level, each.place.page) for each in found.blocks if isinstance(each, Heading)] == [
        ("Board report", 1, 1),
        ("Roads", 2, 1),
    ]
    assert [(each.text, each.bullet, each.place.page) for each in found.blocks if isinstance(each, Paragraph)] == [
        ((long * 2).strip(), False, 1),
        ("Drink driving is down 8%.", True, 1),
        ("Seat belt offences rose.", True, 1),
        ("Table 1: Collisions", False, 1),
        ("Text between the tables.", False, 1),
        ("The second page.", False, 2),
    ]
    assert grids(found) == [ROWS, ROWS]
    assert (found.kind, found.title, found.pages, found.unread) == ("PDF document", "Board report", 2, ())


@pytest.mark.parametrize(("rules", "repeated"), few(in_turn([True, False], [True, False]), 1))
def test_table_over_two_pages(tmp_path: Path, rules: bool, repeated: bool) -> None:
    rows = [("Area", "2014", "2015"), *((f"Ward {number}", f"{number * 7:,}", f"{number * 9:,}") for number in range(1, 61))]
    made = report()
    if rules:
        with made.table(repeat_headings=int(repeated)) as table:
            for row in rows:
                table.row(row)
    else:
        for row in rows:
            if made.will_page_break(6):
                made.add_page()
                if repeated:
                    spaced_row(made, rows[0])
            spaced_row(made, row)
    assert grids(saved(made, tmp_path)) == [rows]


def spaced_row(made: FPDF, row: Sequence[str]) -> None:
    made.set_font("helvetica", size=11)
    made.cell(60, 6, row[0])
    for figure in row[1:]:
        made.cell(30, 6, figure, align="R")
    made.ln(6)


def test_cells_over_several_columns_and_rows(tmp_path: Path) -> None:
    made = report()
    with made.table(num_heading_rows=2) as table:
        top = table.row()
        top.cell("Area", rowspan=2)
        top.cell("2014", colspan=2, align="C")
        top.cell("Total")
        table.row(["Jan", "Feb", ""])
        table.row(["North", "12", "15", "27"])
    assert grids(saved(made, tmp_path)) == [[("Area", "2014", "~", "Total"), ("~", "Jan", "Feb", ""), ("North", "12", "15", "27")]]


LAYOUTS = ("HORIZONTAL_LINES", "MINIMAL", "NONE", "NO_HORIZONTAL_LINES", "ALL")
FILLS = (TableCellFillMode.NONE, TableCellFillMode.ROWS, TableCellFillMode.COLUMNS, TableCellFillMode.ALL)


@pytest.mark.parametrize(("layout", "fill"), few(in_turn(LAYOUTS, FILLS), 2))
def test_tables_with_few_rules_or_with_shading(tmp_path: Path, layout: str, fill: TableCellFillMode) -> None:
    made = report()
    with made.table(borders_layout=layout, cell_fill_color=220, cell_fill_mode=fill) as table:
        for row in ROWS:
            table.row(row)
    assert grids(saved(made, tmp_path)) == [ROWS]


def test_columns_that_are_not_certain(tmp_path: Path) -> None:
    made = report()
    for row in (("North", "12", "15", "18"), ("South", "11", "14", "17")):
        spaced_row(made, row)
    made.cell(75, 6, "East")
    made.cell(60, 6, "12        99 14 27 88 13")
    found = saved(made, tmp_path)
    assert grids(found) == []
    assert [each.what for each in found.unread] == ["Text or a table in columns"]


def test_text_beside_text_is_not_read_across(tmp_path: Path) -> None:
    made = report()
    for left, right in (("Offences in the", "Arrests in the"), ("north", "south of the area"), ("rose", "fell")):
        made.cell(90, 6, left)
        made.cell(90, 6, right)
        made.ln(6)
    found = saved(made, tmp_path)
    assert (len(found.blocks), [each.what for each in found.unread]) == (1, ["Text or a table in columns"])


def test_text_in_two_columns_is_read_one_after_the_other(tmp_path: Path) -> None:
    made = report()
    left = "Recorded crime in the north rose by 3.6 per cent over the year to June, and violence by a tenth, as in every other area. " * 4
    right = (
        "Burglary of dwellings in the south fell by 8.8 per cent, the lowest level for ten years, and robbery by 3.3 per cent here. " * 4
    )
    top = made.get_y()
    made.multi_cell(85, 6, left, align="L", new_x="LMARGIN", new_y="NEXT")
    made.set_xy(110, top + 2)
    made.multi_cell(85, 6, right, align="L")
    found = saved(made, tmp_path)
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == [
        "Performance report, June 2015",
        left.strip(),
        right.strip(),
    ]


def test_rows_that_rules_leave_together(tmp_path: Path) -> None:
    made = report()
    with made.table(line_height=6) as table:
        table.row(("Area", "2014", "2015"))
        table.row(("North\nSouth\nEast", "1,329\n1,202\n7", "1,245\n1,156\n8"))
        table.row(("Total", "2,538", "2,409"))
    assert grids(saved(made, tmp_path)) == [
        [
            ("Area", "2014", "2015"),
            ("North", "1,329", "1,245"),
            ("South", "1,202", "1,156"),
            ("East", "7", "8"),
            ("Total", "2,538", "2,409"),
        ]
    ]


def test_arrows_belong_to_their_figures(tmp_path: Path) -> None:
    made = report()
    for area, crimes, arrow, change in (("North", "521", "t", "74"), ("South", "2,831", "t", "698"), ("Essex", "3,091", "s", "1,372")):
        made.cell(60, 6, area)
        made.cell(30, 6, crimes, align="R")
        made.set_font("zapfdingbats", size=8)
        made.cell(20, 6, arrow, align="R")
        made.set_font("helvetica", size=11)
        made.cell(10, 6, change, align="R")
        made.ln(6)
    assert grids(saved(made, tmp_path)) == [[("North", "521", "▼ 74"), ("South", "2,831", "▼ 698"), ("Essex", "3,091", "▲ 1,372")]]


def test_locked_damaged_and_scanned(tmp_path: Path) -> None:
    made = report()
    words(made, "Secret")
    made.set_encryption(owner_password="owner", user_password="user")  # noqa: S106 - made up for this test
    with pytest.raises(DocumentError, match="protected by a password"):
        saved(made, tmp_path)
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n")
    with pytest.raises(DocumentError, match=r"damaged|no text"):
        read(tmp_path / "report.pdf")
    scan = FPDF()
    scan.add_page()
    scan.rect(10, 10, 100, 100, style="F")
    with pytest.raises(DocumentError, match="scan without text"):
        saved(scan, tmp_path)


def test_without_pdfplumber_the_command_that_installs_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "pdfplumber.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(blocked))
    monkeypatch.setenv("PATH", str(blocked))
    made = report()
    words(made, "Text")
    with pytest.raises(DocumentError, match=re.escape(install_command())):
        saved(made, tmp_path)


def test_without_pdfplumber_pdftotext_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "pdfplumber.py").write_text("raise ImportError")
    if not shutil.which("pdftotext"):
        laid_out = "\\n".join("".join(cell.ljust(12) for cell in row).rstrip() for row in ROWS)
        (blocked / "pdftotext").write_text(f"#!{sys.executable}\nprint('{laid_out}', end='\\f')\n")
        (blocked / "pdftotext").chmod(0o755)
        monkeypatch.setenv("PATH", f"{blocked}:/usr/bin:/bin")
    monkeypatch.setenv("PYTHONPATH", str(blocked))
    made = report()
    spaced(made, ROWS)
    assert grids(saved(made, tmp_path)) == [ROWS]
