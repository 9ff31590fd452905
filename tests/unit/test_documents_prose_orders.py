"""Sentences of an order held against tables.

The highest, the second lowest, ranks, peaks, and the highest since a year.
"""

from pathlib import Path

import pytest

from tui.documents.checks.prose import document_sentences, prose_findings
from tui.documents.document import CheckedDocument, DocumentPlace, Paragraph, PrintedTable
from tui.documents.finding import CheckFinding
from tui.documents.grid import TableReading, read_tables
from tui.documents.read import read

TABLES = """# Performance

Recorded crime by district

| District | 2013/14 | 2014/15 |
| --- | --- | --- |
| Bradford | 45,120 | 47,365 |
| Leeds | 61,904 | 60,218 |
| Wakefield | 21,377 | 22,846 |
| Kirklees | 29,004 | 28,310 |
| Total | 157,405 | 158,739 |

Seat belt notices by month

| Year | Jan | Feb | Mar | Apr | Total |
| --- | --- | --- | --- | --- | --- |
| 2014 | 571 | 423 | 239 | 697 | 1930 |
| 2015 | 471 | 303 | 126 | 167 | 1067 |

Burglary by year

| Year | Burglaries |
| --- | --- |
| 2010/11 | 9,120 |
| 2011/12 | 8,410 |
| 2012/13 | 7,905 |
| 2013/14 | 7,311 |
| 2014/15 | 8,002 |

Victims of violence per 1,000 residents

| Force | Rate |
| --- | --- |
| Greater Manchester | 21.4 |
| Merseyside | 18.5 |
| West Midlands | 12.1 |
| West Yorkshire | 15.1 |

"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> list[TableReading]:
    path = tmp_path_factory.mktemp("orders") / "report.md"
    path.write_text(TABLES, "utf-8")
    return [reading for block in read(path).blocks if isinstance(block, PrintedTable) for reading in read_tables(block)[0]]


def found(tables: list[TableReading], sentence: str, verdict: str = "differs") -> list[tuple[str, str, str]]:
    document = CheckedDocument(Path("report.md"), "Markdown file", "", (Paragraph(sentence, DocumentPlace(line=1)),), (), 0, "")
    held = [each for each in prose_findings(document, tables, list(document_sentences(document))) if isinstance(each, CheckFinding)]
    return [(each.kind, each.stated, each.computed) for each in held if each.verdict == verdict]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Bradford recorded the highest number of crimes in 2014/15.", ("extreme", "highest", "2nd highest")),
        ("In 2014/15 Kirklees had the fewest crimes.", ("extreme", "fewest", "2nd lowest")),
        ("In 2014/15 the lowest number of crimes was recorded in Kirklees.", ("extreme", "lowest", "2nd lowest")),
        ("Wakefield had the second lowest number of crimes in 2014/15.", ("rank", "second lowest", "lowest")),
        ("Leeds ranked second of the four districts in 2014/15.", ("rank", "ranked second", "highest")),
        ("Bradford had the third highest number of recorded crimes in 2013/14.", ("rank", "third highest", "2nd highest")),
        ("In 2014/15 the largest number of crimes was in Bradford, followed by Leeds.", ("extreme", "largest", "2nd highest")),
        ("West Yorkshire had the lowest rate of violence of the four forces.", ("extreme", "lowest", "2nd lowest")),
        ("Merseyside has the highest rate of the four forces for violence.", ("extreme", "highest", "2nd highest")),
        ("Seat belt notices peaked in February 2014.", ("extreme", "peaked", "4th highest")),
        ("In 2014, seat belt notices were highest in January.", ("extreme", "highest", "2nd highest")),
        ("Burglaries in 2014/15 were the highest since 2010/11.", ("extreme", "highest", "3rd highest")),
        ("Burglaries reached their highest level for four years in 2014/15.", ("extreme", "highest", "2nd highest")),
        ("Burglaries were at their lowest in 2012/13.", ("extreme", "lowest", "2nd lowest")),
    ],
)
def test_an_order_that_the_table_contradicts_differs(tables: list[TableReading], sentence: str, expected: tuple[str, str, str]) -> None:
    assert found(tables, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Leeds recorded the highest number of crimes in 2014/15.",
        "In 2014/15 Wakefield had the fewest crimes.",
        "In 2014/15 the lowest number of crimes was recorded in Wakefield.",
        "Kirklees had the second lowest number of crimes in 2014/15.",
        "Kirklees ranked third of the four districts in 2014/15.",
        "Kirklees ranked second of the four districts in 2014/15, counting from the lowest.",
        "In 2014/15 the largest number of crimes was in Leeds, followed by Bradford.",
        "West Midlands had the lowest rate of violence of the four forces.",
        "Greater Manchester has the highest rate of the four forces for violence.",
        "Seat belt notices peaked in April 2014.",
        "In 2014, seat belt notices were highest in April.",
        "Seat belt notices peaked in January 2015.",
        "Burglaries in 2014/15 were the highest since 2011/12.",
        "Burglaries were at their lowest in 2013/14.",
        "Burglaries peaked in 2010/11.",
        "Burglaries reached their highest level for three years in 2014/15.",
    ],
)
def test_an_order_that_holds_agrees(tables: list[TableReading], sentence: str) -> None:
    assert found(tables, sentence) == []
    assert len(found(tables, sentence, "agrees")) <= 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Bradford recorded one of the highest numbers of crimes in 2014/15.",
        "Bradford did not have the highest number of crimes in 2014/15.",
        "Bradford had the highest number of robberies in 2014/15.",
        "Bradford had the highest increase in crime in 2014/15.",
        "Bradford had the largest rise of the four districts in 2014/15.",
        "Outside Leeds, Bradford recorded the highest number of crimes in 2014/15.",
        "Bradford had the highest crime rate in 2014/15.",
        "Bradford recorded the highest number of crimes in 2014/15 of the three smaller districts.",
        "Bradford recorded its highest number of crimes in 2014/15 for six years.",
        "At least 47,000 crimes were recorded in Bradford in 2014/15.",
        "Most of the crimes in Bradford in 2014/15 were thefts.",
        "Bradford and Leeds together had the highest number of crimes in 2014/15.",
        "West Yorkshire had the lowest rate of robbery of the four forces.",
        "West Yorkshire had the lowest rate of violence of the nine forces.",
        "In 2014, seat belt notices in Leeds were highest in January.",
        "Seat belt notices peaked in January 2014 before falling.",
        "The highest priority for Bradford in 2014/15 was violence.",
        "Kirklees had the highest satisfaction of the four districts in 2014/15.",
        "The most serious crimes in Wakefield fell in 2014/15.",
        "Wakefield was third in the country in 2014/15.",
        "The first of the four meetings was held in Kirklees.",
    ],
)
def test_a_sentence_that_can_be_read_otherwise_does_not_differ(tables: list[TableReading], sentence: str) -> None:
    assert found(tables, sentence) == []
