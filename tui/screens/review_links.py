"""The matrix during a review: which cells a statement is evidence for."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key

from tui.drafting.review.item import ReviewLink
from tui.navigation.commands import Place
from tui.nodes.table_views.cells import GridColumn, GridRow
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import clip, wrap
from tui.widgets.grid import Grid
from tui.widgets.keys import bindings
from tui.widgets.panel import Panel

from .dialog import Dialog
from .row_typing import begun, finished

ACTIVITY_COLUMN, SIDES = "name", 6
"""The key of the column of activities, and the cells of the box beside the grid."""
LEAST_ACTIVITY, LEAST_CATEGORY = 16, 6
"""The fewest cells for an activity and for a category."""


class ReviewLinksDialog(Dialog[None]):
    """Activities down, categories across, moved through with the keys of the matrix.

    `toggle` links or unlinks a cell, and returns why that was refused, or nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("linking")
    place: ClassVar[Place] = "linking"
    main: ClassVar[str] = "Grid"

    def __init__(self, title: str, links: Callable[[], Sequence[ReviewLink]], toggle: Callable[[ReviewLink], str]) -> None:
        super().__init__()
        self.statement = title
        self.links = links
        self.toggle = toggle
        self.typed = ""

    def box(self) -> ComposeResult:
        """The statement, the matrix, and the cell under the cursor in words."""
        yield Panel(id="linked")
        yield Grid()
        yield Panel(id="cell")

    def on_mount(self) -> None:
        """Fill the matrix."""
        about: Line = (Span("Evidence for: ", "quiet"), Span(self.statement, "strong"))
        self.query_one("#linked", Panel).drawing = lambda width, glyphs: (*wrap(about, max(1, width))[:2], ())
        self._fill()
        super().on_mount()

    def on_resize(self) -> None:
        """Fill the matrix for the new width."""
        self._fill()

    @on(Grid.Moved)
    def _moved(self, event: Grid.Moved) -> None:
        event.stop()
        self._say()

    @on(Grid.Taken)
    def _taken(self, event: Grid.Taken) -> None:
        event.stop()
        self.action_toggle_link()

    def action_toggle_link(self) -> None:
        """Link the cell under the cursor, or take its link out."""
        link = self._under_cursor()
        if link is None:
            self._say("Move to a category first.")
            return
        refused = self.toggle(link)
        self._fill()
        self._say(refused)

    def on_key(self, event: Key) -> None:
        """Go to an activity by number and letter."""
        rows = self.query_one(Grid).shape[0]
        text = begun(self.typed, event.character or "", rows)
        if not text:
            self.typed = ""
            return
        event.stop()
        event.prevent_default()
        self.typed = "" if finished(text, rows) else text
        if text in rows:
            grid = self.query_one(Grid)
            grid.move_to(text, (grid.at or ("", ACTIVITY_COLUMN))[1])
        else:
            self._say(f"Jump to {text}_ (a letter)")

    def _fill(self) -> None:
        """Fill the grid; the cursor stays where it is."""
        links, glyphs = self.links(), BLOCKS
        categories = {link.category: link.category_short or link.category_title for link in links}
        width = max(1, min(76, self.app.size.width) - SIDES)
        each = max(
            LEAST_CATEGORY, min((width - LEAST_ACTIVITY) // max(1, len(categories)), max(map(cell_len, categories.values()), default=1) + 2)
        )
        name = max(LEAST_ACTIVITY, width - each * len(categories))
        rows: dict[str, list[Line]] = {}
        for link in links:
            rows.setdefault(link.row, [(Span(f"{link.row} ", "strong"), Span(clip(link.title, name - len(link.row) - 2, glyphs)))]).append(
                _sign(link)
            )
        grid, fresh = self.query_one(Grid), not self.query_one(Grid).shape[0]
        columns = [GridColumn(id, clip(title, each - 1, glyphs), each, right=False) for id, title in categories.items()]
        grid.fill(
            [GridColumn(ACTIVITY_COLUMN, "Activity", name, right=False), *columns],
            [GridRow(key, tuple(cells)) for key, cells in rows.items()],
        )
        if fresh and links:
            grid.move_to(links[0].row, links[0].category)
        self._say()

    def _under_cursor(self) -> ReviewLink | None:
        at = self.query_one(Grid).at
        return next((link for link in self.links() if at == (link.row, link.category)), None)

    def _say(self, words: str = "") -> None:
        """Say what the cell under the cursor is, or something else about it."""
        link = self._under_cursor()
        said = (Span(words, "strong"),) if words else linked_words(link) if link else (Span("Move to a category.", "quiet"),)
        self.query_one("#cell", Panel).drawing = lambda width, glyphs: ((), *wrap(said, max(1, width)))


def linked_words(link: ReviewLink) -> Line:
    """An activity, a category, and whether the statement is evidence for their link."""
    others = f"{plural(link.others, 'other statement is', 'other statements are')} evidence for it" if link.others else ""
    own = "linked by this statement" if link.on else "not linked by this statement" if link.others else "not linked"
    return (Span(f"{link.row} {link.title}, {link.category_title}: ", "strong"), Span("; ".join(filter(None, (own, others)))))


def _sign(link: ReviewLink) -> Line:
    """An x for this statement, and how many others there are."""
    own = Span("x", "strong") if link.on else Span("·", "quiet")
    return (own, Span(f" +{link.others}", "quiet")) if link.others else (own,)
