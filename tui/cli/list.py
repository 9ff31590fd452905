"""`beatbook list`: the workshops in the library, with those that are broken."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.library.finder import find_workshop, validate_command
from tui.text.numbers import plural

from .exits import FOUND
from .listed import listed_workshops
from .load import contents_words
from .options import add_format, add_library, searched
from .output import print_lines

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction

    from tui.library.catalogue import Catalogue, ListedWorkshop
    from tui.library.kept.header import Header

KIOSK_OPTIONS = ("--format",)
"""Options that a look-up over SSH may use."""
COUNTED = {"topics": "topic", "statements": "statement", "tables": "table", "measures": "measure", "claims": "claim"}
"""What is counted in JSON, by its key."""
_ABOUT = """\
List the workshops in the library, the latest first, with those that cannot be
opened and why. With --format json: id, title, force, board, held, reported,
counts (topics, statements, tables, measures, claims), audit (the claims by
verdict and by ground), folder, problems, reason and duplicate (whether the id
opens another workshop); covers and drafts where there are any.
"""
VERDICTS = {
    "agrees": ("agrees", "agree"),
    "close": ("is close", "are close"),
    "differs": ("differs", "differ"),
    "unchecked": ("is unchecked", "are unchecked"),
}
"""Each verdict in words, for one claim and for several."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("list", help="list the workshops in the library", description=_ABOUT, allow_abbrev=False)
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
    found = listed_workshops(chosen, find_workshop(wanted, searched(chosen)) if wanted else None)
    if chosen.format == "json":
        from .json_text import json_lines  # late, as only JSON needs it

        print_lines(json_lines(_record(each, folders) for each in found))
    else:
        print_lines(_text(found, folders))
    return FOUND


def _text(found: "Catalogue", folders: bool) -> Iterator[str]:
    if not found:
        yield "No workshops in the library."
    for each in found:
        place, header = each.place, each.header
        if place.trouble:
            yield f"{place.id}: {header.reason}"
        elif header.reason:
            yield f"{place.id}: broken, {plural(header.problems, 'problem')}"
            if folders:
                yield f"  {'problem' if header.problems == 1 else 'first problem'}: {header.reason}"
                yield f"  for details: {validate_command(place.folder)}"
        else:
            yield f"{place.id}: {header.title}"
            yield f"  force: {header.force}"
            yield from (f"  {key}: {words}" for key, words in _dated(header) if words)
            yield f"  contents: {contents_words(header.contents)}"
            if header.verdicts:
                yield f"  audit: {_audit_words(header)}"
        if each.instead:
            yield f"  duplicate: its id opens {each.instead.folder if folders else 'another workshop'}"
        if folders:
            yield f"  folder: {place.folder}"


def _audit_words(header: "Header") -> str:
    """The verdicts on the claims, counted."""
    return ", ".join(f"{count} {words[count > 1]}" for verdict, words in VERDICTS.items() if (count := header.verdicts.get(verdict)))


def _tally(header: "Header") -> dict[str, dict[str, int]]:
    """The claims counted by each verdict, and by the grounds that there are."""
    return {
        "verdicts": {verdict: header.verdicts.get(verdict, 0) for verdict in VERDICTS},
        "grounds": dict(sorted(header.grounds.items())),
    }


def _dated(header: "Header") -> Iterator[tuple[str, str]]:
    """The board and the dates of a workshop, empty where it has none."""
    from tui.text.dates import date  # late, so that --help does not wait for msgspec
    from tui.text.periods import explained

    yield "board", header.board
    yield "held", date(header.held) if header.held else ""
    yield "reported", date(header.reported) if header.reported else ""
    yield "covers", explained(header.period) if header.period else ""


def _record(each: "ListedWorkshop", folders: bool) -> dict[str, object]:
    """A workshop with the documented JSON keys, null if it cannot be opened."""
    place, header = each.place, each.header
    known = None if header.reason else header
    return {
        "id": place.id,
        "title": known and known.title,
        "force": known and known.force,
        "board": known and (known.board or None),
        "held": known and known.held and known.held.isoformat(),
        "reported": known and known.reported and known.reported.isoformat(),
        **({"covers": str(known.period)} if known and known.period else {}),
        "counts": known and {key: known.contents[noun] for key, noun in COUNTED.items()},
        "audit": known and _tally(known),
        **({"folder": place.folder} if folders else {}),
        **({"drafts": left} if known and (left := known.contents.get("draft")) else {}),
        "problems": header.problems,
        **({"reason": header.reason or None} if folders else {}),
        "duplicate": each.duplicate,
    }
