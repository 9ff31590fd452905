"""The review of a draft: the source beside one thing at a time, with its checks."""

from pathlib import PurePath
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.screen import Screen
from textual.timer import Timer

from tui.drafting.review.item import DraftLine, ItemKey, ReviewItem
from tui.drafting.review.session import ReviewSession
from tui.navigation.commands import EVERYTHING, Place, may_run
from tui.nodes.copies import Copy
from tui.text.glyphs import BLOCKS, Glyphs
from tui.widgets.choices import Choices
from tui.widgets.edit_box import EditBox
from tui.widgets.frame import Crumbs, Framed, KeyBar
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.split_view import SplitView

from .copy import CopyDialog
from .keys import KeysDialog
from .review_choosing import ReviewChoosing
from .review_deciding import ReviewDeciding
from .review_entries import draft_entries, neighbour_entries
from .review_finding import ReviewFinding
from .review_headings import decision_lines, draft_heading, neighbours_heading
from .review_lines import check_rows, figure_rows, item_note, look_words, nothing_left, progress_aside, progress_lines, source_lines
from .review_moving import ReviewMoving
from .review_pause import PAUSE
from .review_splitting import ReviewSplitting
from .review_writing import ReviewWriting
from .sizes import WIDE, name_size
from .style_sheets import FOLDER

REVIEW_SHEETS = [FOLDER / f"{name}.tcss" for name in ("page", "review", "dialog", "copy")]
"""The style sheets of the screen and its dialogs."""
REVIEW_PANES = ("draft", "checks", "source", "neighbours")
"""The panes in the order of the tab key."""
REVIEW_PADDING = 4
"""Cells at the sides of a half, including the scroll bar and the border."""


