"""A deck being presented: its slides, the current one, and where each leads.

The browser imports it when it starts; what a deck is made of comes later, with the slides.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.model.deck import Deck, Slide
from tui.navigation.address import HOME, Address

if TYPE_CHECKING:
    from tui.analysis.rebasing import Rebases

SLIDES_KEPT = 512
"""So many addresses of slides are kept: a change of slide asks for those of the whole deck."""


def place_of(slide: Slide) -> Address:
    """The address of a slide, with the workshop where that is another one.

    A deck file writes it as text, which is read here and nowhere else.
    """
    return _read(slide.address)


@lru_cache(SLIDES_KEPT)
def _read(address: str) -> Address:
    return Address.parse(address)


def nearest_slide(slides: Sequence[Slide], address: Address) -> int:
    """The index of the slide closest to an address.

    The slide of the address itself, else the first that shares the most steps with it, else the first.
    """
    wanted = _line(address)

    def likeness(slide: Slide) -> int:
        if place_of(slide).workshop:
            return -1
        steps = _line(place_of(slide))
        return next((at for at, (a, b) in enumerate(zip(steps, wanted, strict=False)) if a != b), min(len(steps), len(wanted)))

    places = [place for place, slide in enumerate(slides) if place_of(slide) == address.local]
    return places[0] if places else max(range(len(slides)), key=lambda place: (likeness(slides[place]), -place))


class Presentation:
    """A deck being presented: its slides, the current one, and whether it is blank.

    Slides added in this session come last. Every change can be undone.
    """

    def __init__(self, deck: Deck) -> None:
        self.title = deck.title
        self.slides = list(deck.slides)
        self.place = 0
        self.blank = False
        self.file = ""
        """The file that it was read from, or saved in; empty before."""
        self.minutes = 0
        """The planned length; 0 without one."""
        self.began = 0.0
        """When its first slide was shown, in seconds since 1970; 0 before."""
        self.times: tuple[float, ...] = ()
        """The seconds that each slide took at the last rehearsal."""
        self._saved = deck
        """The deck as it was read, or saved last."""
        self._wanted: list[tuple[str, tuple[str, ...]]] = []
        """The addresses and the rebases of the slides that were added here, or were there already, in that order."""
        self._before: list[tuple[tuple[Slide, ...], int, str, tuple[tuple[str, tuple[str, ...]], ...]]] = []
        """The slides, the current one, the title of all and those that are wanted before each change."""

    @property
    def slide(self) -> Slide:
        """The current slide."""
        return self.slides[self.place]

    @property
    def address(self) -> Address:
        """The address of the current slide."""
        return place_of(self.slide)

    @property
    def deck(self) -> Deck:
        """The slides as they are now."""
        return Deck(title=self.title, slides=tuple(self.slides))

    @property
    def unsaved(self) -> bool:
        """Whether the slides or their title have changed since the last save."""
        return self.deck != self._saved

    def become(self, deck: Deck) -> None:
        """Take the slides of another deck, as it is saved, and stay at the same number."""
        self.title, self.slides, self._saved, self.file = deck.title, list(deck.slides), deck, ""
        self.place = min(self.place, len(self.slides) - 1)

    def begins(self, deck: Deck) -> bool:
        """Whether a deck has these slides, perhaps with others after them."""
        return [slide.address for slide in deck.slides][: len(self.slides)] == [slide.address for slide in self.slides]

    def saved(self, file: str) -> None:
        """Record that the slides are saved in a file."""
        self.file, self._saved = file, self.deck

    def go(self, place: int) -> bool:
        """Go to a slide by its index. Returns False, and stays, if there is none."""
        if not 0 <= place < len(self.slides):
            return False
        self.place = place
        return True

    def near(self, address: Address, place: int = 0) -> None:
        """Go to the slide closest to an address.

        The slide at `place` has priority if it has exactly this address.
        """
        same = 0 <= place < len(self.slides) and place_of(self.slides[place]) == address
        self.place = place if same else nearest_slide(self.slides, address)

    def matching(self, address: Address, place: int) -> Slide | None:
        """The slide at `place` if it has this address, else the first that has, or None."""
        found = [slide for slide in (*self.slides[max(0, place) :][:1], *self.slides) if place_of(slide) == address]
        return found[0] if found else None

    def number_of(self, address: Address) -> int:
        """The number of the first slide of an address; 0 without one."""
        return next((number for number, slide in enumerate(self.slides, 1) if place_of(slide) == address), 0)

    def add(self, address: Address, rebases: "Rebases" = ()) -> int:
        """Add a slide at the end and return its number.

        The numbers that people have on paper then stay valid. The slide keeps the `rebases` that are tried on its trend.
        """
        self._keep()
        self.slides.append(Slide(address=str(address), rebase=tuple(map(str, rebases))))
        self.want(len(self.slides) - 1)
        return len(self.slides)

    def want(self, place: int) -> None:
        """Keep a slide in the next new deck."""
        key = _key(self.slides[place])
        self._wanted += [key] if key not in self._wanted else []

    def remove(self, place: int) -> bool:
        """Remove a slide. Returns False for the only one."""
        if len(self.slides) < 2:
            return False
        self._keep()
        del self.slides[place]
        self.place -= self.place > place or self.place == len(self.slides)
        return True

    def only(self, place: int) -> None:
        """Begin another deck with the slides that were added, or else with one.

        A title slide no longer lists what the slides had that are gone.
        """
        self._keep()
        kept = self.added or [place]
        slides = [self.slides[at] for at in kept]
        self.slides = [replace(slide, points=()) if place_of(slide) == HOME else slide for slide in slides]
        self.place = kept.index(place) if place in kept else 0

    @property
    def added(self) -> list[int]:
        """The indexes of the slides that were added here, in that order or as moved."""
        places = {_key(slide): at for at, slide in reversed(list(enumerate(self.slides)))}
        return [places[key] for key in self._wanted if key in places]

    def rename(self, title: str) -> None:
        """Give the deck another title, which is taken back with the change before it."""
        self.title = title

    def move(self, place: int, by: int) -> bool:
        """Move a slide up or down. Returns False at either end.

        The current slide stays the same.
        """
        if not 0 <= place + by < len(self.slides):
            return False
        self._keep()
        self.slides[place], self.slides[place + by] = self.slides[place + by], self.slides[place]
        upper, lower = (_key(self.slides[at]) for at in sorted((place, place + by)))
        if upper in self._wanted and lower in self._wanted:
            low, high = sorted((self._wanted.index(upper), self._wanted.index(lower)))
            self._wanted[low], self._wanted[high] = upper, lower
        if self.place in (place, place + by):
            self.place = place + by if self.place == place else place
        return True

    def reword(self, place: int, slide: Slide) -> None:
        """Give a slide other words."""
        self._keep()
        self.slides[place] = slide

    def undo(self) -> bool:
        """Take the last change back. Returns False where there is none."""
        if not self._before:
            return False
        slides, self.place, self.title, wanted = self._before.pop()
        self.slides = list(slides)
        self._wanted = [*wanted, *(key for key in self._wanted if key not in wanted)]
        return True

    def _keep(self) -> None:
        self._before.append((tuple(self.slides), self.place, self.title, tuple(self._wanted)))


def _key(slide: Slide) -> tuple[str, tuple[str, ...]]:
    """What tells a slide from others, whatever its words."""
    return slide.address, slide.rebase


def _line(address: Address) -> tuple[str, ...]:
    """The steps of an address, with the screen that shows it in front."""
    return (address.screen, *address.steps[1:])
