"""`beatbook find --all`: search every workshop of the library, in its index."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.library.index.build import LibraryIndex
from tui.library.index.database import IndexDamaged
from tui.search.across.search import LibraryAnswer, LibrarySearch
from tui.search.filters import UnknownValue
from tui.text.numbers import plural

from .exits import FOUND, PROBLEMS, UsageError
from .found_lines import ResultLine, filtered_out, hit_lines, hit_record, remark_lines
from .options import command_here, searched, workshop_cache
from .output import complain, print_lines, print_marked, print_remark
from .progress import progress

if TYPE_CHECKING:
    import argparse


def find_all(chosen: "argparse.Namespace", words: str) -> int:
    """Print the results of every workshop.

    With no results, print the closest words and return exit code 1. Raises UsageError, LibraryError and KeyboardInterrupt.
    """
    if hasattr(chosen, "workshop"):
        raise UsageError("--all searches every workshop, so it cannot be combined with --workshop")
    served = bool(getattr(chosen, "kiosk", False) or getattr(chosen, "served", False))
    index = LibraryIndex(searched(chosen), workshop_cache(chosen))
    for last in (False, True):
        if not served:
            build_index(index, keeps=bool(workshop_cache(chosen).own))
        elif not index.exists:
            complain(
                ["beatbook: this library has no index yet, so only one workshop can be searched. Root can make it: beatbook cache --build"]
            )
            return PROBLEMS
        try:
            return _print(chosen, words, index)
        except IndexDamaged:
            if served or last:
                break
            index.discard()
    complain(["beatbook: the index of this library is damaged. To make it again: beatbook cache --build"])
    return PROBLEMS


def build_index(index: LibraryIndex, *, keeps: bool) -> None:
    """Index the workshops that are missing.

    `keeps` says whether they are there for the next command too. Raises KeyboardInterrupt after a sentence.
    """
    done, count = 0, len(index.missing)
    try:
        with progress(f"Indexing {count:,} workshops") as shown:
            for _ in index.build():
                done += 1
                shown(min(1.0, done / max(1, count)))
    except KeyboardInterrupt:
        more = ". Run the command again to index the others." if keeps else "."
        complain([f"beatbook: stopped after indexing {done:,} of {count:,} workshops{more}"])
        raise


def _print(chosen: "argparse.Namespace", words: str, index: LibraryIndex) -> int:
    search = LibrarySearch(index.reader())
    try:
        found = search.answer(words, limit=chosen.limit)
    except UnknownValue as error:
        raise UsageError(str(error)) from None
    left_out = list(_left_out(chosen, index))
    if not found.groups:
        from tui.search.no_results import no_results

        if chosen.format == "json":
            print_lines(["[]"])
        print_remark([filtered_out(words) if any(found.filters) else no_results(search, found.asked), *left_out])
        return PROBLEMS
    from tui.search.remarks import remark

    aside = [*([shown] if (shown := remark(search, found.answer)) else []), *left_out]
    more = list(_further(found))
    if chosen.format == "json":
        from .json_text import json_lines

        print_lines(json_lines([{**hit_record(hit), "workshop": group.workshop.id} for group in found.groups for hit in group.hits]))
        print_remark([*aside, *more])
    else:
        print_marked(_text(found, aside, more))
    return FOUND


def _left_out(chosen: "argparse.Namespace", index: LibraryIndex) -> Iterator[str]:
    """Which workshops could not be searched, and why."""
    if broken := len(index.broken) + len(index.unreadable):
        yield f"{plural(broken, 'workshop')} with problems left out. To list them: {command_here(chosen, ('list',))}"
    if missing := len(index.missing):
        yield f"{plural(missing, 'workshop')} left out, because of changes since the index was made."


def _further(found: LibraryAnswer) -> Iterator[str]:
    shown = sum(len(group.hits) for group in found.groups)
    if found.more or found.total > shown:
        total = f"more than {found.total:,}" if found.more else f"{found.total:,}"
        yield f"Showing {shown} of {total} results. For more, use --limit N."


def _text(found: LibraryAnswer, aside: list[str], more: list[str]) -> "Iterator[ResultLine]":
    """Remarks, then each workshop with its results."""
    yield from remark_lines(aside)
    for number, group in enumerate(found.groups):
        yield from [("", ())] if number else []
        yield from remark_lines([f"{group.workshop.title} ({plural(len(group.hits), 'result')})"])
        yield from hit_lines(group.hits, found.answer.query)
    yield from ((line, ()) for words in more for line in ("", words))
