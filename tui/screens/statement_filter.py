"""The filter of a list of statements: one kind of them, or all."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.analysis.standings import STANDINGS
from tui.analysis.statement_kinds import StatementKind
from tui.navigation.commands import Place
from tui.nodes.standing_words import KIND_WORDS, STANDING_MEANS, standing_span
from tui.nodes.topic_list import topic_kinds
from tui.text.cells import cell_len
from tui.text.spans import Line, Span, width
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.statements import Statements

from .asking import LIST_SIDES
from .dialog import FRAME_ROWS, Dialog
from .page import Page

EVERY_KIND = "all"
"""The list's key, and the result, for all statements."""
_NUMBER = 4
"""The cells of a number."""
SIGN_CELLS = 6
"""The cells around a sign and between words and their meaning."""


class StatementFilter(Dialog[str]):
    """The kinds of a topic's statements with their numbers.

    The result is the chosen kind.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("kinds")
    place: ClassVar[Place] = "kinds"
    heading = "Show statements of one kind"

    def __init__(self, kinds: Sequence[tuple[StatementKind, int]], total: int, now: StatementKind | None) -> None:
        super().__init__()
        self.kinds = kinds
        self.total = total
        self.now = now

    def box(self) -> ComposeResult:
        """The list."""
        yield Choices(id="kinds")

    def on_mount(self) -> None:
        """Fill the list."""
        entries = [ListEntry(EVERY_KIND, ((Span(f"{self.total:>{_NUMBER}}", "strong"), Span("    all statements")),))]
        for kind, number in self.kinds:
            entries.append(ListEntry(kind, (self._line(kind, number),)))
        self.query_one(Choices).fill(entries, self.now or EVERY_KIND)
        self.query_one("#box").styles.height = len(entries) + FRAME_ROWS
        super().on_mount()

    def _line(self, kind: StatementKind, number: int) -> Line:
        standing = next((each for each in STANDINGS if each == kind), None)
        sign = standing_span(standing)
        label: Line = (Span(f"{number:>{_NUMBER}}  ", "strong"), sign, Span(f" {KIND_WORDS[kind]}"))
        meaning = STANDING_MEANS[standing] if standing else ""
        gap = max(map(cell_len, KIND_WORDS.values())) + _NUMBER + SIGN_CELLS - width(label)
        fits = meaning and width(label) + gap + cell_len(meaning) <= self.app.size.width - LIST_SIDES
        return (*label, Span(" " * gap), Span(meaning, "quiet")) if fits else label

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss(event.name)


def filter_statements(page: Page, statements: Statements | None) -> None:
    """Ask on a page which kind of statements to list, and list them.

    Where none are listed, say so.
    """
    if statements is None:
        page.notify("Only the statements of the report can be filtered, not a table.", markup=False)
        return
    kinds = topic_kinds(page.pack, statements.topic)

    def take(chosen: str | None) -> None:
        kind = next((kind for kind, _ in kinds if kind == chosen), None)
        if chosen is not None and kind != statements.kind:
            statements.show_kind(kind)

    page.ask(StatementFilter(kinds, statements.total, statements.kind), take)
