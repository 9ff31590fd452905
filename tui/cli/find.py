"""`beatbook find`: search a workshop for a few words or a question."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.text.paragraphs import INDENT, wrap_indented

from .exits import FOUND, PROBLEMS, UsageError
from .options import add_format, add_library, add_workshop
from .output import bold, print_lines, print_marked, print_remark, terminal_columns
from .target import target

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction

    from tui.search.answer import Hit
    from tui.search.query import Query, TextRange

DEFAULT_RESULTS = 20
"""Results that are shown unless more are asked for."""

KIOSK_OPTIONS = ("--format", "--limit")
"""Options that a look-up over SSH may use."""

_ABOUT = """\
Searches a workshop for words, figures or a question: find WORDS, find 34th, find WORDS in March 2014, find what does TERM stand for, find
who wrote the report.
Results with all of the words come first. Capitals, plurals, hyphens and question words make no difference. Common synonyms (KSI, mugging)
and periods (Q1 2015, summer 2014, last year) are understood, and spelling mistakes are allowed for. “Last year” is the year before the
workshop, not the year before this one.
"""
_END = """\
text: each result's title, its address with its kind, and an extract; matches are bold on a terminal, otherwise in *asterisks*
json: a list of address, kind, title, snippet, score; a higher score is a better match (100 at most)
words that were ignored or replaced are listed above the results, and the number of further results below them; with json, both are
  written to standard error
exit codes: 0 found, 1 no results or a broken workshop, 2 usage
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "find",
        help="search for words or a question",
        description=_ABOUT,
        epilog=_END,
        allow_abbrev=False,
    )
    # A negative figure is a word to search for; argparse sees it as one only without a comma and a per cent sign (-8.8%).
    parser._negative_number_matcher = re.compile(r"-\.?\d")
    parser.add_argument("words", nargs="+", metavar="WORD", help="words to search for")
    parser.add_argument("--limit", type=_limit, default=DEFAULT_RESULTS, metavar="N", help=f"maximum results (default {DEFAULT_RESULTS})")
    add_format(parser)
    add_library(parser)
    add_workshop(parser)
    parser.set_defaults(run=run)


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 6 and 1 <= int(text) <= 100_000):
        from argparse import ArgumentTypeError  # late: plain words need no argparse

        raise ArgumentTypeError(f"{text!r} is not a number from 1 to 100,000")
    return int(text)


def run(chosen: "argparse.Namespace") -> int:
    """Print the results.

    With no results, print the closest things and return exit code 1.
    """
    words = " ".join(chosen.words)
    if not words.strip():
        raise UsageError("find needs a word to search for")
    found = target(chosen, to_search=True)
    if found is None:
        return PROBLEMS
    from tui.search.index import index_for  # late, for --help and --version

    index = index_for(found.pack, words)
    answer = index.answer(words, limit=chosen.limit)
    hits = answer.hits
    if not hits:
        from tui.search.no_results import no_results

        if chosen.format == "json":
            print_lines(["[]"])
        print_remark([no_results(index, words)])
        return PROBLEMS
    from tui.search import remarks

    aside = [shown] if (shown := remarks.remark(index, answer)) else []
    more = [f"Showing {len(hits)} of {answer.total:,} results. For more, use --limit N."] if answer.total > len(hits) else []
    if chosen.format == "json":
        from .formats import json_lines

        print_lines(json_lines([_hit_record(hit) for hit in hits]))
        print_remark([*aside, *more])
    else:
        print_marked(_text(hits, answer.query, aside, more))
    return FOUND


def _hit_record(hit: "Hit") -> dict[str, object]:
    return {"address": str(hit.address), "kind": hit.kind, "title": hit.title, "snippet": hit.snippet, "score": hit.score}


def _text(
    hits: "Sequence[Hit]", query: "Query", aside: "Sequence[str]", more: "Sequence[str]"
) -> "Iterator[tuple[str, Sequence[TextRange]]]":
    """The lines of all results with the ranges to print in bold.

    Remarks first, the number of further results last.
    """
    from tui.search.query import matches

    shows_bold, width = bold(), terminal_columns()
    for words in aside:
        yield from ((line, ()) for line in (*wrap_indented(words, width, ""), ""))
    for number, hit in enumerate(hits):
        yield from [("", ())] if number else []
        for text, places in ((hit.title, hit.marks.title), (f"{hit.address} ({hit.kind})", ()), (hit.snippet, hit.marks.snippet)):
            indent = "" if text is hit.title else INDENT
            if shows_bold:
                yield from ((line, matches(query, line) if places else ()) for line in wrap_indented(f"{indent}{text}", width))
            elif text:
                yield from ((line, ()) for line in wrap_indented(f"{indent}{starred(text, places)}", width))
    for words in more:
        yield from ((line, ()) for line in ("", words))


def starred(text: str, places: "Sequence[TextRange]") -> str:
    """The text with asterisks around matches; adjacent words share a pair."""
    parts, done = [], 0
    for number, (start, end) in enumerate(places):
        joined = number > 0 and text[places[number - 1][1] : start] in (" ", "-")
        goes_on = number + 1 < len(places) and text[end : places[number + 1][0]] in (" ", "-")
        parts += [text[done:start], "" if joined else "*", text[start:end], "" if goes_on else "*"]
        done = end
    return "".join((*parts, text[done:]))
