"""Keeps how a presentation goes: the time of each slide, and where it was left.

In the user's state file, so that a rehearsal sets the pace of the next run and a presentation that was cut off goes on where it was.
"""

from time import monotonic, time

from tui.model.slug import LONGEST_ADDRESS
from tui.slides.presentation import Presentation
from tui.slides.rehearsal import LeftOff, Stopwatch, deck_mark, left_text, read_left, read_times, times_text

from .settings import Memory


class Progress:
    """The progress of one presentation. Without a state file nothing is kept."""

    def __init__(self, memory: Memory, workshop: str, presentation: Presentation) -> None:
        self._memory = memory
        self._presentation = presentation
        self._workshop = workshop
        self._watch = Stopwatch()
        self._place = -1
        self._shown_of = self._mark
        """The deck whose slides were shown last: another one after the slides were edited."""
        presentation.times = read_times(memory.began.rehearsal, self._mark, len(presentation.slides))

    @property
    def _mark(self) -> str:
        return deck_mark(self._workshop, self._presentation.slides)

    @property
    def began(self) -> bool:
        """Whether any of its slides were shown."""
        return self._place >= 0

    def resume(self) -> bool:
        """Go to the slide at which the presentation was left, with its clock.

        Returns False, and stays at the first slide, where there is nothing to go on with.
        """
        left = read_left(self._memory.began.slide, self._mark, len(self._presentation.slides), time())
        if left:
            self._presentation.go(left.number - 1)
            self._presentation.began = left.began
        return left is not None

    def shown(self) -> None:
        """The current slide is on the screen.

        The one to go on from is kept when it is turned to, not when the list of the slides closes after an edit: the edited deck has not
        been presented, and begins at its first slide.
        """
        deck, mark = self._presentation, self._mark
        edited, self._shown_of = mark != self._shown_of, mark
        deck.began = deck.began or time()
        if deck.place != self._place:
            self._place = deck.place
            self._watch.show(deck.place, len(deck.slides), monotonic())
            if not edited:
                self._memory.keep(slide=left_text(mark, LeftOff(deck.place + 1, time(), deck.began)))

    @property
    def rehearsal(self) -> str:
        """The time of each slide, to save.

        Empty if not all were shown, or only for a moment.
        """
        times = self._watch.stop(monotonic())
        text = times_text(self._mark, times)
        return text if times and len(text) <= LONGEST_ADDRESS else ""
