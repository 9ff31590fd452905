"""The current slide in the speaker's view: its rows, and what it says in them."""

import re
from itertools import pairwise

import pytest

from tests.browse import bundled
from tests.in_turn import in_turn
from tests.reports import GREATER_MANCHESTER, report
from tui.analysis.changes import changes
from tui.nodes.matrix.in_words import matrix_in_words
from tui.nodes.slide_pictures.movements import pictured_changes
from tui.slides.asked import asked_behind, content_in
from tui.slides.decks import default_deck
from tui.slides.layout import sheet
from tui.slides.speaker import words_to_read_out
from tui.slides.speaker_room import LEAST_NOTES, RULE, most_now, speaker_room
from tui.slides.tight import small_sheet, tightened
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (80, 24), (90, 40), (120, 40), (200, 60)])
def test_the_slide_takes_the_rows_that_the_notes_leave_free(columns: int, rows: int) -> None:
    room = speaker_room(columns, rows)
    free = most_now(room, rows, 3, 0)
    rules = 2 if room.beside else 3
    bars = 2 if room.bars and not room.beside else 0
    assert free > room.now[1] and free + 3 + rules + room.time + 2 + bars == rows, "titles, notes, time, frame and bars"
    assert most_now(room, rows, 99, 0) == room.now[1], "at least its share"


@pytest.mark.parametrize(("columns", "rows"), [(100, 30), (120, 40), (200, 60)])
def test_both_slides_have_the_same_rows_beside_each_other(columns: int, rows: int) -> None:
    room = speaker_room(columns, rows)
    assert room.beside and room.now[1] == room.next[1] >= 13


@pytest.mark.parametrize(("number", "columns"), in_turn(range(1, 17), [56, 76]))
def test_a_tight_slide_says_the_same_in_fewer_rows(columns: int, number: int) -> None:
    """It has no empty rows and no block letters."""
    deck = default_deck(bundled()).slides
    face = content_in(bundled(), deck, deck[number - 1])
    laid = sheet(face, columns, 7, BLOCKS, lettered=False)
    tight = tightened(laid, face.plan, columns, 0, BLOCKS)
    assert tight.height <= laid.height and all(plain(line).strip() for line in (*tight.lines, *tight.below))
    assert [plain(line) for line in laid.lines if plain(line).strip()] == list(map(plain, tight.lines))
    assert "█" not in "".join(map(plain, tight.lines)) and tight.chart <= 3
    assert tightened(laid, None, columns, 99, BLOCKS).height == laid.height, "with room it keeps them"


def test_a_sparkline_leaves_its_rows_to_the_headline() -> None:
    """Three rows were empty below a headline in plain bold."""
    pack = report(GREATER_MANCHESTER)
    deck = default_deck(pack).slides
    face = content_in(pack, deck, deck[1])
    small, tight = (small_sheet(face, 76, 8, BLOCKS, fewer) for fewer in (None, 5))
    assert (small.height, small.chart) == (8, 2) and "█" in plain(small.lines[0])
    assert tight.height <= 5 and "−26.6%" in plain(tight.lines[0]), "no letters without room"
    assert small_sheet(face, 76, 16, BLOCKS).chart > 5, "a chart"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("crime", "could be chance: Robbery −3.3%, Business crime under +0.5%; not tested: Bilking over −25%"),
        ("satisfaction/victims-of-crime-may", "Victims of crime, May 2015: 85.1%; on average, two years: 83%"),
        ("roads/speeding", "Attended And Completed 49.0% to 42.3%; Paid / Licence Endorsed 30.7% to 37.4%; Prosecuted 20.3% to 20.3%"),
        ("roads/tickets-cancelled/since", "Cancelled since (2015, a part year): report “just over 6%”, its own table 7.52%"),
        ("cyber", "National: National Crime Agency; Regional: ROCU; Local: WMP"),
        ("cyber/fraud-rank", "If 1st is the highest, 33 areas are higher, 9 lower; if 1st is the lowest, 33 areas are lower, 9 higher"),
        ("audit", "Could be chance: Robbery −3.3%, Business crime under +0.5%, Collisions −8.1%, Seat belts −13.2%"),
    ],
)
def test_a_picture_without_room_is_said_in_words(address: str, said: str) -> None:
    """In few rows below the time, and in the narrow column of the next slide."""
    deck = default_deck(bundled()).slides
    face = content_in(bundled(), deck, next(each for each in deck if each.address == address))
    text = " ".join(" ".join(map(plain, sheet(face, 76, 7, BLOCKS).lines)).split())
    assert said in text and face.sentence in text
    narrow = sheet(face, 37, 20, BLOCKS)
    assert len(narrow.lines) <= 20 and len(narrow.lines) > 8


