"""The commands for presenting and following.

A clicker's keys turn to the next slide.
"""

from .browsing import BROWSER
from .command import Command, Place

ON_SLIDES: tuple[Place, ...] = ("present",)
IN_BOTH: tuple[Place, ...] = ("present", "speaker")
"""On the slides, and in the speaker's view, which turns those of its presenter."""
IN_LIST: tuple[Place, ...] = ("deck",)
"""The list of slides while they are being edited: elsewhere a letter must not change them."""

SLIDES: tuple[Command, ...] = (
    Command("present", ("p", "f5"), "p", "present", "Present from the nearest slide", "Present", "app.present", BROWSER, 19, served=True),
    Command("add", ("plus",), "+", "add", "Add this page to the slides", "Present", "app.add", BROWSER, served=True),
    Command(
        "next-slide", ("right", "space", "down", "pagedown"), "→ space PgDn", "next", "Next slide", "Present",
        "screen.step(1)", IN_BOTH, 2, served=True,
    ),
    Command(
        "previous-slide", ("left", "up", "pageup", "backspace"), "← PgUp", "back", "Previous slide", "Present",
        "screen.step(-1)", IN_BOTH, 4, served=True,
    ),
    Command("first-slide", ("home",), "Home", "first", "First slide", "Present", "screen.first", IN_BOTH, served=True),
    Command("last-slide", ("end",), "End", "last", "Last slide", "Present", "screen.last", IN_BOTH, served=True),
    Command("number", tuple("0123456789"), "12 enter", "jump", "Go to a slide by number", "Present", "", IN_BOTH, served=True),
    Command("look", ("enter",), "enter", "source", "Open this slide in the browser", "Present", "screen.look", ON_SLIDES, served=True),
    Command("index", ("o",), "o", "list", "List the slides", "Present", "screen.index", ON_SLIDES, served=True),
    Command("notes", ("n",), "n", "notes", "Notes, and what the slide leaves out", "Present", "screen.notes", IN_BOTH, 6, served=True),
    Command("slide-info", ("i",), "i", "caveats", "Source and caveats of the slide", "Present", "app.ask('info')", ON_SLIDES, served=True),
    Command("blank", ("b", "full_stop"), "b .", "blank", "Blank the screen", "Present", "screen.blank", IN_BOTH, 5, served=True),
    Command("end-deck", ("escape", "p"), "esc p", "browser", "Return to the browser", "Present", "app.end_deck", ON_SLIDES, served=True),
    Command("edit-slides", ("e",), "e", "edit", "Edit the slides", "Present", "screen.edit_slides", ("index",), 3),
    Command("retitle-slide", ("t",), "t", "title", "Change the title", "Present", "screen.reword('title')", IN_LIST, 3),
    Command("headline-slide", ("h",), "h", "large", "Change the largest words", "Present", "screen.reword('headline')", IN_LIST, 8),
    Command("reword-slide", ("s",), "s", "text", "Change the sentence", "Present", "screen.reword('sentence')", IN_LIST, 9),
    Command(
        "move-slide-up", ("shift+up", "K"), "K", "move", "Move the slide up", "Present", "screen.move_slide(-1)", IN_LIST, 7, sign="K J",
    ),
    Command("move-slide-down", ("shift+down", "J"), "J", "down", "Move the slide down", "Present", "screen.move_slide(1)", IN_LIST),
    Command("remove-slide", ("x",), "x", "remove", "Remove the slide", "Present", "screen.remove_slide", IN_LIST, 6),
    Command("undo-slides", ("u",), "u", "undo", "Undo the last change", "Present", "screen.undo_slides", IN_LIST, 5),
    Command("only-slide", ("N",), "N", "mine", "Keep only your slides", "Present", "screen.only_slide", IN_LIST, 4),
    Command("save-deck", ("w",), "w", "save", "Save as deck.yaml", "Present", "screen.save_deck", IN_LIST, 2),
    Command(
        "deck-keys", ("question_mark",), "?", "help", "Show the keys", "Present", "screen.deck_keys", ("index", "deck"), 10, served=True,
    ),
    Command("speaker-keys", ("question_mark",), "?", "help", "Show the keys", "Present", "screen.show_keys", ("speaker",), 0, served=True),
    Command("follow", ("F",), "F", "follow", "Follow a presenter, or share", "Present", "app.follow", served=True),
)  # fmt: skip
