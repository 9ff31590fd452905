"""`beatbook find`: search a workshop for a few words or a question."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .exits import FOUND, PROBLEMS, UsageError
from .found_lines import ResultLine, filtered_out, hit_lines, hit_record, remark_lines
from .options import add_format, add_library, add_workshop
from .output import print_lines, print_marked, print_remark
from .target import target

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction

    from tui.search.answer import Hit
    from tui.search.query import Query

DEFAULT_RESULTS = 20
"""Results that are shown unless more are asked for."""

KIOSK_OPTIONS = ("--format", "--limit", "--all")
"""Options that a look-up over SSH may use."""
KIOSK_FLAGS = ("--all",)
"""Those that take no value."""

_ABOUT = """\
Searches a workshop for words, figures or a question: find WORDS, find 34th, find WORDS in March 2014, find what does TERM stand for, find
who wrote the report.
Results with all of the words come first. Capitals, plurals, hyphens and question words make no difference. Common synonyms (KSI, mugging)
and periods (Q1 2015, summer 2014, last year) are understood, and spelling mistakes are allowed for. “Last year” is the year before the
workshop, not the year before this one; with --all, before the latest workshop.
Filters are words such as topic:roads and kind:table. With --all also year:2015 and force:"West Midlands", whose quotation marks the shell
has to leave: 'force:"West Midlands"'.
"""
_END = """\
text: each result's title, its address with its kind, and an extract; matches are bold on a terminal, otherwise in *asterisks*
json: a list of address, kind, title, snippet, score; a higher score is a better match (100 at most); with --all also workshop, its id
--all: grouped by workshop, the best match first, the latest workshop first among equals; the first time, this makes an index of the
  library, which you can interrupt and continue; later, only workshops that have changed are read again
remarks: words that were ignored or replaced are listed above the results, and the number of further results below them; with json, both
  are written to standard error
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
    parser.add_argument("--all", action="store_true", help="search every workshop of the library")
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
    from tui.search.filters import UnknownValue, check, quoted_words, separate_filters, unclosed_filter  # late, as below

    words = quoted_words(chosen.words)
    if unclosed := unclosed_filter(words):
        named = next((word for word in chosen.words if unclosed.startswith(word)), unclosed)
        raise UsageError(f"the quotation mark of {named} is not closed")
    filters, asked = separate_filters(words)
    if not asked.strip():
        raise UsageError("find needs a word to search for")
    if chosen.all:
        from .find_all import find_all

        return find_all(chosen, words)
    found = target(chosen, to_search=True)
    if found is None:
        return PROBLEMS
    from tui.search.index import index_for  # late, for --help and --version

    if any(filters):
        from tui.search.filters import pack_values

        try:
            check(filters, pack_values(found.pack))
        except UnknownValue as error:
            raise UsageError(f"{error}{' To search every workshop, add --all.' if error.in_all else ''}") from None
    index = index_for(found.pack, asked)
    answer = index.answer(asked, limit=chosen.limit, keep=filters.keep if any(filters) else None)
    hits = answer.hits
    if not hits:
        from tui.search.no_results import no_results

        if chosen.format == "json":
            print_lines(["[]"])
        print_remark([filtered_out(words) if any(filters) else no_results(index, asked)])
        return PROBLEMS
    from tui.search import remarks

    aside = [shown] if (shown := remarks.remark(index, answer)) else []
    more = [f"Showing {len(hits)} of {answer.total:,} results. For more, use --limit N."] if answer.total > len(hits) else []
    if chosen.format == "json":
        from .json_text import json_lines

        print_lines(json_lines([hit_record(hit) for hit in hits]))
        print_remark([*aside, *more])
    else:
        print_marked(_text(hits, answer.query, aside, more))
    return FOUND


def _text(hits: "Sequence[Hit]", query: "Query", aside: "Sequence[str]", more: "Sequence[str]") -> "Iterator[ResultLine]":
    """The lines of all results: remarks first, the number of further results last."""
    yield from remark_lines(aside)
    yield from hit_lines(hits, query)
    yield from ((line, ()) for words in more for line in ("", words))