@pytest.mark.parametrize(
    ("address", "rows"),
    [
        ("crime", ["Recorded crime                  +3.6%", "Robbery                 ░       −3.3%"]),
        ("roads/speeding", ["2014 to 2015", "Prosecuted             20.3% to 20.3%"]),
        ("cyber/fraud-rank", ["If 1st is the highest", "33 areas are higher", "9 areas are lower"]),
        ("audit", ["Changed", "Recorded crime                  +3.6%", "Could be chance"]),
        ("matrix", ["Core", "All neighbourhoods         1b, 2c, 3a"]),
    ],
)
def test_the_next_slide_has_one_item_to_a_row_in_its_column(address: str, rows: list[str]) -> None:
    """Names were broken beside empty columns, and lines scattered over the rows."""
    deck = default_deck(bundled()).slides
    face = content_in(bundled(), deck, next(each for each in deck if each.address == address))
    lines = [plain(line).rstrip() for line in small_sheet(face, 37, 20, BLOCKS).lines]
    assert set(rows) <= set(lines) and len(lines) <= 20 and max(map(len, lines)) <= 37
    assert lines[1] and not any(not one and not other for one, other in pairwise(lines)), "together at the top"


def test_figures_in_block_letters_touch_no_others() -> None:
    deck = default_deck(bundled()).slides
    (large,) = content_in(bundled(), deck, deck[1]).grand
    high = next(rows for rows in range(28, 60) if large(126, rows, BLOCKS))
    parted = [plain(line).replace("│", "").strip() for line in large(126, high, BLOCKS)]
    assert sum(not line for line in parted) >= 8, "an empty row below the heading or each of eight changes"


@pytest.mark.parametrize(("columns", "rows", "whole"), [(50, 20, 4), (60, 20, 6), (80, 24, 6), (90, 40, 6)])
def test_questions_to_read_out_are_whole_and_as_many_as_fit(columns: int, rows: int, whole: int) -> None:
    deck = default_deck(bundled()).slides
    face = content_in(bundled(), deck, deck[-1])
    room = speaker_room(columns, rows)
    after = 0 if room.next[1] else -RULE
    free, *most = (most_now(room, rows, notes, after) for notes in (12, LEAST_NOTES, 1))
    shown, given = words_to_read_out(face, room.now[0], free, most, BLOCKS)
    laid = sheet(shown, room.now[0], given, BLOCKS)
    text = " ".join(" ".join(map(plain, laid.lines)).split())
    assert laid.height <= given <= most[columns <= 60], "the notes keep a row where more would cut a question"
    assert sum(each.question in re.sub(r" slides? \d+( to \d+)?", "", text) for each in asked_behind(bundled(), deck)) == whole
    assert (f"{6 - whole} more, which do not fit here." in text) is (whole < 6)


@pytest.mark.parametrize("columns", [56, 76])
def test_core_links_have_their_ids_where_their_names_have_no_room(columns: int) -> None:
    lines = matrix_in_words(bundled(), columns, 2, BLOCKS)
    text = " ".join(" ".join(map(plain, lines)).split())
    assert len(lines) <= 2 and "All neighbourhoods 1b, 2c, 3a; High demand or volume 1, 1c; Self-sustaining 4c" in text


def test_changes_beside_another_slide_have_no_row_between_them() -> None:
    """The sign before a figure says which of them could be chance."""
    picture = pictured_changes(changes(bundled(), "crime"))
    assert picture
    rows = [plain(line) for line in picture.drawing(37, 20, BLOCKS)]
    assert len(rows) == 10 and [at for at, row in enumerate(rows) if not row.strip()] == [8], "one above the signs"


def test_what_comes_next_is_the_slide_s_own_picture_in_a_narrow_column() -> None:
    """The range of chance of a level, and what the numbers of a rank count."""
    deck = default_deck(bundled()).slides
    level, rank = ("\n".join(map(plain, small_sheet(content_in(bundled(), deck, deck[at]), 37, 20, BLOCKS).lines)) for at in (3, 13))
    assert "├━■━┤ chance alone" in level and "100%" not in level
    assert "areas are higher\n" in rank and "9 areas are lower\n" in rank
