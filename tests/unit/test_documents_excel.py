"""Reading Excel workbooks.

Tables on a sheet, merged cells, hidden rows and sheets, formulas, and numbers as Excel shows them.
"""

import datetime as dt
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tui.documents.document import CheckedDocument, Heading, Paragraph, PrintedTable
from tui.documents.read import read
from tui.documents.readers.excel.number_format import shown_number


def made(folder: Path, **sheets: list[list[object]]) -> tuple[openpyxl.Workbook, Path]:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return workbook, folder / "report.xlsx"


def saved(workbook: openpyxl.Workbook, path: Path) -> CheckedDocument:
    workbook.save(path)
    return read(path)


def sheet_of(workbook: openpyxl.Workbook) -> Worksheet:
    return workbook.worksheets[0]


def grids(document: CheckedDocument) -> list[list[list[str]]]:
    return [[["~" if cell.merged else cell.text for cell in row] for row in table.rows] for table in tables(document)]


def tables(document: CheckedDocument) -> list[PrintedTable]:
    return [block for block in document.blocks if isinstance(block, PrintedTable)]


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("0.0752", "0.0%", "7.5%"),
        ("0.075", "0%", "8%"),
        ("1234.5", "#,##0", "1,235"),
        ("-1234.5", "#,##0;(#,##0)", "(1,235)"),
        ("-1234.5", "#,##0.00;[Red]-#,##0.00", "-1,234.50"),
        ("0", '#,##0;-#,##0;"-"', "-"),
        ("4347000", '"£"0.0,,"m"', "£4.3m"),
        ("4347", '[$£-809]#,##0.0,"k"', "£4.3k"),
        ("-12.5", '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "-£12.50"),
        ("0", '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£-"),
        ("3.6", '+0.0" pp";-0.0" pp"', "+3.6 pp"),
        ("-0.04", "0.0", "0.0"),
        ("0.145", "0.00", "0.15"),
        ("0.14499999999999999", "0.00", "0.15"),
        ("7", "000", "007"),
        ("0.5", "#.0#", ".5"),
        ("0.3333333333333333", "General", "0.333333333"),
        ("15108", "General", "15108"),
        ("1e21", "General", "1000000000000000000000"),
        ("41365", "mmm-yy", "Apr-13"),
        ("42160.75", 'ddd d mmmm yyyy "at" h:mm AM/PM', "Fri 5 June 2015 at 6:00 PM"),
        ("59", "d mmm yyyy", "28 Feb 1900"),
        ("1.5", "[h]:mm", "36:00"),
        ("0.5", "hh:mm:ss", "12:00:00"),
        ("1500", '[>=1000]0.0,"k";0', "1.5k"),
        ("not a number", "0.0", "not a number"),
    ],
)
def test_numbers_are_shown_as_in_excel(stored: str, code: str, shown: str) -> None:
    assert shown_number(stored, code) == shown


def test_titles_above_notes_below_and_an_empty_row_inside(tmp_path: Path) -> None:
    workbook, path = made(
        tmp_path,
        Crime=[
            ["Recorded crime by area"],
            [],
            ["Table 1: Offences"],
            ["Area", "2014", None, "2015"],
            [None, "Jan", "Feb", "Jan"],
            ["North", 12, 15, 1300],
            [],
            ["Total", 12, 15, 1300],
            ["Source: the force"],
        ],
    )
    sheet = sheet_of(workbook)
    sheet.merge_cells("B4:C4")
    sheet["D6"].number_format = "#,##0"
    found = saved(workbook, path)
    assert grids(found) == [
        [["Area", "2014", "~", "2015"], ["", "Jan", "Feb", "Jan"], ["North", "12", "15", "1,300"], ["Total", "12", "15", "1300"]]
    ]
    (table,) = tables(found)
    assert table.title == "Table 1: Offences"
    assert table.rows[2][3].place.words() == "sheet Crime, cell D6"
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == [
        "Recorded crime by area",
        "Table 1: Offences",
        "Source: the force",
    ]


