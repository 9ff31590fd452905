"""`beatbook audit --since ID`.

What became of the questions and the promises of an earlier report.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.text.paragraphs import INDENT, wrap_indented

from .exits import FOUND, PROBLEMS, UsageError
from .load import load_workshop
from .options import searched, workshop_cache
from .output import print_lines, terminal_columns
from .rows import literal, print_csv

if TYPE_CHECKING:
    import argparse

    from tui.analysis.since.since import Since
    from tui.library.others import LibraryOthers
    from tui.model.others import KnownWorkshop
    from tui.model.pack import Pack
    from tui.nodes.across.since_items import SaidItem, SaidLine

SINCE_EPILOG = """\
json with --since: earlier, later, force, questions, newly_asked, promises, unknown (follows_up that the earlier workshop does not have),
    sources
  questions: address, question, status (answered, partly answered, open), figures, missing (measure, member, period), redefined, claims,
    said (statements whose follows_up names it), perhaps (statements that only share its words), asked_again
  figures: measure, member, period, value, sign, address
  claims: address, stated, relation, computed, verdict, why, from (the addresses of the figures)
  newly_asked: address, question, why, claims
  promises: address, promise, mentioned, matches (address, ground, measure), targets (target, period, value, met, address)
csv with --since: group, question, address, what, words, place: a row for each sentence
"""


def print_since(chosen: "argparse.Namespace", later: "Pack") -> int:
    """Print what became of the questions of an earlier workshop. Raises UsageError."""
    from tui.analysis.since.since import since  # late, as all of these, for --help and --version
    from tui.library.common_measures import common_measures
    from tui.pack.problems import PackError

    earlier = _earlier(chosen)
    if earlier is None:
        return PROBLEMS
    later = _later(chosen, earlier, later)
    _check_order(chosen, earlier, later)
    try:
        common = common_measures(searched(chosen))
    except PackError as error:
        from .compare import complain_of_library

        complain_of_library(chosen, error)
        return PROBLEMS
    found = since(earlier, later, common)
    match chosen.format:
        case "json":
            from tui.nodes.across.since_record import since_data

            from .json_text import json_lines

            print_lines(json_lines(since_data(found)))
        case "csv":
            from tui.nodes.across.since_record import since_rows

            print_csv(since_rows(found), raw=chosen.csv_raw)
        case "markdown":
            print_lines(_markdown(found))
        case _:
            print_lines(_text(found, terminal_columns()))
    return FOUND


def _earlier(chosen: "argparse.Namespace") -> "Pack | None":
    """The earlier workshop; None for one with problems. Raises UsageError."""
    from tui.library.finder import find_workshop
    from tui.navigation.address import as_written

    read = load_workshop(find_workshop(as_written(chosen.since), searched(chosen)), workshop_cache(chosen))
    earlier = read.pack
    if earlier is None:
        _say_broken(chosen, read.folder, read.problems)
    return earlier


def _later(chosen: "argparse.Namespace", earlier: "Pack", opened: "Pack") -> "Pack":
    """The workshop that is checked: the one that was asked for, if any.

    Otherwise the latest of the force, where the one that opens is another force's. Over SSH root chooses what opens, and nobody asks.
    Raises UsageError where there is none.
    """
    from tui.analysis.across.identity import force_key

    asked_for = hasattr(chosen, "workshop") and not getattr(chosen, "kiosk", False)
    if asked_for or force_key(opened.report.force) == force_key(earlier.report.force):
        return opened
    library = _library(chosen)
    same = [each for each in _of_force(library, earlier) if each.date > earlier.date]
    for each in sorted(same, key=lambda each: each.date, reverse=True):
        if pack := library.opened(each.id):
            return pack
    raise UsageError(f"No later report of {earlier.report.force} than {earlier.id} can be opened here.")


def _library(chosen: "argparse.Namespace") -> "LibraryOthers":
    from tui.library.others import LibraryOthers

    from .listed import listed_workshops

    cache = workshop_cache(chosen)
    return LibraryOthers(
        lambda: searched(chosen),
        cache,
        catalogue=lambda: listed_workshops(chosen),
        opener=lambda folder: load_workshop(folder, cache).pack,
    )


def _of_force(library: "LibraryOthers", pack: "Pack") -> "list[KnownWorkshop]":
    """The workshops of a pack's force that can be opened."""
    from tui.analysis.across.identity import force_key

    return [each for each in library.known() if not each.closed and force_key(each.force) == force_key(pack.report.force)]


