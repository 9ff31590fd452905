"""Pages of a reading that has more lines than rows."""

from tui.text.paging import page_at, pages
from tui.text.spans import Line, Span, plain

LINES: tuple[Line, ...] = tuple((Span(words),) for words in ("One two.", "Three four; five six. Seven.", "Eight.", "Nine ten."))


def printed(lines: tuple[Line, ...], cells: int, rows: int, *, filled: bool = False) -> list[list[str]]:
    """The rows of each page, without the spaces that keep words together."""
    return [[plain(row).replace("\u00a0", " ").rstrip() for row in page] for page in pages(lines, cells, rows, filled=filled)]


def test_what_fits_is_one_page() -> None:
    assert printed(LINES, 40, 4) == [["One two.", "Three four; five six. Seven.", "Eight.", "Nine ten."]]
    assert printed((), 40, 4) == [[]]


def test_each_page_names_the_key_of_the_next_and_all_have_one_height() -> None:
    assert printed(LINES, 50, 2) == [["One two.", "Three four; five six. Seven. space: 2 more."], ["Eight.", "Nine ten."]]
    assert printed(LINES, 50, 3)[1] == ["Nine ten.", "", ""]
    assert page_at(LINES, 50, 2, 2) == page_at(LINES, 50, 2, 0), "after the last one the first again"


def test_a_line_that_leaves_no_room_for_the_key_is_continued_on_the_next_page() -> None:
    assert printed(LINES[1:3], 28, 1) == [
        ["Three four. space: 2 more."],
        ["five six. space: 2 more."],
        ["Seven. space: 1 more."],
        ["Eight."],
    ]
    assert printed(LINES, 26, 2, filled=True)[:2] == [
        ["One two.", "Three four; five six."],
        ["Three four; five six.", "Seven. space: 2 more."],
    ]


def test_every_sentence_is_on_some_page() -> None:
    for rows in range(1, 6):
        for cells in range(24, 50):
            said = " ".join(row for page in printed(LINES, cells, rows) for row in page)
            assert all(words in said for words in ("One two", "Three four", "five six", "Seven", "Eight", "Nine ten")), (cells, rows, said)


def test_a_heading_is_left_to_the_page_at_its_lines() -> None:
    lines = (*LINES[:1], (Span("Head", "strong"),), *LINES[2:])
    assert printed(lines, 30, 2) == [["One two. space: 2 more."], ["Eight. space: 1 more."], ["Nine ten."]], "it has no room in one row"
    assert printed(lines, 30, 3) == [["One two.", "Head", "Eight. space: 1 more."], ["Nine ten.", "", ""]]
