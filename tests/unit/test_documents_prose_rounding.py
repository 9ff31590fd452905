"""When the noughts of a number may be rounding, and when it is exact."""

import pytest

from tests.unit.test_documents_prose_checks import differing

ROUND = "Thefts came to 160, robberies to 240, assaults to 1,310, burglaries to 570, frauds to 890, arsons to 130 and harassment to 420. "


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("Burglary fell from 150 to 120, a fall of 25%.", "20%"),
        ("Crime rose from 100 to 120, a rise of 22%.", "20%"),
        ("Crime fell from 1,200 to 1,150, down 7%.", "4%"),
        ("Crime fell from 1,200 to 1,000, down 30%.", "17%"),
        ("Crime fell from 1,200 to 1,013, down 18%.", "16%"),
        ("There were 60 fatal and 80 serious collisions, 150 in all.", "140"),
        ("Of 150 tickets, 120 (83%) were cancelled.", "80%"),
        ("There were 140 offences, 20 fewer, down 15%.", "13%"),
        (f"{ROUND}Burglary fell from 150 to 120, a fall of 35%.", "20%"),
    ],
)
def test_a_number_is_exact_where_nothing_says_that_it_is_rounded(text: str, computed: str) -> None:
    assert [found[2] for found in differing(text)] == [computed]


@pytest.mark.parametrize(
    "text",
    [
        "Burglary fell from around 150 to about 120, a fall of 22%.",
        "Burglary fell from some 150 to almost 120, a fall of 22%.",
        "Crime fell from 1,200 to 1,000, down 18%.",
        "Crime fell from 12,000 to 10,500, down 13%.",
        "Arrests rose from 200 to 300, up 51%.",
        "Calls rose from 1.2k to 1.5k, up 23%.",
        "Costs rose from £1.2m to £1.5m, up 23%.",
        f"{ROUND}Burglary fell from 150 to 120, a fall of 22%.",
        f"{ROUND}There were 60 fatal and 80 serious collisions, 150 in all.",
        "Burglary fell from 150 to 120, a fall of 22%. All figures are rounded to the nearest 10.",
        "The mean was 160 a month, 1,930 over 12 months.",
    ],
)
def test_a_number_that_may_be_rounded_raises_no_alarm(text: str) -> None:
    assert differing(text) == []
