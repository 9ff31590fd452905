"""The slides being read, if any: the deck, the current slide and its notes."""

from collections.abc import Iterable

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.slides.decks import deck_of, default_deck
from tui.slides.presentation import Presentation

from .page import numbered_lines
from .slide_page import note_entries, slide_entries

NO_SLIDES = ("There are no slides open. Type present.",)
SLIDE_WORDS = "Type next, previous, notes or look; back closes the slides."


class SlideReading:
    """The slides of a conversation."""

    def __init__(self) -> None:
        self.deck: Presentation | None = None

    @property
    def address(self) -> Address | None:
        """The address of the current slide; None without slides."""
        return self.deck.address if self.deck else None

    def begin(self, pack: Pack, here: Address, of: Address | None) -> Iterable[str]:
        """Read the slides of an address.

        Without one, the workshop's own from the one nearest to a page."""
        self.deck = Presentation(deck_of(pack, of) if of else default_deck(pack))
        if not of:
            self.deck.near(here)
        return (*self.read(pack), SLIDE_WORDS)

    def leave(self) -> bool:
        """Close the slides; False where none were open."""
        opened, self.deck = self.deck is not None, None
        return opened

    def read(self, pack: Pack) -> tuple[str, ...]:
        """The current slide."""
        return tuple(numbered_lines(slide_entries(pack, self.deck))) if self.deck else NO_SLIDES

    def go(self, pack: Pack, place: int) -> tuple[str, ...]:
        """Another slide by its index; nothing where there is none."""
        return self.read(pack) if self.deck and self.deck.go(place) else ()

    def notes(self) -> tuple[str, ...]:
        """The notes of the current slide."""
        return tuple(numbered_lines(note_entries(self.deck))) if self.deck else NO_SLIDES
