"""The pages with keys, the ways to them, and the keys that are pressed there."""

from tests.browse import bundled
from tests.in_turn import EVERY
from tui.navigation.commands import COMMANDS, Command, Place, commands_for
from tui.nodes.contents import contents

WAYS: dict[Place, tuple[str, ...]] = {
    "home": (),
    "topic": ("4",),
    "drawn": ("1",),
    "tables": ("3",),
    "matrix": ("m",),
    "glossary": ("g",),
    "audit": ("a",),
    "questions": ("a", "w"),
    "help": ("question_mark",),
}
"""The keys that lead from Home to a screen of each kind."""

CONTENTS = contents(bundled())
ELSEWHERE = ("quit", "sort", "next-period", "previous-period", "compare-reports", "rates", "library")
"""Tested elsewhere: quit ends the browser, no bundled table can be sorted or has periods to choose, and there is no other report."""
PLACES_OF = {command.id: [place for place in WAYS if command in commands_for(place, CONTENTS)] for command in COMMANDS}


def tried(place: Place) -> list[Command]:
    """The commands of a place whose keys are pressed there.

    Those that the page itself answers are pressed on every second page. Those that go to the same page, or do the same to the program, on
    every page have one page in turn; all of them in CI.
    """
    found = [command for command in commands_for(place, CONTENTS) if command.id not in ELSEWHERE]
    alike = [(id, places) for id, places in PLACES_OF.items() if len(places) > 7]
    elsewhere = {id for turn, (id, places) in enumerate(alike) if places[turn % len(places)] != place}
    of_the_page = {id for id, places in PLACES_OF.items() if place in places and places.index(place) % 2 == 0}
    return [each for each in found if EVERY or (each.id in of_the_page if each.group in ("Move", "Read") else each.id not in elsewhere)]