def _check_order(chosen: "argparse.Namespace", earlier: "Pack", later: "Pack") -> None:
    """Raises UsageError unless both are of one force, one before the other."""
    from tui.analysis.across.identity import force_key

    if earlier.id == later.id:
        raise UsageError(f"{later.id} is the same workshop{_earlier_ones(chosen, later)}")
    if force_key(earlier.report.force) != force_key(later.report.force):
        raise UsageError(f"{earlier.id} is a report of {earlier.report.force}, and {later.id} one of {later.report.force}.")
    if earlier.date >= later.date:
        raise UsageError(
            f"{earlier.id} is not earlier than {later.id}. To check it against that one: "
            f"{'' if getattr(chosen, 'kiosk', False) else 'beatbook '}audit --since {later.id} --workshop {earlier.id}"
        )


def _earlier_ones(chosen: "argparse.Namespace", later: "Pack") -> str:
    """The rest of a sentence: which workshops can be given instead."""
    ids = [each.id for each in _of_force(_library(chosen), later) if each.date < later.date]
    if ids:
        return f". Give an earlier one of {later.report.force}: {', '.join(ids)}."
    add = "" if getattr(chosen, "kiosk", False) else " Add a folder of workshops with --library."
    return f", and there is no earlier one of {later.report.force} here.{add}"


def _say_broken(chosen: "argparse.Namespace", folder: str, problems: "tuple[object, ...]") -> None:
    from .output import complain

    if getattr(chosen, "kiosk", False):
        from .confine import withheld

        complain([withheld(folder, problems)])
    else:
        complain([*map(str, problems), f"beatbook: Fix these problems to open the workshop in {folder}."])


def _head(found: "Since") -> Iterator[tuple[str, str]]:
    from tui.nodes.across.since_words import promises_sentence, questions_sentence

    yield "Later report", f"{found.later.report.title} ({found.later.id})"
    yield "Questions", questions_sentence(found)
    if sentence := promises_sentence(found):
        yield "Promises", sentence
    for place, named in found.unknown:
        yield "Unknown", f"{place} says that it follows up {named}, which the earlier workshop does not have."


def _title(found: "Since") -> str:
    from tui.nodes.across.report_words import pack_name

    return f"{found.later.report.force}: since {pack_name(found.earlier)}"


def _text(found: "Since", width: int) -> Iterator[str]:
    from tui.nodes.across.since_words import since_groups

    yield from wrap_indented(_title(found), width)
    for label, words in _head(found):
        yield from wrap_indented(f"{label}: {words}", width)
    for group in since_groups(found):
        yield ""
        yield group.title
        for item in group.items:
            yield from _item(item, width)
    yield ""
    yield f"Sources: {'; '.join(_sources(found))}. The questions are ours."


def _item(item: "SaidItem", width: int) -> Iterator[str]:
    yield ""
    yield from wrap_indented(f"{item.number}. {item.title}", width, " " * (len(str(item.number)) + 2))
    yield from wrap_indented(f"{INDENT}About: {item.address}", width)
    for line in item.lines:
        yield from wrap_indented(f"{INDENT}{line.label}: {_said(line)}", width)


def _said(line: "SaidLine") -> str:
    return f"{line.words}. See {line.address}" if line.address else f"{line.words}."


def _sources(found: "Since") -> list[str]:
    from tui.text.meeting import document

    return [f"{document(each)} ({each.id})" for each in (found.earlier, found.later)]


def _markdown(found: "Since") -> Iterator[str]:
    from tui.nodes.across.since_words import since_groups

    yield f"# {literal(_title(found))}"
    yield ""
    yield from (f"- **{label}:** {literal(words)}" for label, words in _head(found))
    for group in since_groups(found):
        yield from ("", f"## {literal(group.title)}", "")
        for item in group.items:
            yield f"- **{item.number}.** {literal(item.title)} ({literal(str(item.address))})"
            yield from (f"  - **{line.label}:** {literal(_said(line))}" for line in item.lines)
    yield ""
    yield f"Sources: {literal('; '.join(_sources(found)))}."
