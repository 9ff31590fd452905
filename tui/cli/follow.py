"""`beatbook follow`: the browser, going where a presenter goes."""

import argparse
from typing import TYPE_CHECKING

from .open import open_browser
from .options import add_browser, add_library
from .present import add_live, followed

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("follow", help="follow a live presentation in your own terminal", allow_abbrev=False)
    parser.add_argument("name", metavar="NAME", help="name of the presentation (from beatbook present --live NAME)")
    add_live(parser)
    add_library(parser)
    add_browser(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Open the browser and follow a presentation."""
    return open_browser(
        chosen,
        lambda pack: followed(pack, chosen.live_dir, chosen.name, speaker=chosen.speaker, minutes=getattr(chosen, "minutes", 0)),
    )
