"""`beatbook list`: the workshops in the library, with those that are broken."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.library.cache import Cache
from tui.library.finder import find_workshop, packs
from tui.pack.files import name_of
from tui.text.numbers import plural

from .exits import FOUND
from .load import contents_words
from .options import add_format, add_library, searched, workshop_cache
from .output import print_lines

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction

    from tui.library.kept.summary import Summary

KIOSK_OPTIONS = ("--format",)
"""Options that a look-up over SSH may use."""


class ListedWorkshop(NamedTuple):
    """A workshop of the library; without a summary it is broken."""

    id: str
    folder: str
    summary: "Summary | None"
    problems: int = 0


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("list", help="list the workshops in the library", allow_abbrev=False)
    add_library(parser)
    add_format(parser)
    parser.set_defaults(run=run)


def run(chosen: "argparse.Namespace") -> int:
    """List the library, or the one workshop that is chosen.

    A broken workshop is listed as broken and does not make the command fail. Raises LibraryError for one that is not there.
    """
    # The kiosk does not show strangers where a server keeps its files.
    folders = not getattr(chosen, "kiosk", False)
    wanted = getattr(chosen, "workshop", None) if folders else None
    known = [find_workshop(wanted, searched(chosen))] if wanted else packs(searched(chosen))
    found = [_listed(folder, workshop_cache(chosen)) for folder in known]
    print_lines(_json(found, folders) if chosen.format == "json" else _text(found, folders))
    return FOUND


def titled_workshop(folder: str, cache: Cache) -> str:
    """The title of the workshop in a folder; empty for one with problems."""
    found = _listed(folder, cache).summary
    return found.title if found else ""


def _listed(folder: str, cache: Cache) -> ListedWorkshop:
    from tui.library.workshop import workshop_summary  # late, for --help and --version
    from tui.pack.problems import PackError

    try:
        return ListedWorkshop(name_of(folder), folder, workshop_summary(folder, cache))
    except PackError as error:
        return ListedWorkshop(name_of(folder), folder, None, len(error.problems))


def _text(found: list[ListedWorkshop], folders: bool) -> Iterator[str]:
    if not found:
        yield "No workshops in the library."
    for each in found:
        if each.summary is None:
            yield f"{each.id}: broken, {plural(each.problems, 'problem')}; list them with: beatbook validate"
        else:
            yield f"{each.id}: {each.summary.title}"
            yield f"  force: {each.summary.force}"
            yield from (f"  {key}: {words}" for key, words in _dated(each.summary) if words)
            yield f"  contents: {contents_words(each.summary)}"
        if folders:
            yield f"  folder: {each.folder}"


def _dated(summary: "Summary") -> Iterator[tuple[str, str]]:
    """The board and the dates of a workshop, empty where it has none."""
    from tui.text.dates import date  # late, so that --help does not wait for msgspec
    from tui.text.periods import explained

    yield "board", summary.board
    yield "held", date(summary.held) if summary.held else ""
    yield "reported", date(summary.reported) if summary.reported else ""
    yield "covers", explained(summary.period) if summary.period else ""


def _json(found: list[ListedWorkshop], folders: bool) -> list[str]:
    from .formats import json_lines

    return json_lines([_record(each, folders) for each in found])


def _record(each: ListedWorkshop, folders: bool) -> dict[str, object]:
    """A workshop with the documented JSON keys, null if it is broken."""
    known = each.summary
    return {
        "id": each.id,
        "title": known and known.title,
        "force": known and known.force,
        "board": known and (known.board or None),
        "held": known and known.held and known.held.isoformat(),
        "reported": known and known.reported and known.reported.isoformat(),
        **({"covers": str(known.period)} if known and known.period else {}),
        **({"folder": each.folder} if folders else {}),
        **({"drafts": left} if known and (left := known.contents.get("draft")) else {}),
        "problems": each.problems,
    }
