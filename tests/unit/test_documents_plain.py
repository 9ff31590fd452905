"""Plain text and Markdown.

Headings, bullets, and tables however they are laid out.
"""

from pathlib import Path

import pytest

from tui.documents.document import CheckedDocument, Heading, Paragraph, PrintedTable
from tui.documents.read import read


def document(folder: Path, text: str, name: str = "report.txt") -> CheckedDocument:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)


def grid(table: PrintedTable) -> list[list[str]]:
    return [["~" if cell.merged else cell.text for cell in row] for row in table.rows]


def tables(read_from: CheckedDocument) -> list[list[list[str]]]:
    return [grid(block) for block in read_from.blocks if isinstance(block, PrintedTable)]


YEAR_BY_MONTH = [
    ["Year", "Month", "", "Total"],
    ["", "Jan", "Feb", ""],
    ["2014", "1,329", "1,202", "2,531"],
    ["2015", "1,245", "", "1,245"],
]


@pytest.mark.parametrize(
    "text",
    [
        "Year\tMonth\t\tTotal\n\tJan\tFeb\t\n2014\t1,329\t1,202\t2,531\n2015\t1,245\t\t1,245\n",
        "| Year | Month | | Total |\n| | Jan | Feb | |\n| 2014 | 1,329 | 1,202 | 2,531 |\n| 2015 | 1,245 | | 1,245 |\n",
        "+------+-------+-------+-------+\n| Year | Month |       | Total |\n|      | Jan   | Feb   |       |\n"
        "+------+-------+-------+-------+\n"
        "| 2014 | 1,329 | 1,202 | 2,531 |\n| 2015 | 1,245 |       | 1,245 |\n+------+-------+-------+-------+\n",
    ],
    ids=["tabs", "bars", "drawn"],
)
def test_table_of_years_by_months(tmp_path: Path, text: str) -> None:
    assert tables(document(tmp_path, text)) == [YEAR_BY_MONTH]


def test_columns_lined_up_with_spaces_under_a_header_over_two(tmp_path: Path) -> None:
    text = (
        "                Month of 2014\n"
        "Offence         Jan     Feb    Total\n"
        "Theft         1,329   1,202    2,531\n"
        "Violence\n"
        "  with injury    45              45\n"
        "Total         1,374   1,202    2,576\n"
    )
    assert tables(document(tmp_path, text)) == [
        [
            ["", "Month of 2014", "~", ""],
            ["Offence", "Jan", "Feb", "Total"],
            ["Theft", "1,329", "1,202", "2,531"],
            ["Violence", "", "", ""],
            ["with injury", "45", "", "45"],
            ["Total", "1,374", "1,202", "2,576"],
        ]
    ]


def test_labels_over_two_lines_and_rows_that_look_like_bullets(tmp_path: Path) -> None:
    text = (
        "Offence                 2014     2015\n"
        "Violence against the\n"
        "person                 1,329    1,245\n"
        "Theft                    200      210\n"
        "- of which burglary       20       25\n"
        "Criminal damage and       12       13\n"
        "arson\n"
        "Total                  1,541    1,468\n"
    )
    assert tables(document(tmp_path, text)) == [
        [
            ["Offence", "2014", "2015"],
            ["Violence against the person", "1,329", "1,245"],
            ["Theft", "200", "210"],
            ["- of which burglary", "20", "25"],
            ["Criminal damage and arson", "12", "13"],
            ["Total", "1,541", "1,468"],
        ]
    ]


def test_cells_one_a_line(tmp_path: Path) -> None:
    cells = ["Year", "Jan", "Feb", "Mar", "Total", "2014", "1", "2", "3", "6", "2015", "4", "5", "6", "15"]
    assert tables(document(tmp_path, "The figures are these.\n\n" + "\n\n".join(cells))) == [[cells[:5], cells[5:10], cells[10:]]]


def test_cells_one_a_line_with_a_part_year_are_not_guessed(tmp_path: Path) -> None:
    cells = ["Year", "Jan", "Feb", "Mar", "Total", "2014", "1", "2", "3", "6", "2015", "4", "4"]
    found = document(tmp_path, "The figures are these.\n\n" + "\n".join(cells))
    assert tables(found) == []
    assert found.unread[0].place.line == 3