class ReviewScreen(ReviewDeciding, ReviewMoving, ReviewWriting, ReviewFinding, ReviewSplitting, ReviewChoosing, Framed, Screen[bool]):
    """The source on the left or above, the draft and its checks on the right or below.

    The result is whether to open the workshop.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = [*REVIEW_SHEETS]
    BINDINGS: ClassVar[list[BindingType]] = bindings("review")
    place: ClassVar[Place] = "review"

    glyphs: var[Glyphs] = var(BLOCKS, init=False)

    def __init__(self, session: ReviewSession, allowed: frozenset[str]) -> None:
        super().__init__()
        self.session = session
        self.allowed = allowed
        found = session.next_item()
        self.key: ItemKey | None = found.key if found else None
        """The thing on the screen; None where everything is decided."""
        self.lines: tuple[DraftLine, ...] = ()
        self.looked_at = set()
        self.tidying = Timer(self, PAUSE)

    def compose(self) -> ComposeResult:
        """The breadcrumb, the progress, the two halves and the footer."""
        name_size(self, self.app.size)
        yield Crumbs().data_bind(ReviewScreen.glyphs)
        yield Panel(id="progress").data_bind(ReviewScreen.glyphs)
        with Horizontal(id="halves"):
            with Vertical(id="report"):
                yield Pane(id="source", focus=True).data_bind(ReviewScreen.glyphs)
                yield Choices(id="neighbours")
            with Vertical(id="decision"):
                yield Choices(id="draft")
                yield EditBox()
                yield SplitView().data_bind(ReviewScreen.glyphs)
                yield Pane(id="checks", focus=True).data_bind(ReviewScreen.glyphs)
                yield Panel(id="keys").data_bind(ReviewScreen.glyphs)
        yield KeyBar(self.place, EVERYTHING)

    def on_mount(self) -> None:
        """Show the first thing to decide."""
        self.query_one(Crumbs).trail = ("Review", f"draft of {self.session.title}")
        self.app.theme_changed_signal.subscribe(self, lambda theme: self.redraw())
        self.add_class("-at-draft")
        self.name_keys(self.place, self.idle_keys)
        self.redraw()
        self.mark_first()
        self.query_one("#draft", Choices).focus()
        self.go_on_typing()

    def on_resize(self) -> None:
        """Draw for the new size; an edit goes on."""
        name_size(self, self.app.size)
        self.redraw()
        if self.editing:
            self.hold_focus()  # What did not fit was hidden, and so lost the focus.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action may run: its command must be allowed.

        While a line is typed, no key nor click decides anything.
        """
        return not (self.editing and action not in ("pane", "keys")) and may_run(f"screen.{action}", parameters, self.allowed)

    def watch_glyphs(self) -> None:
        """Draw with other glyphs."""
        if self.is_mounted:
            self.redraw()

    @property
    def half(self) -> int:
        """The width of a half, in cells."""
        columns = self.app.size.width
        return (columns // 2 if columns >= WIDE else columns) - REVIEW_PADDING

    def redraw(self) -> None:
        """Fill every pane for the thing, the width and the glyphs."""
        session, glyphs, progress = self.session, self.glyphs, self.session.progress()
        if not self.editing:
            self.name_keys(self.place, self.idle_keys)
        self.query_one(Crumbs).aside = progress_aside(progress)
        self.query_one("#progress", Panel).drawing = lambda width, glyphs: progress_lines(progress, width, glyphs)
        source, checks = self.query_one("#source", Pane), self.query_one("#checks", Pane)
        draft, neighbours = self.query_one("#draft", Choices), self.query_one("#neighbours", Choices)
        self.draw_decision()
        if self.key is None:
            self.lines = ()
            draft.fill(())
            neighbours.fill(())
            checks.show(check_rows((), session.problems(), self.said))
            source.show(nothing_left(str(session.folder), progress, session.own_words()))
            for pane, title in (source, "Everything is decided"), (draft, "The draft"), (neighbours, ""), (checks, "Checks"):
                pane.set_title(title)
            return
        item, near = session.item(self.key), session.beside(self.key)
        passage, found = session.source(self.key), session.checks(self.key)
        source.set_title("The source", passage.place)
        draft.set_title(*draft_heading(item))
        checks.set_title("Checks", look_words(found))
        neighbours.set_title(*neighbours_heading(near, item))
        self.lines = tuple(session.lines(self.key))
        draft.fill(draft_entries(self.shown_lines, self.half, glyphs))
        neighbours.fill(neighbour_entries(near, item, self.half, glyphs))
        neighbours.mark(str(next((number for number, each in enumerate(near) if each.key == self.key), 0)))
        checks.show((*check_rows(found, session.problems(), self.said), *figure_rows(session.figures(self.key), self.half, glyphs)))
        source.show(source_lines(passage, self.half, glyphs))

    @on(Choices.Marked, "#draft")
    def draw_decision(self) -> None:
        """Say what each decision means for the thing and the line under the cursor."""
        item, progress = self.session.item(self.key) if self.key else None, self.session.progress()
        line = self.marked_line() if self.key else None
        self.query_one("#keys", Panel).drawing = lambda width, glyphs: decision_lines(item, line, progress, width, glyphs)

    def show_item(self, item: ReviewItem | None) -> None:
        """Show another thing, from the line to look at, or that nothing is left."""
        changed = (item.key if item else None) != self.key
        self.said = ()
        self.key = item.key if item else None
        self.redraw()
        if changed:
            self.query_one("#draft", Choices).action_first()
            self.mark_first()
        self.draw_decision()
        if item is None:
            self.show_pane("source")

    def tell(self, words: str, *, severe: bool = False) -> None:
        """Show a sentence for a while, and no other."""
        self.app.clear_notifications()
        self.app.notify(words, markup=False, timeout=6 if severe else 2, severity="warning" if severe else "information")

    def action_pane(self, by: int) -> None:
        """Focus the next or the previous pane."""
        if self.editing:
            self.other_line(by)
            return
        at = next((number for number, name in enumerate(REVIEW_PANES) if self.has_class(f"-at-{name}")), 0)
        self.show_pane(REVIEW_PANES[(at + by) % len(REVIEW_PANES)])

    def show_pane(self, name: str) -> None:
        """Focus a pane, which a small terminal then shows."""
        for each in REVIEW_PANES:
            self.set_class(each == name, f"-at-{each}")
        self.call_after_refresh(self.query_one(f"#{name}").focus)

    def action_more_text(self) -> None:
        """Scroll the checks if they are focused, and else the source."""
        self.query_one("#checks" if self.has_class("-at-checks") else "#source", Pane).more()

    def action_copy(self) -> None:
        """Copy the thing as a note."""
        if self.key is not None:
            note = item_note(self.session.item(self.key), self.session.source(self.key), self.session.checks(self.key))
            self.app.push_screen(CopyDialog((Copy("text", note),), self.glyphs))

    def action_keys(self) -> None:
        """Show the keys."""
        self.app.push_screen(KeysDialog(self.place, self.allowed))

    def action_open_draft(self) -> None:
        """Leave the review, and open the workshop."""
        if self.left_safely():
            self.app.exit(cast("object", True))

    @on(Choices.Chosen, "#draft")
    def _line_chosen(self) -> None:
        if not self.still_typing():
            self.action_edit()
