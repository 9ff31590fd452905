"""What is said where a key was pressed that has no use on a page."""

from collections.abc import Collection

from textual.events import Key

from tui.navigation.commands import COMMANDS, Command, Place, commands_for
from tui.navigation.commands.browsing import BROWSER
from tui.navigation.commands.command import PLACE_NAMES, Feature
from tui.navigation.commands.contents import Contents, in_contents

FEW_PLACES = 2
"""The most kinds of pages that are named, where all would be too many."""
LONGEST_SAID = 78
"""The cells of a notice in one row of 80 columns."""
ASK_HELP = "? lists the keys."
NOT_HERE = {"library": ("No other workshop. To add some: --library DIR.", "No other workshop can be opened here.")}
"""What is said for a command that this browser leaves out, by its id, where the key alone would be no answer.

The first is for whoever started the browser, the second for readers over SSH.
"""
LACKING: dict[Feature | None, str] = {"matrix": "matrix", "glossary": "glossary", "audit": "audit", "claims": "claims to check"}
"""What a workshop may do without, as it is said where its key is pressed."""


def unused_key(place: Place, event: Key, contents: Contents, allowed: Collection[str]) -> str:
    """Where a key works that has no use on a page, and what it does there.

    `v works elsewhere: Change what is shown (tables, matrix).` It fits in one row, because it covers the headings. Empty where the page
    answers the key, for the space bar, which only scrolls, and on slides, which say it in a line below.
    """
    key, character = event.key, event.character or ""
    here = {each for command in commands_for(place, contents) if command.id in allowed for each in command.keys}
    if key in here or key == "space" or not event.is_printable or place not in BROWSER:
        return ""
    possible = (each for each in COMMANDS if key in each.keys and each.id in allowed and each.anywhere(BROWSER))
    found = [each for each in possible if in_contents(each, None, contents) and _places(each, contents)]
    if any(command.action.startswith("app.go(") for command in found):
        return "This page is open already."
    if character.isdecimal():
        return f"There is no topic {character} here. {ASK_HELP}"
    if not found:
        served = all(each.served for each in COMMANDS if each.id in allowed)
        refused = (NOT_HERE[each.id][served] for each in COMMANDS if key in each.keys and each.id in NOT_HERE and each.id not in allowed)
        if words := next(refused, ""):
            return words
        lacking = (each.needs for each in COMMANDS if key in each.keys and each.needs in LACKING and each.needs not in contents.features)
        if missing := next(lacking, None):
            return f"This workshop has no {LACKING[missing]}."
        return f"{character} does not work here. {ASK_HELP}"
    tries = ([_help(each, contents, most) for each in found] for most in (len(BROWSER), FEW_PLACES, 0))
    said = (f"{character} works elsewhere: {'; '.join(each)}." for each in tries)
    return next((each for each in said if len(each) <= LONGEST_SAID), f"{character} works elsewhere: {found[0].help}.")


def presenters_key(event: Key) -> str:
    """Where a key works that the speaker's view does not answer; else empty."""
    if any(event.key in each.keys for each in commands_for("speaker")):
        return ""
    command = next((each for each in commands_for("present") if event.key in each.keys), None)
    if command:
        pressed = event.character if event.is_printable else command.shown.partition(" ")[0]
        return f"{pressed} works on the presenter's screen: {command.help}."
    return f"{event.character} does not work here. {ASK_HELP}" if event.is_printable else ""


def _help(command: Command, contents: Contents, most: int) -> str:
    """What a command does, and on which pages where these are at most so many."""
    places = _places(command, contents)
    return f"{command.help} ({', '.join(places)})" if len(places) <= most else command.help


def _places(command: Command, contents: Contents) -> tuple[str, ...]:
    """The kinds of pages that answer a command, without those that the workshop lacks."""
    missing = {"matrix", "glossary", "audit"} - contents.features
    return tuple(PLACE_NAMES[place] for place in BROWSER if command.at(place) and place not in missing)
