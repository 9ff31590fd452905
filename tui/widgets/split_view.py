"""A text with a place in it, which the arrow keys move by words and sentences."""

from collections.abc import Callable, Iterable, Sequence

from textual.events import Key
from textual.message import Message

from tui.text.spans import Line

from .pane import Pane

SplitDrawing = Callable[[int], Iterable[Line]]


class SplitView(Pane):
    """Draws what stands before and after the place, and posts it on enter.

    Left and right go to the next of the `places`, up and down to the next of the `stops` among them.
    """

    class Placed(Message):
        """The text is to be split before a character."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class Left(Message):
        """The text is to stay whole."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, focus=True)
        self.places: Sequence[int] = ()
        self.stops: Sequence[int] = ()
        self.at = 0
        self.drawing: SplitDrawing = lambda at: ()

    def begin(self, places: Sequence[int], stops: Sequence[int], drawing: SplitDrawing) -> None:
        """Begin at the first of the stops, or in the middle."""
        self.places, self.stops, self.drawing = places, stops or places, drawing
        self._go(stops[0] if stops else places[len(places) // 2])

    def on_key(self, event: Key) -> None:
        """Move the place, or take it."""
        if event.key == "enter":
            self.post_message(self.Placed(self.at))
        elif event.key == "escape":
            self.post_message(self.Left())
        elif event.key in ("left", "up", "home"):
            before = [place for place in (self.stops if event.key == "up" else self.places) if place < self.at]
            self._go((before or [self.at])[0 if event.key == "home" else -1])
        elif event.key in ("right", "down", "end"):
            after = [place for place in (self.stops if event.key == "down" else self.places) if place > self.at]
            self._go((after or [self.at])[-1 if event.key == "end" else 0])
        else:
            return
        event.stop()
        event.prevent_default()

    def _go(self, at: int) -> None:
        self.at = at
        self.show(self.drawing(at))
