"""A dialog of tick boxes for what a page shows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.text.cells import cell_len
from tui.text.spans import Line, Span, width
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings

from .asking import LIST_SIDES
from .dialog import FRAME_ROWS, Dialog

Result = TypeVar("Result")
BOX, MEANING_GAP = 4, 2
"""The cells of a tick box and the space after it, and those before what a line means."""


class CheckLine(NamedTuple):
    """A line with a tick box: its sign and words, and what they mean.

    The meaning is left out where there is no room.
    """

    label: Line
    meaning: str = ""


class Checklist(Dialog[Result]):
    """Tick boxes by key; the result is what `made` makes of the ticked ones.

    Subclasses define `what`, `kinds` and `made`.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("checklist")
    place: ClassVar[Place] = "checklist"
    what: ClassVar[str]

    def __init__(self, lines: dict[str, CheckLine], ticked: set[str]) -> None:
        super().__init__()
        self.heading = f"Show in the {self.what}"
        self.lines = lines
        self.ticked = ticked

    def made(self) -> Result:
        """The result of the ticks."""
        raise NotImplementedError

    def kinds(self) -> Mapping[str, Sequence[str]]:
        """The keys of the lines by kind, under the heading of each.

        A line is chosen alone among those of its kind.
        """
        raise NotImplementedError

    def box(self) -> ComposeResult:
        """The tick boxes."""
        yield Choices(id="checklist")

    def on_mount(self) -> None:
        """Fill the list."""
        self._list()
        super().on_mount()

    def on_resize(self) -> None:
        """Draw for the new width."""
        super().on_resize()
        self._list()

    def action_leave(self) -> None:
        """Close and apply the ticks."""
        self.dismiss(self.made())

    def action_tick(self) -> None:
        """Tick or untick the selected line."""
        self.ticked ^= {str(self.query_one(Choices).marked)}
        self._list()

    def action_only(self) -> None:
        """Tick the selected line, and untick the others of its kind."""
        marked = str(self.query_one(Choices).marked)
        self.ticked -= {key for kind in self.kinds().values() if marked in kind for key in kind}
        self.ticked |= {marked}
        self._list()

    def action_all(self) -> None:
        """Tick everything."""
        self.ticked = set(self.lines)
        self._list()

    @on(Choices.Chosen)
    def _taken(self) -> None:
        self.action_tick()

    def _list(self) -> None:
        size, rows = self.app.size, len(self.lines) + FRAME_ROWS
        headed = rows + len(self.kinds()) < size.height
        self.query_one("#box").styles.height = rows + len(self.kinds()) * headed
        self.query_one(Choices).fill(self._entries(size.width - LIST_SIDES - BOX, headed=headed))

    def _entries(self, room: int, *, headed: bool) -> Iterator[ListEntry]:
        """The lines, under the headings of their kinds where `headed`."""
        labels = max((width(line.label) for line in self.lines.values() if line.meaning), default=0) + MEANING_GAP
        meant = all(labels + cell_len(line.meaning) <= room for line in self.lines.values())
        for heading, keys in self.kinds().items():
            if headed:
                yield ListEntry.heading(heading)
            for key in keys:
                label, meaning = self.lines[key]
                tick = Span("[x] " if key in self.ticked else "[ ] ", "strong")
                after = (Span(" " * (labels - width(label))), Span(meaning, "quiet")) if meant and meaning else ()
                yield ListEntry(key, ((tick, *label, *after),))
