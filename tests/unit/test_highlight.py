"""Highlighting of search hits.

All that are found, nothing else, and no character more or less.
"""

import re

from hypothesis import given
from hypothesis import strategies as st

from tui.text.highlight import Finder, highlight
from tui.text.spans import Line, Span, plain

LINES = st.lists(st.builds(Span, st.text("ab [x", max_size=6), st.sampled_from(["plain", "quiet", "strong"])), max_size=6).map(tuple)


def finder(word: str) -> Finder:
    return lambda text: [found.span() for found in re.finditer(re.escape(word), text)]


@given(LINES, st.text("ab", min_size=1, max_size=3))
def test_the_same_text_with_every_place_marked(line: Line, word: str) -> None:
    found = highlight(line, finder(word))
    assert plain(found) == plain(line)
    marks = "".join(("x" if span.role == "hit" else ".") * len(span.text) for span in found)
    wanted = re.sub(re.escape(word), lambda match: "x" * len(match[0]), plain(line))
    assert [mark == "x" for mark in marks] == [
        any(low <= at < high for low, high in finder(word)(plain(line))) for at in range(len(plain(line)))
    ], wanted


def test_across_spans_the_others_keep_their_roles() -> None:
    line = (Span("se", "strong"), Span("at belt", "quiet"))
    assert highlight(line, finder("seat")) == (Span("se", "hit"), Span("at", "hit"), Span(" belt", "quiet"))
    assert highlight(line, finder("x")) is line and highlight(line, None) is line
