"""Filters among the words of a query."""

import json

import pytest

from tui.cli import main
from tui.search.filters import Filters, UnknownValue, check, kinds_called, matches_name, quoted_words, separate_filters

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("text", "filters", "rest"),
    [
        ("robbery", Filters(), "robbery"),
        ("topic:roads robbery", Filters(topic=("roads",)), "robbery"),
        ('robbery FORCE:"West Midlands" up', Filters(force=("West Midlands",)), "robbery up"),
        ("kind:table kind:month x", Filters(kind=("table", "month")), "x"),
        ("year: x", Filters(), "x"),
        ('force:"West', Filters(force=("West",)), ""),
        ("wmp-2015-06-16:roads/collisions", Filters(), "wmp-2015-06-16:roads/collisions"),
        ("the topic: roads", Filters(), "the roads"),
    ],
)
def test_filters_are_separated_from_the_words(text: str, filters: Filters, rest: str) -> None:
    assert separate_filters(text) == (filters, rest)


def test_words_of_a_command_line_keep_a_value_together() -> None:
    assert quoted_words(["force:West Midlands", "seat belts", "year:2015"]) == 'force:"West Midlands" seat belts year:2015'


def test_values_match_as_words_do() -> None:
    assert matches_name("west midland", "West Midlands Police")
    assert matches_name("stop-search", "stop search")
    assert matches_name("west mid", "West Midlands Police") and matches_name("mersey", "Merseyside Police")
    assert not matches_name("lands", "West Midlands Police") and not matches_name("west york", "West Midlands Police")
    assert kinds_called("Tables") == ("table",)
    assert kinds_called("member-period") == ("member-period",)
    assert not kinds_called("thing")


def test_a_year_of_few_digits_is_not_offered() -> None:
    with pytest.raises(UnknownValue, match=r"No year matches 'abcd'. Use one of: 2024 or 2015\.$"):
        check(Filters(year=("abcd",)), {"year": ["2024", "2015", "1"]})
    check(Filters(year=("1",)), {"year": ["2024", "2015", "1"]})


def test_one_workshop_is_filtered_too(capsys: Captured) -> None:
    assert main(["find", "--no-cache", "--format", "json", "topic:roads", "kind:table", "collisions"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {hit["kind"] for hit in found} == {"table"}
    assert {str(hit["address"]).split("/")[0] for hit in found} == {"roads"}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["topic:seas", "x"], 2, "No topic matches 'seas'. Use one of: crime, "),
        (["force:Kent", "crime"], 2, "To search every workshop, add --all."),
        (["kind:thing", "x"], 2, "figure, "),
        (["kind:table"], 2, "find needs a word to search for"),
        (['force:"West York', "burglary"], 2, 'the quotation mark of force:"West York is not closed'),
        (["burglary", 'topic:"'], 2, 'the quotation mark of topic:" is not closed'),
        (["kind:matrix", "robbery"], 1, "Try without the filters."),
    ],
    ids=["topic", "force", "kind", "no words", "not closed", "nothing in quotes", "no results"],
)
def test_filters_that_leave_nothing(words: list[str], code: int, said: str, capsys: Captured) -> None:
    assert main(["find", "--no-cache", *words]) == code
    assert said in capsys.readouterr().err
