"""The commands for presenting and following.

A clicker's keys turn to the next slide.
"""

from .browsing import BROWSER
from .command import Command, Place

ON_SLIDES: tuple[Place, ...] = ("present",)

SLIDES: tuple[Command, ...] = (
    Command("present", ("p", "f5"), "p", "present", "Present from the nearest slide", "Present", "app.present", BROWSER, 19, served=True),
    Command("add", ("plus",), "+", "add", "Add this page to the slides (this session only)", "Present", "app.add", BROWSER, served=True),
    Command(
        "next-slide", ("right", "space", "down", "pagedown"), "→ space PgDn", "next", "Next slide", "Present",
        "screen.step(1)", ON_SLIDES, served=True,
    ),
    Command(
        "previous-slide", ("left", "up", "pageup", "backspace"), "← PgUp", "back", "Previous slide", "Present",
        "screen.step(-1)", ON_SLIDES, served=True,
    ),
    Command("first-slide", ("home",), "Home", "first", "First slide", "Present", "screen.first", ON_SLIDES, served=True),
    Command("last-slide", ("end",), "End", "last", "Last slide", "Present", "screen.last", ON_SLIDES, served=True),
    Command("number", tuple("0123456789"), "12 enter", "jump", "Go to a slide by number", "Present", "", ON_SLIDES, served=True),
    Command("look", ("enter",), "enter", "look", "Open this slide in the browser", "Present", "screen.look", ON_SLIDES, served=True),
    Command("index", ("o",), "o", "index", "List the slides", "Present", "screen.index", ON_SLIDES, served=True),
    Command("blank", ("b", "full_stop"), "b .", "blank", "Blank the screen", "Present", "screen.blank", ON_SLIDES, served=True),
    Command("end-deck", ("escape", "p"), "esc p", "browser", "Return to the browser", "Present", "app.end_deck", ON_SLIDES, served=True),
    Command("follow", ("F",), "F", "follow", "Follow a presenter, or resume following", "Present", "app.follow", served=True),
)  # fmt: skip
