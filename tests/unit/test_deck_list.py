"""The lines of the list of a deck's slides."""

import pytest

from tests.browse import bundled
from tests.in_turn import few, in_turn
from tests.reports import report
from tui.model.deck import Slide
from tui.slides.deck_list import deck_lines
from tui.slides.decks import default_deck
from tui.slides.slide import content_of
from tui.text.spans import plain, width


def listed(pack: str, columns: int) -> list[list[str]]:
    found = bundled() if pack == "bundled" else report(pack)
    return [[plain(line) for line in lines] for lines in deck_lines(found, default_deck(found).slides, columns)]


def test_headline_and_sentence_stand_beside_the_title_where_they_have_room() -> None:
    narrow, wide = (listed("bundled", columns) for columns in (57, 117))
    assert narrow[1] == [" 2  So far this year              Crime up 3.6%"]
    assert wide[1] == [" 2  So far this year              Crime up 3.6%    Violence and shop theft rose; two changes could be chance."]
    assert narrow[0] == [" 1  Performance Workshop"], "its headline is its title"
    assert narrow[15][0].endswith("6 questions"), "as many as the slide has, not the audit"
    starts = {line.index(words) for (line,), words in ((wide[3], "85.1% satisfied"), (wide[5], "1,245 a month"))}
    assert len(starts) == 1


@pytest.mark.parametrize(
    ("columns", "pack"),
    few(in_turn([20, 37, 57, 77, 117, 197], ["bundled", "heddlu-enghraifft-2019-20", "west-yorkshire-2024", "hostile"]), 3),
)
def test_no_title_is_cut(pack: str, columns: int) -> None:
    found = bundled() if pack == "bundled" else report(pack)
    slides = default_deck(found).slides
    names = [content_of(found, slide).name for slide in slides]
    for name, lines in zip(names, deck_lines(found, slides, columns), strict=True):
        assert all(width(line) <= columns for line in lines)
        titled = "".join(span.text for line in lines for span in line if span.role == "plain")
        assert "".join(titled.split()) == "".join(name.split())


@pytest.mark.parametrize(("columns", "sentences"), [(77, False), (117, True)])
def test_a_long_title_wraps_and_leaves_the_columns_of_the_others(columns: int, sentences: bool) -> None:
    slides = (*default_deck(bundled()).slides, Slide(address="roads/speeding/retraining-course-attended-and-completed"))
    *usual, long = ([plain(line) for line in lines] for lines in deck_lines(bundled(), slides, columns))
    assert usual == listed("bundled", columns) and len(long) == 2
    assert long[0].startswith("17  Speeding: Retraining Course   39.1%") and long[1].strip() == "Attended And Completed"
    assert [bool(lines[0][50:].strip()) for lines in usual] == [sentences] * len(usual)


@pytest.mark.parametrize("columns", [37])
def test_a_headline_has_a_row_below_where_it_has_no_room_beside_the_title(columns: int) -> None:
    title = "Which activity matters where, and who decides on each of them"
    slides = (
        Slide(address="roads/collisions", title=title),
        Slide(address="roads/collisions", title=title, headline="Fewer in each month"),
        Slide(address="cyber"),
    )
    usual, own, short = deck_lines(bundled(), slides, columns)
    assert [plain(line) for line in own[:-1]] == [plain(line).replace("1", "2", 1) for line in usual[:-1]], (
        "the title is whole, and above it"
    )
    headline = content_of(bundled(), slides[0]).headline
    assert [plain(each[-1]).strip() for each in (usual, own)] == [headline, "Fewer in each month"] and len(short) == 1
    assert all(width(line) <= columns for lines in (usual, own) for line in lines)


def test_a_headline_that_only_says_the_title_again_has_no_row() -> None:
    (lines,) = deck_lines(report("west-yorkshire-2024"), [Slide(address="roads/july-days")], 37)
    assert list(map(plain, lines)) == ["1  335 collisions in July 2024"], "its headline is 335 collisions"


def test_a_sentence_with_no_room_is_its_first_clause() -> None:
    """Not `Violence and shop theft rose; and 1 more`, which counts clauses."""
    lines = [plain(line) for slide in deck_lines(bundled(), default_deck(bundled()).slides, 100) for line in slide]
    assert lines[1].endswith("Violence and shop theft rose.") and not any("and 1 more" in line for line in lines)
    assert lines[0].endswith("West Midlands Police, 16 June 2015"), "a whole one is as it stands on the slide"
