"""A change beside its level: by 88 to 3,490 is no range, by 10 to 12 is one."""

import pytest

from tui.documents.document import DocumentPlace
from tui.documents.prose.figure import StatedFigure
from tui.documents.prose.read import read_prose


def figures(text: str) -> list[StatedFigure]:
    return [figure for sentence in read_prose(text, DocumentPlace(line=1)) for figure in sentence.figures]


@pytest.mark.parametrize(
    ("text", "change", "level"),
    [
        ("The number of officers fell by 88 to 3,490.", -88, 3490),
        ("Arrests rose by 119 to 1,240.", 119, 1240),
        ("The workforce fell by 57 to 98 people.", -57, 98),
        ("Calls rose 4,000 to 52,000 in July.", 4000, 52000),
        ("Robbery was down 12 to 362.", -12, 362),
        ("There was a rise of 40 to 1,240.", 40, 1240),
        ("Costs fell by £1.1m to £289.4m.", -1100000, 289400000),
        ("Satisfaction fell by 2% to 74%.", -2, 74),
        ("Homicides rose by six to 21.", 6, 21),
        ("It will fall by 88 to 3,490.", -88, 3490),
    ],
)
def test_a_change_leads_to_its_level(text: str, change: int, level: int) -> None:
    first, second = figures(text)
    assert first.role in ("change", "percent-change") and first.sign * first.value == change
    assert (second.role, second.sign) == ("level", 0) and second.value == level


@pytest.mark.parametrize(
    "text",
    [
        "It will grow by 10 to 12 officers.",
        "Crime fell by 2-3%.",
        "Crime fell by 2 to 3 per cent.",
        "Burglary is expected to rise by 5% to 10%.",
        "Costs would fall by £2m to £4m.",
        "It may save 31 to 62 hours.",
        "There were 10 to 12 officers.",
        "Between 348 and 362 offences were recorded in each quarter.",
    ],
)
def test_a_range_stays_one(text: str) -> None:
    assert [each.role for each in figures(text)] == ["range"]


def test_a_range_with_from_keeps_both_ends() -> None:
    assert [each.value for each in figures("It takes from 3 to 5 days.")] == [3, 5]


@pytest.mark.parametrize("period", ["quarter 1", "quarter one", "Q1", "week 1", "month 1"])
def test_the_number_of_a_period_begins_no_range(period: str) -> None:
    found = figures(f"Violence rose from 8,505 offences in {period} to 9,423 in the last one.")
    assert [each.value for each in found] == [8505, 9423]


def test_a_change_has_the_period_of_its_level() -> None:
    assert [each.window.text if each.window else "" for each in figures("It fell by 57 to 5,908 people in 2018.")] == ["2018", "2018"]


@pytest.mark.parametrize(("text", "sign"), [("two thirds of the whole fall", 0), ("60% of the increase", 0), ("a 60% increase", 1)])
def test_a_part_of_a_change_is_no_change(text: str, sign: int) -> None:
    assert figures(text)[0].sign == sign
