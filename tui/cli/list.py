"""`beatbook list`: the workshops in the library, including those that cannot be shown."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.library.finder import packs
from tui.text.numbers import plural

from .attempt import Attempt, attempt, contents
from .exits import FOUND
from .options import add_format, add_library, searched
from .output import say

if TYPE_CHECKING:
    from argparse import _SubParsersAction

SERVED = ("--format",)
"""Options that a look-up over SSH may use."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("list", help="list the workshops in the library", allow_abbrev=False)
    add_library(parser)
    add_format(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """List the library. A broken workshop is listed as broken and does not make the command fail."""
    found = [attempt(folder) for folder in packs(searched(chosen))]
    # The kiosk does not tell strangers where a server keeps its files.
    folders = not getattr(chosen, "kiosk", False)
    say(_json(found, folders) if chosen.format == "json" else _text(found, folders))
    return FOUND


def _text(found: list[Attempt], folders: bool) -> Iterator[str]:
    from tui.text.dates import date  # late, so that --help does not wait for msgspec

    if not found:
        yield "No workshops in the library."
    for each in found:
        if each.pack is None:
            yield f"{each.id}: broken, {plural(len(each.problems), 'problem')}; list them with: beatbook validate"
        else:
            report = each.pack.report
            yield f"{each.id}: {each.pack.title}"
            yield f"  force: {report.force}"
            yield f"  board: {report.board}"
            yield f"  held: {date(report.held)}"
            yield f"  reported: {date(report.reported)}"
            yield f"  contents: {contents(each.pack)}"
        if folders:
            yield f"  folder: {each.folder}"


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
        "board": pack and pack.report.board,
        "held": pack and pack.report.held.isoformat(),
        "reported": pack and pack.report.reported.isoformat(),
        **({"folder": str(each.folder)} if folders else {}),
        "problems": len(each.problems),
    }
