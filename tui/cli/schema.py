"""`beatbook schema`: JSON Schema of the YAML files of a pack."""

import argparse
import json
from typing import TYPE_CHECKING

from .exits import FOUND
from .output import print_lines

if TYPE_CHECKING:
    from argparse import _SubParsersAction

FILE_NAMES = ("datapackage", "workshop", "capabilities", "glossary", "outline", "deck")


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("schema", help="print the JSON Schema of a workshop's YAML files, for an editor", allow_abbrev=False)
    parser.add_argument("file", nargs="?", choices=FILE_NAMES, help="which file (default: all of them, under $defs)")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the schema."""
    from tui.pack.schema import schema  # late, for --help and --version

    print_lines(json.dumps(schema(chosen.file), indent=2, ensure_ascii=False).split("\n"))
    return FOUND
