"""Asks where to rebase a trend.

For a cursor that is not where a rebase is suggested.
"""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.analysis.rebasing import LastingShift, lasting_shift
from tui.model.table import Series
from tui.navigation.commands import Place
from tui.nodes.table_views.rebase_words import refusal, shift_words
from tui.text.periods import noun, when
from tui.text.spans import Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.table_view import TableView

from .asking import LIST_SIDES
from .dialog import FRAME_ROWS, Dialog
from .page import Page

THERE, HERE, WHY = "there", "here", "why"


class RebaseChoice(Dialog[str]):
    """Two places for a rebase; the result is the key of the chosen one.

    `there` and `here` are sentences for them. Without `here` it cannot be where the cursor is, and `why` says so.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("rebasing")
    place: ClassVar[Place] = "rebasing"
    heading = "Where to rebase"

    def __init__(self, there: str, here: str, why: str = "") -> None:
        super().__init__()
        self.texts = {THERE: there, HERE: here, WHY: why}

    def box(self) -> ComposeResult:
        """The list."""
        yield Choices(id="rebases")

    def on_mount(self) -> None:
        """Fill the list."""
        self._list()
        super().on_mount()

    def on_resize(self) -> None:
        """Wrap for the new width."""
        super().on_resize()
        self._list()

    def _list(self) -> None:
        room = max(1, self.app.size.width - LIST_SIDES)
        entries = [
            ListEntry("" if key == WHY else key, wrap((Span(text, "quiet" if key == WHY else "plain"),), room))
            for key, text in self.texts.items()
            if text
        ]
        self.query_one(Choices).fill(entries)
        self.query_one("#box").styles.height = sum(len(entry.lines) for entry in entries) + FRAME_ROWS

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss(event.name)


def rebase(page: Page, shown: TableView, done: Callable[[], None]) -> None:
    """Set a rebase at the cursor's period, or take it away.

    Where one is suggested at another period, ask first whether to go there.
    """

    def take(chosen: str | None) -> None:
        if chosen == THERE and shown.table and found:
            shown.show(shown.table, shown.part._replace(period=found.start, mean=False))
        if chosen:
            page.app.clear_notifications()  # Those of the rebase before no longer hold.
            if said := shown.rebase():
                page.notify(said, markup=False)
        done()

    series, found, at = _series(shown), suggested(shown), shown.part.period
    if series is None or found is None or found.start == at:
        take(HERE)
        return
    why = refusal(series, (), at)
    here = "" if why or at is None else f"Rebase here, at {when(at)}"
    page.ask(RebaseChoice(f"Go to {when(found.start)} and rebase there: {shift_words(found, noun(found.start))}", here, why), take)


def suggested(shown: TableView) -> LastingShift | None:
    """The shift for which a rebase is worth trying; None where one is tried."""
    series = _series(shown)
    return lasting_shift(series) if series and not shown.rebases else None


def wanted(shown: TableView) -> frozenset[str]:
    """The ids of the commands that a table suggests.

    A rebase, or to remove one; to turn on from another view than the first; and another period, where one is shown of several.
    """
    rebasing = ("rebase",) if shown.rebases or suggested(shown) else ()
    periods = ("next-period", "previous-period") if len(shown.layout_shown.choices) > 1 else ()
    return frozenset((*rebasing, *(("view",) if shown.turned else ()), *periods))


def _series(shown: TableView) -> Series | None:
    return shown.layout_shown.series(shown.part)