def test_several_tables_on_a_sheet(tmp_path: Path) -> None:
    workbook, path = made(
        tmp_path,
        All=[
            ["Area", "Crimes", None, "Area", "Arrests"],
            ["North", 1, None, "North", 3],
            ["South", 2, None, "South", 4],
            [],
            ["Month", "Crimes", None, 2015],
            ["Jan", 5, None, 6],
        ],
    )
    assert grids(saved(workbook, path)) == [
        [["Area", "Crimes"], ["North", "1"], ["South", "2"]],
        [["Area", "Arrests"], ["North", "3"], ["South", "4"]],
        [["Month", "Crimes", "2015"], ["Jan", "5", "6"]],
    ]


def test_a_table_that_begins_beside_the_figures_of_another(tmp_path: Path) -> None:
    workbook, path = made(
        tmp_path, All=[["Area", "Crimes"], ["North", 1], ["South", 2, "Month", "Arrests"], ["East", 3, "Jan", 4], [None, None, "Feb", 5]]
    )
    assert grids(saved(workbook, path)) == [
        [["Area", "Crimes"], ["North", "1"], ["South", "2"], ["East", "3"]],
        [["Month", "Arrests"], ["Jan", "4"], ["Feb", "5"]],
    ]


def test_formulas_without_a_value_and_hidden_parts_are_noted(tmp_path: Path) -> None:
    workbook, path = made(tmp_path, Open=[["Area", "Crimes"], ["North", 1], ["South", 2], ["Total", "=SUM(B2:B3)"]], Closed=[["Secret", 1]])
    workbook.worksheets[1].sheet_state = "hidden"
    sheet_of(workbook).row_dimensions[3].hidden = True
    found = saved(workbook, path)
    (table,) = tables(found)
    assert [(row[1].text, row[1].note) for row in table.rows] == [
        ("Crimes", ""),
        ("1", ""),
        ("2", "in a hidden row"),
        ("", "a formula whose value is not stored"),
    ]
    assert [(each.what, each.why) for each in found.unread] == [
        ("1 cell", "it has a formula whose value is not stored"),
        ("Sheet Closed", "it is hidden"),
    ]


def test_dates_bold_headings_and_errors(tmp_path: Path) -> None:
    workbook, path = made(
        tmp_path, Data=[["Monthly figures"], ["Month", "Crimes"], [dt.date(2013, 4, 1), 5], [dt.date(2013, 5, 1), "#N/A"]]
    )
    sheet = sheet_of(workbook)
    sheet["A1"].font = Font(bold=True)
    sheet["A3"].number_format = sheet["A4"].number_format = "mmm-yy"
    found = saved(workbook, path)
    assert isinstance(found.blocks[0], Heading)
    assert grids(found) == [[["Month", "Crimes"], ["Apr-13", "5"], ["May-13", "#N/A"]]]


def test_cells_at_the_far_end_of_a_sheet(tmp_path: Path) -> None:
    workbook, path = made(tmp_path, Wide=[["Area", "Crimes"], ["North", 1]])
    sheet_of(workbook)["XFD1048576"] = "far away"
    found = saved(workbook, path)
    assert grids(found) == [[["Area", "Crimes"], ["North", "1"]]]


def test_a_huge_sheet_is_read_as_far_as_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("blocks", "excel.sheet", "regions"):
        monkeypatch.setattr(f"tui.documents.readers.{name}.MOST_BLOCK_CELLS", 5_000)
    path = tmp_path / "report.xlsx"
    rows = "".join(f'<row r="{row}">' + "<c><v>12</v></c>" * 100 + "</row>" for row in range(1, 101))
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/workbook.xml", f'<workbook {main} xmlns:r="urn:r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", '<a><Relationship Id="r1" Target="worksheets/sheet1.xml" Type="x/worksheet"/></a>')
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>")
    found = read(path)
    assert [each.why for each in found.unread] == ["only 5,000 cells of a document are read"]
