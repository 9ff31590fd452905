"""The speaker's time: pace, countdown, when to wake, and rehearsals."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.deck import Slide
from tui.slides.pace import behind, minutes_gone, next_tick, pace_words, slide_times, time_left
from tui.slides.rehearsal import LeftOff, Stopwatch, deck_mark, left_text, read_left, read_times, times_text
from tui.slides.speaker import Timing, pace_bars, time_band, time_block, time_line
from tui.slides.speaker_room import speaker_room
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain, width

NOON = dt.datetime(2026, 6, 16, 12, tzinfo=dt.UTC)
MARK = "wmp:0badcafe"


def timing(gone: float, minutes: int = 20, number: int = 8) -> Timing:
    return Timing(NOON, gone, minutes, slide_times(16, minutes, ()), number, 16, NOON)


def test_every_slide_has_its_share_or_the_time_it_took() -> None:
    assert slide_times(4, 2, ()) == (30, 30, 30, 30)
    assert slide_times(4, 0, (10, 20, 30, 40)) == (10, 20, 30, 40)
    assert slide_times(4, 5, (10, 20, 30, 40)) == (30, 60, 90, 120), "stretched to the length"
    assert slide_times(4, 2, (10, 20)) == (30, 30, 30, 30), "of another deck"
    assert slide_times(4, 0, ()) == slide_times(0, 20, ()) == ()


@pytest.mark.parametrize(
    ("number", "gone", "words"),
    [(8, 560, "on time"), (8, 660, "on time"), (8, 690, "2 min behind"), (8, 400, "2 min ahead"), (1, 0, "on time"), (16, 1200, "on time")],
)
def test_the_pace_is_said_from_the_time_of_one_slide_on(number: int, gone: float, words: str) -> None:
    """Twenty minutes for sixteen slides: 75 seconds each."""
    assert pace_words(slide_times(16, 20, ()), number, gone) == words


def test_no_pace_without_a_plan() -> None:
    assert pace_words((), 3, 100) == "" and timing(100, 0).pace == ""


@given(st.floats(0, 4000), st.integers(1, 16))
def test_no_time_is_both_early_and_late(gone: float, number: int) -> None:
    plan = slide_times(16, 20, ())
    late = behind(plan, number, gone)
    assert (late > 0) is (gone > 75 * number) and (late < 0) is (gone < 75 * (number - 1))


@pytest.mark.parametrize(
    ("gone", "shown"),
    [(0, "20 min left"), (1, "20 min left"), (61, "19 min left"), (1079, "3 min left"), (1081, "1:59 left"), (1200, "0:00 left"),
     (1230, "0:00 left"), (1260, "1 min over"), (1500, "5 min over")],
)  # fmt: skip
def test_the_countdown(gone: float, shown: str) -> None:
    assert " ".join(time_left(1200, gone)) == shown


@given(st.floats(0, 1200), st.floats(0, 59.9))
def test_the_clock_wakes_once_a_minute_but_for_the_last_two(gone: float, second: float) -> None:
    wake = next_tick(1200, gone, second)
    assert 0 < wake <= 60
    assert next_tick(0, gone, second) == 60 - second
    if 1080 < gone < 1200:
        assert wake <= 1
    elif gone < 1020:
        assert wake == 60 - second


def test_time_gone() -> None:
    assert [minutes_gone(gone) for gone in (0, 59, 60, 3600, 3900)] == ["0 min", "0 min", "1 min", "1 h 00 min", "1 h 05 min"]


@given(st.floats(0, 9000), st.sampled_from([0, 1, 20, 90]), st.integers(1, 16), st.integers(20, 200))
def test_the_time_fits_any_width(gone: float, minutes: int, number: int, columns: int) -> None:
    found = timing(gone, minutes, number)
    assert all(width(line) <= columns for line in pace_bars(found, columns, BLOCKS))
    block = time_block(found, columns, BLOCKS)
    assert len(block) in (1, 3) and (len(block) == 1 or max(map(width, block)) <= columns)
    band = time_band(found, columns, BLOCKS)
    assert len(band) <= 3 and (len(block) == 1 or max(map(width, band)) <= columns)
    assert len(time_band(found, columns, ASCII)) <= 3, "ASCII letters are higher"
    assert not any(span.role == "accent" for line in block for span in line), "accent is for keys and focus"
    assert "12:00" in plain(time_line(found, 80))
    assert width(time_line(found, columns)) <= columns


@given(st.integers(40, 240), st.integers(12, 90))
def test_the_notes_and_the_countdown_always_have_room(columns: int, rows: int) -> None:
    room = speaker_room(columns, rows)
    assert rows - room.now[1] - room.other_rows(room.next[1]) >= 3
    assert min(room.now) >= 2 and room.next[0] > 20


def test_a_rehearsal_is_a_run_in_which_every_slide_was_shown() -> None:
    watch = Stopwatch()
    for place, at in ((0, 0), (1, 30), (0, 40), (1, 45), (2, 60)):
        watch.show(place, 3, at)
    assert watch.stop(100) == (35, 25, 40)
    half = Stopwatch()
    half.show(0, 3, 0)
    assert half.stop(100) == ()
    leafed = Stopwatch()
    for place in range(3):
        leafed.show(place, 3, place)
    assert leafed.stop(3) == (), "a second for each slide is no rehearsal"


def test_what_is_saved_is_only_read_for_the_same_deck() -> None:
    text = times_text(MARK, (30.4, 25, 40))
    assert read_times(text, MARK, 3) == (30, 25, 40)
    for other in (read_times(text, "wmp:1", 3), read_times(text, MARK, 4), read_times("", MARK, 3), read_times(f"{MARK} x 1 2", MARK, 3)):
        assert other == ()
    left = LeftOff(7, 1000, 400)
    assert read_left(left_text(MARK, left), MARK, 16, 1600) == left
    for text, slides, now in (
        (left_text(MARK, left), 16, 9000),
        (left_text(MARK, left), 7, 1600),
        (left_text(MARK, left), 16, 900),
        ("", 16, 0),
    ):
        assert read_left(text, MARK, slides, now) is None
    assert read_left(left_text(MARK, left._replace(number=1)), MARK, 16, 1600) is None


def test_the_mark_tells_decks_apart() -> None:
    one, two = Slide(address="roads"), Slide(address="crime")
    assert len({deck_mark("wmp", (one, two)), deck_mark("wmp", (two, one)), deck_mark("wyp", (one, two))}) == 3
