"""`beatbook list`: the workshops in the library, including those that cannot be shown."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.library.finder import find_workshop, packs
from tui.text.numbers import plural

from .attempt import Attempt, attempt, contents_words
from .exits import FOUND
from .options import add_format, add_library, searched
from .output import print_lines

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.model.pack import Pack

KIOSK_OPTIONS = ("--format",)
"""Options that a look-up over SSH may use."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("list", help="list the workshops in the library", allow_abbrev=False)
    add_library(parser)
    add_format(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """List the library, or the one workshop that is chosen.

    A broken workshop is listed as broken and does not make the command fail. Raises LibraryError for one that is not there.
    """
    # The kiosk does not tell strangers where a server keeps its files.
    folders = not getattr(chosen, "kiosk", False)
    wanted = getattr(chosen, "workshop", None) if folders else None
    found = [attempt(folder) for folder in ((find_workshop(wanted, searched(chosen)),) if wanted else packs(searched(chosen)))]
    print_lines(_json(found, folders) if chosen.format == "json" else _text(found, folders))
    return FOUND


def _text(found: list[Attempt], folders: bool) -> Iterator[str]:
    if not found:
        yield "No workshops in the library."
    for each in found:
        if each.pack is None:
            yield f"{each.id}: broken, {plural(len(each.problems), 'problem')}; list them with: beatbook validate"
        else:
            report = each.pack.report
            yield f"{each.id}: {each.pack.title}"
            yield f"  force: {report.force}"
            yield from (f"  {key}: {words}" for key, words in _dated(each.pack) if words)
            yield f"  contents: {contents_words(each.pack)}"
        if folders:
            yield f"  folder: {each.folder}"


def _dated(pack: "Pack") -> Iterator[tuple[str, str]]:
    """The board and the dates of a workshop, empty where it has none."""
    from tui.text.dates import date  # late, so that --help does not wait for msgspec
    from tui.text.periods import explained

    yield "board", pack.report.board
    yield "held", date(pack.held) if pack.held else ""
    yield "reported", date(pack.reported) if pack.reported else ""
    yield "covers", explained(pack.covers) if pack.covers else ""


def _json(found: list[Attempt], folders: bool) -> list[str]:
    from .formats import json_lines

    return json_lines([_record(each, folders) for each in found])


def _record(each: Attempt, folders: bool) -> dict[str, object]:
    """A workshop with the documented JSON keys, null if it is broken."""
    pack = each.pack
    return {
        "id": each.id,
        "title": pack and pack.title,
        "force": pack and pack.report.force,
        "board": pack and (pack.report.board or None),
        "held": pack and pack.held and pack.held.isoformat(),
        "reported": pack and pack.reported and pack.reported.isoformat(),
        **({"covers": str(pack.covers)} if pack and pack.covers else {}),
        **({"folder": str(each.folder)} if folders else {}),
        "problems": len(each.problems),
    }
