"""`beatbook present`.

Slides in a terminal, for yourself or shared live, or the speaker's view of shared slides.
"""

import argparse
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .exits import UsageError
from .open import open_browser
from .options import add_browser, add_library, add_minutes
from .target import target_address

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.app.channel import Channel, Live
    from tui.model.deck import Deck
    from tui.model.pack import Pack

_ABOUT = """\
Shows slides, one message to a screen. WHAT is an address or the YAML file of a deck. For an address, the slides are the topic, table or
category and everything below it. Without WHAT, Beatbook presents the workshop's own deck.

present:  p on any page, or this command; the arrows turn the slides, ? lists the other keys, and esc returns to the page
talk:     --live NAME lets others follow; in a second terminal, beatbook follow NAME --speaker --minutes 20 shows the notes and a countdown;
          followers with another account see the report's own headlines, not those of your deck
prepare:  + on a page adds it to the slides; o lists them, e there edits them and w saves them; or edit what beatbook deck prints
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("present", help="show slides, one message to a screen", description=_ABOUT, allow_abbrev=False)
    parser.add_argument("what", nargs="?", default="", metavar="WHAT", help="an address, or the YAML file of a deck")
    add_live(parser)
    parser.add_argument("--live", metavar="NAME", help="let others follow with: beatbook follow NAME")
    add_library(parser)
    add_browser(parser)
    parser.set_defaults(run=run)


def add_live(parser: argparse.ArgumentParser) -> None:
    """The options that presenting and following share."""
    parser.add_argument("--live-dir", metavar="DIR", help="directory of live presentations (default $BEATBOOK_LIVE_DIR, or your own)")
    parser.add_argument("--speaker", action="store_true", help="show notes, the next slide and the time, following a live presentation")
    add_minutes(parser)
    parser.add_argument("--served", action="store_true", help="allow only the commands meant for accounts used over SSH")


def run(chosen: argparse.Namespace) -> int:
    """Open the slides."""
    if chosen.speaker and chosen.live is None:
        raise UsageError("--speaker needs a live presentation; add --live NAME")
    workshop, colon, _ = chosen.what.rpartition(":")
    if colon and not _is_file(chosen.what):
        chosen.workshop = workshop
    return open_browser(chosen, lambda pack: _live(chosen, pack))


def _live(chosen: argparse.Namespace, pack: "Pack") -> "Live":
    from tui.app.channel import Live  # late, with Textual

    deck, file = _deck(chosen.what, pack), chosen.what if _is_file(chosen.what) else ""
    minutes = getattr(chosen, "minutes", 0)
    if chosen.live is None:
        return Live(deck, minutes=minutes, file=file)
    channel = channel_of(chosen.live_dir, chosen.live)
    if chosen.speaker:
        return Live(deck, following=channel, speaker=True, minutes=minutes, file=file)
    return Live(deck, sharing=channel, minutes=minutes, file=file)


def channel_of(directory: str | None, name: str) -> "Channel":
    """The channel of a presentation. Raises UsageError."""
    from tui.app.channel import Channel
    from tui.live import LiveError, chosen_directory, socket_path

    try:
        channel = Channel(chosen_directory(directory), name)
        socket_path(*channel)
    except LiveError as error:
        raise UsageError(str(error)) from None
    return channel


def followed(pack: "Pack", directory: str | None, name: str, *, speaker: bool = False, minutes: int = 0) -> "Live":
    """Follow a presentation, starting with the slide that is already shown.

    Raises UsageError.
    """
    from tui.app.channel import Live  # late, with Textual
    from tui.app.relay.handed import Handed
    from tui.live import read_state
    from tui.slides.decks import default_deck

    channel = channel_of(directory, name)
    return Live(default_deck(pack), following=channel, speaker=speaker, minutes=minutes, heard=read_state(Handed.state))


def _is_file(what: str) -> bool:
    return what.endswith((".yaml", ".yml")) or (os.sep in what and os.path.isfile(what))


def _deck(what: str, pack: "Pack") -> "Deck":
    """The deck in a file, or of an address. Raises PackError, UsageError."""
    from tui.slides.decks import deck_of, default_deck

    if not what:
        return default_deck(pack)
    if _is_file(what):
        from tui.nodes.kinds import addresses
        from tui.pack.deck import read_deck
        from tui.slides.elsewhere import own_addresses, why_missing

        return own_addresses(pack, read_deck(Path(what), pack, addresses(pack), partial(why_missing, pack)))
    return deck_of(pack, target_address(pack, what))
