"""The base of the two screens of a presentation, slides and speaker's notes: a deck and its current slide, or one lent by a presenter."""

from textual.reactive import var

from tui.address import Address
from tui.decks import Talk
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.screens.page import Page, Spot


class Stage(Page):
    """A page that shows one slide at a time. Subclasses draw it."""

    blank: var[bool] = var(False, init=False)

    def __init__(self, pack: Pack, talk: Talk) -> None:
        super().__init__(pack, talk.address)
        self.talk = talk
        self.lent: tuple[Slide, int, int] | None = None

    @property
    def slide(self) -> Slide:
        """The current slide."""
        return self.lent[0] if self.lent else self.talk.slide

    @property
    def number(self) -> tuple[int, int]:
        """The slide's number, from 1, and how many there are; 0 of 0 for what is outside any deck."""
        return self.lent[1:] if self.lent else (self.talk.place + 1, len(self.talk.slides))

    @property
    def standing(self) -> tuple[int, int, bool]:
        """What followers have to know beside the address: the slide's number, how many there are, and whether the screen is blank."""
        return (*self.number, self.blank)

    def lend(self, slide: Slide, number: int, of: int, *, blank: bool) -> None:
        """Show a slide of somebody else's deck, under the number that it has there; one's own turns to where it is most like it."""
        if number:
            self.talk.near(Address.parse(slide.address).local, number - 1)
        self.lent = (slide, number, of)
        self.blank = blank
        self.turn()

    def show(self, address: Address, spot: Spot = ()) -> None:
        """The slide that is on is the only thing to show."""
        self.turn()

    def turn(self) -> None:
        """Show the slide that is on."""
        raise NotImplementedError
