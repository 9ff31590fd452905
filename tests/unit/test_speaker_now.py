"""The current slide in the speaker's view: its rows, and what it says in them."""

import re

import pytest

from tests.browse import bundled
from tui.nodes.matrix.in_words import matrix_in_words
from tui.slides.asked import asked_behind, content_in
from tui.slides.decks import default_deck
from tui.slides.layout import sheet
from tui.slides.speaker import words_to_read_out
from tui.slides.speaker_room import LEAST_NOTES, most_now, speaker_room
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (80, 24), (90, 40)])
def test_the_slide_takes_the_rows_that_the_notes_leave_free(columns: int, rows: int) -> None:
    room = speaker_room(columns, rows)
    free = most_now(room, rows, 3, 0)
    assert free > room.now[1] and free + 3 + 3 + room.time + 2 + 3 * room.bars == rows, "titles, notes, time, frame and bars"
    assert most_now(room, rows, 99, 0) == room.now[1], "at least its share"


def test_beside_the_next_slide_it_has_its_share() -> None:
    assert most_now(speaker_room(120, 40), 40, 1, 0) == speaker_room(120, 40).now[1]


@pytest.mark.parametrize(("columns", "rows", "whole"), [(60, 20, 3), (80, 24, 6), (90, 40, 6)])
def test_questions_to_read_out_are_whole_and_as_many_as_fit(columns: int, rows: int, whole: int) -> None:
    deck = default_deck(bundled()).slides
    face = content_in(bundled(), deck, deck[-1])
    room = speaker_room(columns, rows)
    free, most = (most_now(room, rows, notes, 0) for notes in (12, LEAST_NOTES))
    shown, given = words_to_read_out(face, room.now[0], free, most, BLOCKS)
    laid = sheet(shown, room.now[0], given, BLOCKS)
    text = " ".join(" ".join(map(plain, laid.lines)).split())
    assert laid.height <= given <= most
    assert sum(each.question in re.sub(r" slide \d+", "", text) for each in asked_behind(bundled(), deck)) == whole
    assert (f"{6 - whole} more, which do not fit here." in text) is (whole < 6)


@pytest.mark.parametrize("columns", [56, 76])
def test_core_links_have_their_ids_where_their_names_have_no_room(columns: int) -> None:
    lines = matrix_in_words(bundled(), columns, 2, BLOCKS)
    text = " ".join(" ".join(map(plain, lines)).split())
    assert len(lines) <= 2 and "All neighbourhoods 1b, 2c, 3a; High demand or volume 1, 1c; Self-sustaining 4c" in text
