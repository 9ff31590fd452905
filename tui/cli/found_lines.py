"""Results of a search as lines and as records, for `beatbook find`."""

from typing import TYPE_CHECKING

from tui.text.paragraphs import INDENT, wrap_indented

from .output import bold, terminal_columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.search.answer import Hit
    from tui.search.query import Query, TextRange

ResultLine = tuple[str, "Sequence[TextRange]"]
"""A line with the ranges to print in bold."""


def filtered_out(words: str) -> str:
    """That filters leave no results."""
    from tui.navigation.address import quoted

    return f"No results for {quoted(words)}. Try without the filters."


def hit_record(hit: "Hit") -> dict[str, object]:
    """A hit with the documented JSON keys."""
    return {"address": str(hit.address), "kind": hit.kind, "title": hit.title, "snippet": hit.snippet, "score": hit.score}


def remark_lines(remarks: "Sequence[str]") -> "Iterator[ResultLine]":
    """Remarks, each with a blank line below it."""
    yield from ((line, ()) for words in remarks for line in (*wrap_indented(words, terminal_columns(), ""), ""))


def hit_lines(hits: "Sequence[Hit]", query: "Query") -> "Iterator[ResultLine]":
    """Results, with a blank line between them."""
    from tui.search.query import matches

    shows_bold, width = bold(), terminal_columns()
    for number, hit in enumerate(hits):
        yield from [("", ())] if number else []
        for text, places in ((hit.title, hit.marks.title), (f"{hit.address} ({hit.kind})", ()), (hit.snippet, hit.marks.snippet)):
            indent = "" if text is hit.title else INDENT
            if shows_bold:
                yield from ((line, matches(query, line) if places else ()) for line in wrap_indented(f"{indent}{text}", width))
            elif text:
                yield from ((line, ()) for line in wrap_indented(f"{indent}{starred(text, places)}", width))


def starred(text: str, places: "Sequence[TextRange]") -> str:
    """The text with asterisks around matches; adjacent words share a pair."""
    parts, done = [], 0
    for number, (start, end) in enumerate(places):
        joined = number > 0 and text[places[number - 1][1] : start] in (" ", "-")
        goes_on = number + 1 < len(places) and text[end : places[number + 1][0]] in (" ", "-")
        parts += [text[done:start], "" if joined else "*", text[start:end], "" if goes_on else "*"]
        done = end
    return "".join((*parts, text[done:]))
