"""What is said where a key was pressed that has no use on a page."""

from collections.abc import Collection

from textual.events import Key

from tui.navigation.commands import COMMANDS, Command, Place, commands_for
from tui.navigation.commands.browsing import BROWSER
from tui.navigation.commands.command import PLACE_NAMES
from tui.navigation.commands.contents import Contents, in_contents

ASK_HELP = "? lists the keys."


def unused_key(place: Place, event: Key, contents: Contents, allowed: Collection[str]) -> str:
    """Where a key works that has no use on a page, and what it does there.

    `v does not work here. Elsewhere: Change what is shown (tables, matrix).` Empty where the page answers it, for a blank, which only
    scrolls, and on slides, which have a line of their own for it.
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
        return f"{character} does not work here. {ASK_HELP}"
    where = "; ".join(f"{each.help} ({', '.join(_places(each, contents))})" for each in found)
    return f"{character} does not work here. Elsewhere: {where}."


def _places(command: Command, contents: Contents) -> tuple[str, ...]:
    """The kinds of pages that answer a command, without those that the workshop lacks."""
    missing = {"matrix", "glossary", "audit"} - contents.features
    return tuple(PLACE_NAMES[place] for place in BROWSER if command.at(place) and place not in missing)
