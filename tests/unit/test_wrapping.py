"""Wrapped text fits its width, and loses nothing but spaces."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.text import wrapping
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.shortening import lines_that_fit, shortened
from tui.text.spans import Line, Span, plain, width
from tui.text.wrapping import CUT_WORD, clip, clip_distinct, first_rows, fit, wrap

# Latin, Welsh, wide, right-to-left and combining characters, an emoji, and markup that must be taken for text.
TEXT = st.text(alphabet="abc ŵŷ漢字ひשל\u0301🚓[/]", max_size=60)
LINES = st.lists(TEXT, max_size=4).map(lambda texts: tuple(Span(text) for text in texts))


@given(TEXT, st.integers(0, 40))
def test_clip_is_never_wider(text: str, cells: int) -> None:
    assert cell_len(clip(text, cells, BLOCKS)) <= cells
    assert cell_len(text) > cells or clip(text, cells, BLOCKS) == text


@given(TEXT, st.integers(0, 40), st.booleans())
def test_fit_is_just_as_wide(text: str, cells: int, right: bool) -> None:
    assert cell_len(fit(text, cells, BLOCKS, right=right)) == cells


@given(LINES, st.integers(2, 40), st.integers(0, 8))
def test_wrap_is_never_wider_and_keeps_the_words(line: Line, cells: int, indent: int) -> None:
    rows = wrap(line, cells + indent, indent)
    assert all(width(row) <= cells + indent for row in rows)
    assert "".join(map(plain, rows)).replace(" ", "") == plain(line).replace(" ", "")


@given(LINES, st.integers(2, 40), st.integers(0, 8))
def test_first_rows_are_few_and_never_wider(line: Line, cells: int, indent: int) -> None:
    rows = first_rows(line, cells + indent, indent)
    assert all(width(row) <= cells + indent for row in rows) and len(rows) <= 3
    assert len(wrap(line, cells + indent, indent)) > 3 or rows == wrap(line, cells + indent, indent)


def test_a_name_of_many_rows_ends_in_a_whole_word_or_a_sign() -> None:
    """One without spaces took a whole list."""
    assert [*map(plain, first_rows((Span("Donaudampfschifffahrt" * 4),), 8))] == ["Donaudam", "pfschiff", "fahrtDo."]
    assert [*map(plain, first_rows((Span("one two three four five"),), 5))] == ["one ", "two ", "three "[:5]]


ROLES = st.sampled_from(("plain", "plain", "strong", "quiet"))
SINGLE = st.lists(st.builds(Span, st.text(alphabet="ab  ŵ–", max_size=12), ROLES), max_size=5).map(tuple)


@given(SINGLE, st.integers(0, 16), st.integers(0, 9))
def test_wrap_by_characters_is_wrap_by_cells(line: Line, cells: int, indent: int) -> None:
    """Where each character takes one cell, rows are found in the whole text."""
    found = wrap(line, cells, indent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "single_width", lambda _: False)
        assert wrap(line, cells, indent) == found


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [("Burglary", 8, "Burglary"), ("Burglary", 5, "Burg…"), ("Burglary", 1, "…"), ("Burglary", 0, ""), ("", 3, "")],
)
def test_clip(text: str, cells: int, shown: str) -> None:
    assert clip(text, cells, BLOCKS) == shown


def test_clip_leaves_no_half_of_a_wide_glyph() -> None:
    assert clip("漢字漢字", 4, BLOCKS) == "漢…"
    assert clip("漢字漢字", 5, ASCII) == "漢字~"


def test_fit_fills_on_either_side() -> None:
    assert (fit("23", 5, BLOCKS), fit("23", 5, BLOCKS, right=True)) == ("23   ", "   23")


def test_wrap_breaks_at_spaces_and_keeps_roles() -> None:
    rows = wrap((Span("Mind: ", "strong"), Span("no base is printed")), 12)
    assert [plain(row).rstrip() for row in rows] == ["Mind: no", "base is", "printed"]
    assert (rows[0][0].role, rows[1][0].role) == ("strong", "plain")


def test_wrap_indents_what_follows() -> None:
    assert [plain(row).rstrip() for row in wrap((Span("one two three"),), 7, 2)] == ["one two", "  three"]


def test_wrap_breaks_a_word_longer_than_a_line() -> None:
    assert [plain(row) for row in wrap((Span("a" * 25),), 10)] == ["a" * 10, "a" * 10, "a" * 5]


def test_an_empty_line_is_one_empty_row() -> None:
    assert wrap((), 10) == ((),)


@given(st.lists(TEXT, min_size=1, max_size=8), st.integers(0, 40))
@example([" ", " ["], 0)
def test_distinct_clips_are_never_wider(texts: list[str], cells: int) -> None:
    found = clip_distinct(texts, cells)
    assert len(found) == len(texts) and all(cell_len(text) <= cells for text in found)


def test_a_text_is_cut_after_a_whole_word_that_does_not_lead_on() -> None:
    assert clip_distinct(["Retraining Course Attended And Completed", "Paid"], 32) == ["Retraining Course Attended", "Paid"]
    assert clip_distinct(["Constabulary"], 6) == ["Consta"]


def test_texts_that_would_be_cut_alike_show_the_part_that_differs() -> None:
    names = ["Violence with injury", "Violence without injury", "Theft"]
    assert clip_distinct(names, 14) == ["Viol with", "Viol without", "Theft"]
    assert clip_distinct([f"{'a' * 20}b", f"{'a' * 20}c"], 8) == ["aaaaaab", "aaaaaac"]
    assert clip_distinct(["Burglary of homes", "Robbery in streets"], 9) == ["Burglary", "Robbery"]


def test_a_cut_word_ends_in_the_sign_that_says_so_within_the_same_cells() -> None:
    names = ["Greater Manchester", "Merseyside", "West Midlands", "West Yorkshire", "Robbery"]
    assert clip_distinct(names, 10, CUT_WORD) == ["Greater", "Merseyside", "West Midl.", "West York.", "Robbery"]
    assert clip_distinct(["Violence against the person", "Violence with injury"], 20, CUT_WORD) == [
        "Violence against",
        "Violence with injury",
    ]
    assert clip_distinct(["Constabulary"], 1, CUT_WORD) == ["C"], "no room for a sign and a letter"


def test_a_reading_that_is_cut_says_how_much_is_left_out() -> None:
    """Remarks give way first, then later clauses and sentences.

    The first figure keeps what is said of it.
    """
    words = "5 crimes; outside the limits; 2 lower; 3rd of 9. Rate: 2.1; level."
    line = (Span("Leeds: ", "strong"), Span(words), Span(" Small numbers.", "quiet"))
    assert [plain(each) for each in shortened(line, 80, 1)] == [f"Leeds: {words}"]
    shorter = "Leeds: 5 crimes; outside the limits. Rate: 2.1; level. And 2 more."
    assert [plain(each) for each in shortened(line, 70, 1)] == [shorter]
    assert [plain(each) for each in shortened(line, 40, 1)] == ["Leeds: 5 crimes; and 5 more."]
    assert [plain(each) for each in shortened(line, 50, 1)] == ["Leeds: 5 crimes; outside the limits; and 4 more."]
    one = (Span("9 weeks, mean 4; week of 2 May low; week of 4 April high; week of 7 March high."),)
    assert [plain(each) for each in shortened(one, 52, 1)] == ["9 weeks, mean 4; week of 2 May low; and 2 more."]


def test_what_is_said_of_a_figure_loses_its_brackets_before_it_goes() -> None:
    """“Arrest rate: 18.4%; and 2 more.” had no change and no verdict at 60x20."""
    line = (Span("Rate: 18.4%; 4.9 percentage points lower, more than chance explains (95%: −8.6 to −1.2)"), Span("; 23.3% before. Up."))
    assert plain(shortened(line, 60, 1)[0]) == "Rate: 18.4%; and 3 more."
    assert plain(shortened(line, 70, 1)[0]) == "Rate: 18.4%; 4.9 points lower, more than chance explains; and 2 more."
    assert "(95%: −8.6 to −1.2)" in plain(shortened(line, 105, 1)[0])


def test_a_clause_without_room_ends_at_a_comma() -> None:
    """It ended in the middle: `162 above the mean of`."""
    line = (Span("March: 1,327 reads, +120 on March 2019 (1,206), 162 above the mean of 1,310; high."),)
    assert " ".join(plain(each).strip() for each in shortened(line, 35, 2)) == "March: 1,327 reads, +120 on March 2019 (1,206); and 2 more."
    assert [plain(each) for each in shortened(line, 35, 1)] == ["March: 1,327 reads; and 3 more."]


def test_lines_that_fit_are_whole_and_end_with_no_heading() -> None:
    lines = ((Span("One two three; four five."),), (Span("Head", "strong"),), (Span("six seven eight nine"),))
    assert [plain(line) for line in lines_that_fit(lines, 30, 3)] == ["One two three; four five.", "Head", "six seven eight nine"]
    assert [plain(line) for line in lines_that_fit(lines, 30, 2)] == ["One two three; four five."]
    assert [plain(line) for line in lines_that_fit(lines, 14, 1)] == ["One two three."]
    assert not lines_that_fit(lines[1:], 30, 1), "a heading does not stand alone, either"


def test_rows_left_can_have_the_first_clauses_of_the_next_line() -> None:
    lines = ((Span("One two."),), (Span("Three four; five six; seven eight."),), (Span("Nine."),))
    assert [plain(line) for line in lines_that_fit(lines, 26, 2, filled=True)] == ["One two.", "Three four; five six."]
    assert [plain(line) for line in lines_that_fit(lines, 33, 2, filled=True)] == ["One two.", "Three four; five six. And 2 more."]
    assert [plain(line) for line in lines_that_fit(lines, 26, 2)] == ["One two. And 2 more."]
    assert [plain(line) for line in lines_that_fit(((Span("Head", "strong"),), *lines[1:]), 26, 1, filled=True)] == []


def test_lines_that_do_not_all_fit_say_how_many_are_left() -> None:
    """A remark gives way first; the count stands only where it has room."""
    lines = ((Span("One two."),), (Span("Three four."), Span(" A remark that is long.", "quiet")), (Span("Five."),), (Span("Six."),))
    assert [plain(line) for line in lines_that_fit(lines, 24, 2)] == ["One two.", "Three four. And 2 more."]
    assert [plain(line) for line in lines_that_fit(lines, 14, 2)] == ["One two.", "Three four."]
    assert [plain(line) for line in lines_that_fit(lines, 40, 4)] == ["One two.", "Three four. A remark that is long.", "Five.", "Six."]
