"""What a command is, and the kinds of screens that have commands."""

from collections.abc import Collection
from typing import Literal, get_args

from msgspec import Struct

Group = Literal["Go", "Move", "Read", "Matrix", "Present", "Review", "Dialog", "Program"]
PageName = Literal["home", "topic", "drawn", "tables", "matrix", "glossary", "audit", "questions", "compare", "help", "present", "speaker"]
Own = Literal["document", "review", "typing", "narrowing", "splitting", "choosing", "linking", "several"]
Box = Literal[
    "search",
    "goto",
    "palette",
    "copy",
    "info",
    "library",
    "checklist",
    "kinds",
    "index",
    "deck",
    "notes",
    "presentations",
    "keys",
    "ending",
    "unsaved",
    "rebasing",
]
Place = Literal[PageName, Own, Box, "everywhere"]
Feature = Literal["matrix", "glossary", "claims", "audit"]
"""A part of a workshop that a pack may do without."""

PAGES: tuple[PageName, ...] = get_args(PageName)
"""The kinds of pages."""
BOXES: tuple[Box, ...] = get_args(Box)
"""The kinds of dialogs."""
PLACE_NAMES: dict[Place, str] = {
    "home": "Home", "topic": "topics", "drawn": "topics with a chart", "tables": "tables", "matrix": "matrix", "glossary": "glossary",
    "audit": "audit", "questions": "questions", "compare": "comparison", "help": "help", "present": "slides", "speaker": "speaker",
    "search": "search", "goto": "go to", "palette": "commands", "copy": "copy", "info": "source", "checklist": "filters",
    "library": "library",
    "kinds": "kinds of statements",
    "deck": "editing the slides", "unsaved": "slides not saved",
    "index": "list of slides", "notes": "notes of a slide", "presentations": "presenters",
    "rebasing": "where to rebase",
    "ending": "end of a presentation", "document": "checked document", "keys": "keys",
    "review": "review of a draft", "choosing": "choices of a review", "typing": "line of a draft", "narrowing": "list of a draft",
    "splitting": "split of a draft", "linking": "links of a draft", "several": "things to decide together",
}  # fmt: skip
"""What the help calls each kind of page and dialog."""


class Command(Struct, frozen=True):
    """One thing that a key does.

    `keys` are Textual's names; `shown` is how the key is written for people, `title` the footer's word, `help` one line.
    `action` is a Textual action, empty where the focused list or table answers the key itself. `places` are kinds of pages and dialogs;
    `everywhere` means every page, but no dialog. `rank` orders the footer: the lowest go first in and last out when the terminal is narrow;
    none means that the footer leaves it to the help. `late` are places where it comes after all others. `sign` is the footer's key where it
    speaks for several. `served` commands are available to everyone who uses Beatbook over SSH, viewers and presenters; a command that does
    not say so is only for people at their own terminal. `needs` is what the workshop must have for the command to exist.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    title: str
    help: str
    group: Group
    action: str = ""
    places: tuple[Place, ...] = ("everywhere",)
    rank: int | None = None
    sign: str = ""
    served: bool = False
    needs: Feature | None = None
    late: tuple[Place, ...] = ()

    def at(self, place: Place) -> bool:
        """Whether the command answers on this kind of page or dialog."""
        return place in self.places or ("everywhere" in self.places and place in PAGES)

    def anywhere(self, places: Collection[Place]) -> bool:
        """Whether the command answers on any of these kinds of pages and dialogs."""
        return any(self.at(place) for place in places)
