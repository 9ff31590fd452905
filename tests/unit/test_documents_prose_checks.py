"""Checks the sentences of reports.

What differs, and what rounding or another reading explains.
"""

import time
from pathlib import Path

import pytest

from tui.documents.checks.prose import document_sentences, prose_findings
from tui.documents.document import CheckedDocument, DocumentPlace, Paragraph
from tui.documents.finding import CheckFinding


def findings(text: str) -> list[CheckFinding]:
    document = CheckedDocument(Path("report.md"), "Markdown file", "", (Paragraph(text, DocumentPlace(line=1)),), (), 0, "")
    return [each for each in prose_findings(document, [], [*document_sentences(document)]) if isinstance(each, CheckFinding)]


def differing(text: str) -> list[tuple[str, str, str]]:
    return [(each.kind, each.stated, each.computed) for each in findings(text) if each.verdict == "differs"]


@pytest.mark.parametrize(
    ("text", "kind", "stated", "computed"),
    [
        ("Crime rose from 4,740 in 2013/14 to 5,214 in 2014/15, an increase of 447.", "change", "447", "474"),
        ("Crime rose from 4,740 in 2013/14 to 5,214 in 2014/15, an increase of 9%.", "percent-change", "9%", "10%"),
        ("Crime rose from 4,740 in 2014 to 5,214 in 2014.", "date", "2014", "another period"),
        (
            "Children made up 8.9% of them. In the same months of 2018 they were 9.8%, so it has come down by 0.9%.",
            "points",
            "0.9%",
            "9.2%",
        ),
        (
            "Women are 31.2% of officers (670 of 2,147), an increase from 30.1%. That is growth of 1.1 per cent.",
            "points",
            "1.1 per cent",
            "3.7%",
        ),
        ("Crime rose from 100 to 120, or by 30%.", "percent-change", "30%", "20%"),
        ("There were 5,214 offences, 474 more, up 12%.", "percent-change", "12%", "10%"),
        ("Robbery increased by 474 (12%) to 5,214.", "percent-change", "12%", "10%"),
        ("There were 5,214 offences, compared with 4,740 last year, a rise of 12%.", "percent-change", "12%", "10%"),
        ("There were 4,740 offences in 2013/14 and 5,214 in 2014/15, an increase of 11%.", "percent-change", "11%", "10%"),
        ("The rate rose from 12% to 15%, a rise of 3%.", "points", "3%", "25%"),
        ("The rate rose from 12% to 15%, a rise of 25 percentage points.", "points", "25 percentage points", "3 percentage points"),
        ("Crime fell from 120 to 130.", "direction", "fell", "a rise"),
        ("It fell by a half, from 312 to 202.", "percent-change", "half", "35.3%"),
        ("Of 8,121 tickets, 611 (5.7%) were cancelled.", "share", "5.7%", "7.5%"),
        ("611 of 8,121 tickets (6.5%) were cancelled.", "share", "6.5%", "7.5%"),
        ("There were 8,121 tickets. Of these, 611 (6.5%) were cancelled.", "share", "6.5%", "7.5%"),
        ("There were 12 fatal and 30 serious collisions, 44 in all.", "parts", "44", "42"),
        ("There were 45 collisions: 12 fatal, 30 serious and 4 slight.", "parts", "45", "46"),
        ("In 2014 there were 2,397 tickets, an average of 209.75 a month.", "mean", "209.75", "199.75"),
        ("Over 12 months there were 2,397 tickets, 209 per month.", "mean", "209", "200"),
        ("33% of the 10 respondents agreed.", "grim", "33%", "30%"),
        ("It met on Monday 16 June 2015.", "date", "Mon", "Tuesday"),
        ("There have been 804 tickets so far this year, down from 2,397 in 2014.", "part-year", "804", "the same part of the year before"),
    ],
)
def test_what_does_not_follow_differs(text: str, kind: str, stated: str, computed: str) -> None:
    assert differing(text) == [(kind, stated, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Crime rose from 4,740 in 2013/14 to 5,214 in 2014/15, an increase of 474 (10%).",
        "Offences rose 10% from 4,740 to 5,214.",
        "It was down 12% on the 4,740 recorded last year, a fall of 569.",
        "In 2014/15 Leeds recorded 52,100 crimes, 3,200 (6.5%) more than in 2013/14.",
        "The rate rose from 12% to 15%, a rise of 25%.",
        "The rate rose from 12% to 15%, a rise of 3 percentage points.",
        "Crime more than doubled from 120 to 245.",
        "Crime in Leeds fell by 5% to 4,200 and in Bradford by 3% to 2,100.",
        "Robbery has decreased by 3.3% (31 offences) whilst burglary is down almost 180 offences (down 8.8%).",
        "There were 42 collisions, of which 12 were fatal and 19 serious.",
        "There are three possible sizes, 128, 192 and 256 bits (16, 24 and 32 octets).",
        "The rate was lowest of the four (Merseyside 88.5, West Yorkshire 115.1, Greater Manchester 121.4).",
        "30% of the 10 respondents agreed.",
        "33% of the 100,000 respondents agreed.",
        "It met on Tuesday 16 June 2015.",
        "During 2014, just under 200 drivers per month were caught. This has fallen so far this year with an average of 160 per month.",
        "Crime fell in Leeds from 120 to 110, while robbery rose by 30% to 50.",
        "Response times improved from 12 to 10 minutes.",
    ],
)
def test_what_follows_or_can_be_read_otherwise_does_not_differ(text: str) -> None:
    assert differing(text) == []


def test_a_long_row_of_digits_takes_no_time() -> None:
    digits = "9" * 5000
    began = time.process_time()
    assert differing(f"There were 12 x {digits} and {digits}.{digits} 14 respectively in 2019, {digits}% of 20 in 2018.") == []
    assert time.process_time() - began < 2
