"""The base of the slides and of the speaker's view."""

import datetime as dt
from typing import TYPE_CHECKING

from textual.reactive import var

from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.history import CursorPosition
from tui.slides.elsewhere import workshop_of
from tui.slides.presentation import Presentation, place_of
from tui.text.meeting import owner_names

from .page import Page

if TYPE_CHECKING:
    from tui.live import Turn


class Stage(Page):
    """A page that shows one slide, from its own deck or from a presenter.

    Subclasses draw it.
    """

    blank: var[bool] = var(False, init=False)
    zoom: var[bool] = var(False, init=False)
    """Whether the terminal draws sentences larger itself."""
    since: var[dt.datetime | None] = var(None, init=False)
    """When the presentation that is followed began."""

    def __init__(self, pack: Pack, presentation: Presentation) -> None:
        super().__init__(pack, presentation.address)
        self.presentation = presentation
        self.presented: tuple[Slide, int, int] | None = None
        self.selected: int | None = None
        """The index of the slide that is selected in the list over this page, which only this screen shows."""
        self.covered = 0
        """The rows at its foot that the list covers then."""
        self.remark = ""
        """What is said below the first slide that is shown."""
        self.zoomed: tuple[tuple[int, int, str], ...] = ()
        """What the terminal draws larger: column, row and text."""

    def action_compare_reports(self) -> None:
        """Say how to compare the figures of a slide: on their page."""
        self.notify("Press escape to return to the page, then = to compare its figures.", markup=False)

    @property
    def shown_pack(self) -> Pack | None:
        """The workshop of the slide; None where it cannot be opened."""
        return workshop_of(self.pack, self.slide)

    @property
    def owner(self) -> tuple[str, ...]:
        """The workshop of the slide, always named where it is not the deck's."""
        home = workshop_of(self.pack, self.in_view[0])
        return super().owner if home is self.pack or home is None else owner_names(home)

    @property
    def drawn_larger(self) -> tuple[tuple[int, int, str], ...]:
        """What the terminal draws larger: nothing on a blank screen."""
        return () if self.blank else self.zoomed

    @property
    def slide(self) -> Slide:
        """The current slide."""
        return self.presented[0] if self.presented else self.presentation.slide

    @property
    def number(self) -> tuple[int, int]:
        """The slide's number, from 1, and the number of slides; 0 and 0 outside a deck."""
        return self.presented[1:] if self.presented else (self.presentation.place + 1, len(self.presentation.slides))

    @property
    def in_view(self) -> tuple[Slide, int, int]:
        """The slide that is drawn, with its number and the number of slides.

        The one selected in the list of slides, else the current one. What others follow is always the current one.
        """
        slides, place = self.presentation.slides, self.selected
        if place is None or self.presented:
            return (self.slide, *self.number)
        return slides[place], place + 1, len(slides)

    @property
    def slide_position(self) -> tuple[int, int, bool]:
        """The slide's number, the number of slides and whether the screen is blank."""
        return (*self.number, self.blank)

    def watch_zoom(self) -> None:
        """Lay the slide out again."""
        if self.is_mounted:
            self.redraw()

    def select(self, place: int, covered: int) -> None:
        """Draw the slide that is selected in a list, in the rows above it."""
        self.selected, self.covered = place, covered
        self.redraw()

    def show_presented(self, slide: Slide, number: int, of: int, *, blank: bool) -> None:
        """Show a slide of a presenter's deck, with its number there.

        This browser's own deck moves to the slide closest to it.
        """
        if number:
            self.presentation.near(place_of(slide), number - 1)
        self.presented = (slide, number, of)
        self.blank = blank
        self.turn()

    def take_turn(self, turn: "Turn") -> None:
        """Do what a speaker's view asks for; one that follows takes no turns."""

    def action_index(self) -> None:
        """Open the list of slides; the speaker's view has none."""

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Show the current slide, whatever the address."""
        self.turn()

    def turn(self) -> None:
        """Show the current slide."""
        raise NotImplementedError
