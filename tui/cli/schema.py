"""`beatbook schema`: JSON Schema of the files of a pack, and a template of scores."""

import argparse
from typing import TYPE_CHECKING

from .exits import FOUND, PROBLEMS, UsageError
from .options import add_library, add_workshop
from .output import print_lines
from .rows import print_csv
from .target import target

if TYPE_CHECKING:
    from argparse import _SubParsersAction

FILE_NAMES = ("datapackage", "workshop", "capabilities", "glossary", "outline", "deck", "scores", "measures")


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("schema", help="print the JSON Schema of a workshop's files, for an editor", allow_abbrev=False)
    parser.add_argument(
        "file", nargs="?", choices=FILE_NAMES, metavar="FILE", help=f"{', '.join(FILE_NAMES)} (default: all of them, under $defs)"
    )
    parser.add_argument(
        "--template",
        action="store_true",
        help="scores: print a scores.csv to fill in, with a row for each activity and category of a workshop",
    )
    add_library(parser)
    add_workshop(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the schema, or the template."""
    if chosen.template:
        return _template(chosen)
    from tui.pack.schema import schema  # late, for --help and --version

    from .json_text import json_lines  # late, as above

    print_lines(json_lines(schema(chosen.file)))
    return FOUND


def _template(chosen: argparse.Namespace) -> int:
    if chosen.file != "scores":
        raise UsageError("Only scores have a template. Try: beatbook schema scores --template")
    found = target(chosen)
    if found is None:
        return PROBLEMS
    if not found.pack.activities:
        raise UsageError(f"The workshop {found.pack.id} has no matrix, so it has no activities to score.")
    from tui.model.scores import SCORE_COLUMNS  # late, for --help and --version

    blank = [""] * (len(SCORE_COLUMNS) - 2)
    rows = [[activity, category, *blank] for activity in found.pack.activities for category in found.pack.categories or ("",)]
    print_csv([SCORE_COLUMNS, *rows])
    return FOUND
