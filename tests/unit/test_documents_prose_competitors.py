"""Which figures an order is held against.

Never totals, subtotals, averages or wider areas; never years to date; never what the words leave out.
"""

import pytest

from tests.unit.test_documents_prose_orders import found
from tui.documents.document import PrintedTable
from tui.documents.grid import TableReading, read_tables
from tui.documents.read import read

TABLES = """# Performance

Recorded crime by district

| District | 2012/13 | 2013/14 | 2014/15 | % change |
| --- | --- | --- | --- | --- |
| West Yorkshire | 156,000 | 157,405 | 158,739 | 0.8% |
| Bradford | 44,000 | 45,120 | 47,365 | 5.0% |
| Leeds | 62,000 | 61,904 | 60,218 | -2.7% |
| Wakefield | 22,000 | 21,377 | 22,846 | 6.9% |
| Kirklees | 28,000 | 29,004 | 28,310 | -2.4% |

Burglary by year

| Year | Burglaries |
| --- | --- |
| 2010/11 | 9,120 |
| 2011/12 | 8,410 |
| 2012/13 | 7,905 |
| 2013/14 | 7,311 |
| 2014/15 | 8,002 |
| 2015/16 to date | 2,002 |

Victim satisfaction by force, per cent

| Force | 2013/14 | 2014/15 |
| --- | --- | --- |
| Merseyside | 85.1 | 86.4 |
| West Midlands | 82.0 | 83.1 |
| Northumbria | 86.0 | 85.3 |
| Most similar forces | 88.0 | 88.3 |
| National | 80.0 | 81.0 |
| England and Wales | 89.0 | 90.0 |

Robbery by month

| Year | Apr | May | Jun | Jul | Aug | Sep | Total |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 2013 | 50 | 52 | 49 | 47 | 60 | 44 | 302 |
| 2014 | 55 | 51 | 50 | 46 | 58 | 43 | 303 |
| 2015 | 45 | 48 |  |  |  |  | 93 |

Offences by type

| Offence | 2013/14 | 2014/15 |
| --- | --- | --- |
| Theft | 1,000 | 1,100 |
| – of which shoplifting | 600 | 700 |
| Violence | 900 | 650 |
| with injury | 500 | 350 |
| without injury | 400 | 300 |
| Drugs | 100 | 120 |
| Other | 450 | 850 |
| Total | 2,450 | 2,720 |

| Arrests, 2014/15 | Burglaries, 2014/15 | Robberies, 2014/15 |
| --- | --- | --- |
| 9,120 | 8,002 | 93 |

"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> list[TableReading]:
    path = tmp_path_factory.mktemp("competitors") / "report.md"
    path.write_text(TABLES, "utf-8")
    return [reading for block in read(path).blocks if isinstance(block, PrintedTable) for reading in read_tables(block)[0]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Leeds recorded the highest number of crimes in 2014/15.",
        "Leeds ranked first of the four districts in 2014/15.",
        "With 47,365 crimes in 2014/15, Bradford had the highest figure of the western districts.",
        "Among the smaller districts, Kirklees recorded the highest number of crimes in 2014/15, at 28,310.",
        "Of the two smaller districts Kirklees had the most crimes in 2014/15 (28,310).",
        "Kirklees, in the valleys, had the highest number of crimes of all districts there in 2014/15 (28,310).",
        "Bradford rose the most in 2014/15.",
        "The reduction was largest in Leeds in 2014/15.",
        "The rise in crime in 2014/15 was second highest in Bradford.",
        "Leeds had the highest number of crimes in the last three years.",
        "Burglaries in 2013/14 were the lowest on record.",
        "Burglaries in 2014/15 were the highest for three years.",
        "At 86.4%, Merseyside had the highest victim satisfaction of any force in 2014/15.",
        "Merseyside was first of the four most similar forces in 2014/15 with 86.4%.",
        "Northumbria had the second highest satisfaction of the three forces in 2014/15.",
        "Robberies were lowest in 2013, at 302.",
        "Robberies in April 2014 were the highest for that month in three years.",
        "The highest number of robberies this year was 48 in May 2015.",
        "Violence had the second highest number of offences in 2014/15.",
        "Violence was the third highest offence type in 2014/15.",
        "The 8,002 burglaries in 2014/15 were the highest since 2012/13.",
    ],
)
def test_what_does_not_compete_raises_no_alarm(tables: list[TableReading], sentence: str) -> None:
    assert found(tables, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "computed"),
    [
        ("Bradford ranked first of the four districts in 2014/15.", "2nd highest"),
        ("Burglaries in 2014/15 were the lowest since 2010/11.", "3rd lowest"),
        ("West Midlands had the highest victim satisfaction of any force in 2014/15, at 83.1%.", "3rd highest"),
        ("Drugs had the second lowest number of offences of all offence types in 2014/15.", "lowest"),
    ],
)
def test_what_competes_contradicts_an_order(tables: list[TableReading], sentence: str, computed: str) -> None:
    assert [each[2] for each in found(tables, sentence)] == [computed]
