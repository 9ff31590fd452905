"""The lines of the list of a deck's slides."""

import pytest

from tests.browse import bundled
from tests.in_turn import in_turn
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
    ("columns", "pack"), in_turn([20, 37, 57, 77, 117, 197], ["bundled", "heddlu-enghraifft-2019-20", "west-yorkshire-2024", "hostile"])
)
def test_no_title_is_cut(pack: str, columns: int) -> None:
    found = bundled() if pack == "bundled" else report(pack)
    slides = default_deck(found).slides
    names = [content_of(found, slide).name for slide in slides]
    for name, lines in zip(names, deck_lines(found, slides, columns), strict=True):
        assert all(width(line) <= columns for line in lines)
        assert "".join(name.split()) in "".join("".join(map(plain, lines)).split())


def test_a_headline_of_the_deck_s_own_has_a_row_where_it_has_no_room_beside_the_title() -> None:
    slides = (
        Slide(address="matrix/1/high-demand"),
        Slide(address="matrix/1/high-demand", headline="Enforcement first"),
        Slide(address="cyber"),
    )
    usual, own, _ = deck_lines(bundled(), slides, 77)
    assert [plain(line) for line in own[:-1]] == [plain(line).replace("1", "2", 1) for line in usual], "the title is whole, and above it"
    assert plain(own[-1]).strip() == "Enforcement first" and width(own[-1]) <= 77
