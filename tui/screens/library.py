"""The library: every workshop by force and date, and one in full.

Enter opens one in the same browser. What has to be read for the list is read beside the keys, and shown as it comes.
"""

import os
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui.library.opening import NotOpened
from tui.library.streaming import LibraryNews, library_news
from tui.navigation.commands import Place
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap
from tui.widgets.keys import answering, bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.row_list import RowEntry, RowList
from tui.widgets.typed import TypedLine

from .dialog import DialogBox
from .library_columns import LibraryLook
from .library_hits import HitsBelow, LibraryHits
from .library_lines import state_of_list, workshop_lines
from .library_rows import LibraryEntry, filtered_rows, in_order, library_entries
from .library_view import LibraryView
from .pages_ready import get_pages_ready

TWO_PANES = 100
"""The fewest columns of a terminal with the workshop beside the list."""


class CatalogueRead(Message):
    """More of the library is known."""

    def __init__(self, news: LibraryNews) -> None:
        super().__init__()
        self.news = news


class LibraryDialog(HitsBelow):
    """The list, a line that filters it, and the selected workshop."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("library"),
        *answering(walk=("walk(-1)", "walk(1)", "turn(-1)", "turn(1)"), ends=("walk(-1000000)", "walk(1000000)")),
    ]
    place: ClassVar[Place] = "library"
    main: ClassVar[str] = "#workshops"
    heading = "Library"

    def __init__(
        self,
        view: LibraryView,
        open_id: str,
        force: str,
        glyphs: Glyphs,
        opened: Callable[[str], object],
        enter: Callable[[str], None],
        search: Callable[[str], None],
        compare: Callable[[str], None],
    ) -> None:
        super().__init__(view)
        self.open_id = open_id
        self.force = force
        self.glyphs = glyphs
        self.opened = opened
        """Opens a workshop by its id. Raises NotOpened."""
        self.enter = enter
        self.search = search
        self.compare = compare
        self.look = LibraryLook(view.entries)
        self._matching = 0
        self._said: tuple[str, LibraryLook] | None = None
        self._answered: tuple[str, str] | None = None

    def box(self) -> ComposeResult:
        """The filter, the list and the workshop."""
        with Horizontal(id="line"):
            yield Static("/ ", markup=False)
            yield TypedLine(value=self.view.text, placeholder="filter by force, date or topic", compact=True, select_on_focus=False)
        with Horizontal(id="beside"):
            with Vertical(id="listed"):
                yield RowList(self._row, self._head, id="workshops")
                yield Panel(id="remark")
                yield LibraryHits(self.view)
            with Vertical(id="aside"):
                yield Pane(id="about")

    def on_mount(self) -> None:
        """Show what is known, and read the rest."""
        super().on_mount()
        rows = self.query_one(RowList)
        rows.glyphs = self.query_one("#remark", Panel).glyphs = self.hits.glyphs = self.glyphs
        self.query_one("#about", Pane).set_title("This workshop")
        self._arrange()
        if self.view.entries:
            self._fill(self.view.marked)
        if self.view.stays_known:
            return
        self.remark("Reading the library")
        self.run_worker(self._read, thread=True, exclusive=True, group="library")

    def on_resize(self) -> None:
        """Put the workshop beside the list, or below it."""
        super().on_resize()
        self._arrange()
        self.look_inside()

    def _arrange(self) -> None:
        self.set_class(self.app.size.width >= TWO_PANES, "-two")

    def _read(self) -> None:
        """Read the library in a thread, and then get ready for what is opened from it.

        Whoever leaves stops it, and keeps what was read.
        """
        worker = get_current_worker()
        news = library_news(self.view.library)
        for each in news:
            if worker.is_cancelled:
                news.close()
                return
            self.post_message(CatalogueRead(each))
        get_pages_ready()

    @on(CatalogueRead)
    def _take(self, message: CatalogueRead) -> None:
        self.view.news = message.news
        self.view.entries = library_entries(message.news.workshops, served=self.view.library.served)
        self._order()
        self.look = LibraryLook(self.view.entries)
        own = next((entry.key for entry in self.view.entries if entry.place.id == self.open_id and not entry.trouble), "")
        self._fill(self.view.marked or own)

    def _order(self) -> None:
        self.view.entries = in_order(self.view.entries, self.force, by_date=self.view.by_date)

    def _fill(self, key: str = "") -> None:
        found = filtered_rows(self.view.entries, self.view.text, by_date=self.view.by_date)
        rows = self.query_one(RowList)
        rows.fill(found.rows, key)
        total = count(len(self.view.entries))
        matching = f"{count(found.matching)} of {total}" if self.view.text.strip() else total
        self.query_one(DialogBox).set_title("Library", plural(max(self.view.news.total, len(self.view.entries)), "workshop"))
        rows.set_title("Workshops", f"{matching}, {'' if self.view.by_date else 'by force, '}newest first")
        self.look_inside()
        self._matching = found.matching
        self.say()

    def say(self) -> None:
        """Say what is still being read, what cannot be read, or what the signs mean.

        What a key was answered stays for as long as its row and filter do.
        """
        if self._answered in (("", self.view.text), (self.query_one(RowList).marked, self.view.text)):
            return
        nothing = not self._matching and bool(self.view.text.strip())
        way = "enter opens the first result, tab lists them" if self.hits.display else "tab searches inside all workshops"
        self.remark(state_of_list(self.view.news, way if nothing else "", empty=not self.view.entries))

    def answer(self, text: str, row: str = "") -> None:
        """Say why a key did nothing, on a row or on none."""
        self._answered = row, self.view.text
        self.remark(text)

    def remark(self, text: str) -> None:
        """Show a message below the list, or else what the signs mean."""
        look = self.look

        def drawing(width: int, glyphs: Glyphs) -> Sequence[Line]:
            return wrap((Span(text, "quiet"),), width) if text else (look.legend(),)

        if (text, look) != self._said:
            self._said = text, look
            self.query_one("#remark", Panel).drawing = drawing

    def _row(self, entry: RowEntry, cells: int, glyphs: Glyphs) -> tuple[Span, ...]:
        return self.look.row(entry, cells, glyphs)

    def _head(self, cells: int, glyphs: Glyphs) -> tuple[Span, ...]:
        return self.look.head(cells, glyphs)

    @property
    def selected(self) -> LibraryEntry | None:
        """The workshop under the cursor."""
        entry = self.query_one(RowList).entry
        return entry.item if entry and isinstance(entry.item, LibraryEntry) else None

    @on(RowList.RowMarked)
    def _marked(self) -> None:
        rows = self.query_one(RowList)
        if rows.moved and rows.marked:
            self.view.marked = rows.marked
        self.query_one("#about", Pane).show(workshop_lines(self.selected, brief=self.app.size.width < TWO_PANES))
        if self._answered:
            self.say()

    @on(RowList.RowChosen)
    def action_open_workshop(self) -> None:
        """Open the selected workshop, or say why it cannot be opened."""
        self._leave_with(self.enter)

    def action_compare_workshop(self) -> None:
        """Compare the first measure of the selected workshop."""
        self._leave_with(self.compare)

    def _leave_with(self, take: Callable[[str], None]) -> None:
        entry = self.selected
        if entry is None:
            self.open_hit()
        elif entry.trouble:
            self.answer(entry.instead or f"{entry.place.id} cannot be opened: {entry.trouble}.", entry.key)
        elif self.is_current and self._opens(entry):
            self.dismiss()
            take(entry.place.id)

    def _opens(self, entry: LibraryEntry) -> bool:
        """Whether a workshop can be opened; its row and a line say why not."""
        try:
            self.opened(entry.place.id)
        except NotOpened as error:
            entry.gone, said = "can no longer be opened", str(error)
            if not os.path.exists(entry.place.folder):
                entry.gone, said = "no longer there", f"{entry.place.id} is no longer there. Close the library and open it again."
            self.answer(said, entry.key)
            self.query_one(RowList).repaint()
            return False
        entry.gone = ""
        return True

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self.view.text:
            self.view.text = event.value
            self._fill()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_open_workshop()

    def action_sort_library(self) -> None:
        """Sort by date alone, and go to the latest, or by force again."""
        self.view.by_date = not self.view.by_date
        self._order()
        first = filtered_rows(self.view.entries, self.view.text).rows[:1] if self.view.by_date else ()
        self._fill(first[0].key if first else self.query_one(RowList).marked)

    def action_filter_library(self) -> None:
        """Type a filter instead of the last one; an arrow keeps that."""
        line = self.query_one(Input)
        self.set_focus(line)
        line.select_all()
        self.query_one(RowList).led = True

    def action_leave(self) -> None:
        """Clear the filter, or close the library."""
        line = self.query_one(Input)
        if self.focused is self.hits:
            self.set_focus(self.query_one(RowList))
        elif self.focused is line or line.value:
            line.value = ""
            self.query_one(RowList).led = False
            self.set_focus(self.query_one(RowList))
        else:
            self.dismiss()

    def action_search_inside(self) -> None:
        """Go to what is below the list, or else search inside all for the filter's words."""
        if self.enters_hits():
            return
        if self.view.across.refusal:
            self.answer(self.view.across.refusal)
        elif self.is_current:
            self.dismiss()
            self.search(self.view.text)

    def action_walk(self, rows: int) -> None:
        """Move the list's cursor."""
        self.query_one(RowList).walk(rows)

    def action_turn(self, pages: int) -> None:
        """Move by a page."""
        self.query_one(RowList).page(pages)

    def action_more(self) -> None:
        """Scroll the workshop's text."""
        self.query_one("#about", Pane).more()
