"""An order held against values that its own sentence lists."""

import pytest

from tui.documents.checks.prose_listed_order import listed_orders
from tui.documents.document import DocumentPlace
from tui.documents.finding import CheckFinding
from tui.documents.prose.read import read_prose


def said(text: str) -> list[CheckFinding]:
    return [each for sentence in read_prose(text, DocumentPlace(line=1)) for each in listed_orders(sentence)]


@pytest.mark.parametrize(
    ("text", "stated", "computed"),
    [
        ("Of Leeds (12%), Bradford (9%) and Wakefield (14%), Leeds was the highest.", "12%", "14%"),
        ("Leeds (12%), Bradford (9%) and Wakefield (14%) took part and Bradford was the second lowest.", "9%", "12%"),
        ("The highest rate was in Leeds (12%), followed by Bradford (14%).", "12%", "14%"),
        ("The lowest number was in Leeds (120), followed by Bradford (105) and Wakefield (140).", "120", "105"),
        ("At 9, Leeds was the highest of the four: 12, 9, 8 and 7.", "9", "12"),
    ],
)
def test_an_order_that_its_list_contradicts_differs(text: str, stated: str, computed: str) -> None:
    assert [(each.stated, each.computed) for each in said(text)] == [(stated, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Of Leeds (12%), Bradford (9%) and Wakefield (14%), Wakefield was the highest.",
        "The highest rate was in Leeds (14%), followed by Bradford (14%).",
        "Leeds was the highest of the four: 12, 9, 8 and 7.",
        "At 12, Leeds was the highest of the four: 12, 9, 8 and 7.",
        "Of Leeds (12%), Bradford (9%) and Wakefield (14%), Leeds was the highest of the nine.",
        "Leeds (12%), Bradford (9) and Wakefield (14%) took part and Leeds was the highest.",
        "Crime fell from 140 to 120 in Leeds, the highest figure, followed by Bradford (130).",
        "The largest rise was in Leeds (12%), followed by Bradford (14%).",
        "The second highest was Leeds (12%), followed by Bradford (9%).",
    ],
)
def test_a_list_that_bears_an_order_out_says_nothing(text: str) -> None:
    assert said(text) == []