def test_cells_between_two_columns_are_not_guessed(tmp_path: Path) -> None:
    found = document(tmp_path, "Area   2014     2015\nNorth   12       15\nSouth       13\nEast    11 12   14\nWest      1  2  3\n")
    assert tables(found) == []
    assert [each.what for each in found.unread] == ["A table laid out with spaces"]


def test_wrapped_bullets_nested_bullets_and_numbered_paragraphs(tmp_path: Path) -> None:
    text = (
        "4. Issues that were\n   covered:\n\n- Robbery has fallen by\n  3.3% (31 offences)\n  - in the north\n"
        "- Burglary: year-\n  on-year down 5<sup>th</sup>\n"
    )
    found = [block for block in document(tmp_path, text).blocks if isinstance(block, Paragraph)]
    assert [(each.text, each.bullet, each.depth, each.place.line) for each in found] == [
        ("Issues that were covered:", False, 1, 1),
        ("Robbery has fallen by 3.3% (31 offences)", True, 1, 4),
        ("in the north", True, 2, 6),
        ("Burglary: year-on-year down 5th", True, 1, 7),
    ]


def test_headings(tmp_path: Path) -> None:
    text = "**PURPOSE**\n\nCRIME & DISORDER\n\nText ends here.\n\nCurrent performance\n\n## Roads #\n\nUnderlined\n==========\nMore text.\n"
    found = [(each.text, each.level) for each in document(tmp_path, text).blocks if isinstance(each, Heading)]
    assert found == [("PURPOSE", 2), ("CRIME & DISORDER", 2), ("Current performance", 3), ("Roads", 2), ("Underlined", 1)]


def test_stacked_tables_with_titles_in_their_own_rows(tmp_path: Path) -> None:
    text = "2014 - Tickets\t\nDisposal\tVolume\nPaid\t3\n<b>Total</b>\t<b>3</b>\n2015 - Tickets\t\nDisposal\tVolume\nPaid\t4\n"
    found = [block for block in document(tmp_path, text).blocks if isinstance(block, PrintedTable)]
    assert [(each.title, grid(each)[0], each.rows[0][0].place.line) for each in found] == [
        ("2014 - Tickets", ["Disposal", "Volume"], 2),
        ("2015 - Tickets", ["Disposal", "Volume"], 6),
    ]
    assert found[0].rows[2][1].bold


def test_invisible_characters_ligatures_and_raised_digits(tmp_path: Path) -> None:
    found = document(tmp_path, "The o\ufb03ce re\u00adcorded 1\u00a0234<sup>1</sup> o\u200bffences \u2b06\ufe0f this year.\n")
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == ["The office recorded 1 234¹ offences ▲ this year."]


def test_repeated_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = "\f".join(f"Board report 2015      Page {page} of 4\n\nOffences fell by {page}2% here.\n\n{page}\n" for page in range(1, 5))
    found = document(tmp_path, pages)
    assert found.pages == 4
    assert [(block.text, block.place.page) for block in found.blocks if isinstance(block, Paragraph)] == [
        (f"Offences fell by {page}2% here.", page) for page in range(1, 5)
    ]


def test_markdown(tmp_path: Path) -> None:
    text = (
        "# Board report\n\nTotal crime *rose* by **3.6%**.\n\n1. First paragraph\n\n   - bullet\n     - deeper\n\n"
        "| Year | Total |\n| ---: | --- |\n| 2014 | **15,108** |\n\n"
        "Area\tCrimes\nNorth\t12\n\n<table><tr><td colspan=2>Wide<td>A</tr><tr><td>1</td><td>2<td>3</tr></table>\n"
    )
    found = document(tmp_path, text, "report.md")
    assert found.title == "Board report"
    assert tables(found) == [
        [["Year", "Total"], ["2014", "15,108"]],
        [["Area", "Crimes"], ["North", "12"]],
        [["Wide", "~", "A"], ["1", "2", "3"]],
    ]
    assert [(block.text, block.bullet, block.depth, block.place.line) for block in found.blocks if isinstance(block, Paragraph)] == [
        ("Total crime rose by 3.6%.", False, 0, 3),
        ("First paragraph", False, 1, 5),
        ("bullet", True, 2, 7),
        ("deeper", True, 3, 8),
    ]
    assert [block.place.line for block in found.blocks if isinstance(block, PrintedTable)] == [10, 14, 17]
