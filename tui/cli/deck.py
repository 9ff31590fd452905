"""`beatbook deck`: the slides of an address as a deck file."""

import argparse
from typing import TYPE_CHECKING

from .exits import FOUND, PROBLEMS
from .options import add_library, add_workshop
from .output import print_lines
from .target import target, target_address

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_ABOUT = """\
Prints the slides of an address as a deck file, to edit and to present with: beatbook present FILE. Without ADDRESS, it prints the
workshop's own deck, or one made from the workshop where it has none.
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("deck", help="print slides as a deck file", description=_ABOUT, allow_abbrev=False)
    parser.add_argument("address", nargs="?", default="home", metavar="ADDRESS", help="an address such as roads (default: everything)")
    add_library(parser)
    add_workshop(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the deck."""
    found = target(chosen, chosen.address)
    if found is None:
        return PROBLEMS
    from tui.slides.deck_file import deck_text  # late, for --help and --version
    from tui.slides.decks import deck_of

    print_lines(deck_text(deck_of(found.pack, target_address(found.pack, found.rest))).rstrip("\n").split("\n"))
    return FOUND
