"""Home: topics and what to ask; with more room changes, trends and the matrix."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.home_audit import asking_entries, board_entries, question_entries
from tui.nodes.home_cards import HomeEntry, cards, cards_notes
from tui.nodes.home_said import said_entries, said_fact
from tui.nodes.kinds import offers
from tui.nodes.table_statements import SAID_TITLE
from tui.text.cells import cell_len
from tui.text.spans import Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.home_layout import BESIDE_FROM, LEAST_SAID, TRENDS_FROM, HomeContent, HomeLayout, HomePane, home_layout, left_columns
from tui.widgets.keys import bindings
from tui.widgets.messages import Go

from .page import Page

_PADDING, _RULE_CELLS = 2, 12
"""The columns of padding, and the cells of the topics' rule without its fact."""
_RULES = 4
"""The rows of the rules of topics and audit, the breadcrumb and the footer."""
_MOST_FINDINGS = 3
"""The most findings of the audit in a pane of its own."""
TOPICS_PANE = "#left-topics"
"""The pane of the topics, which every terminal has."""
PaneContent = tuple[str, str, Sequence[HomeEntry]]
"""The title of a pane, the fact in its rule, and its entries."""


class HomePage(Page):
    """The workshop at a glance, in panes that tab goes round."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    place: ClassVar[Place] = "home"

    def __init__(self, pack: Pack, address: Address = HOME) -> None:
        super().__init__(pack, address)
        self.has_matrix = offers(pack, "matrix")
        self.shape = HomeLayout()
        self._planned: tuple[object, ...] = ()
        self._visited = {TOPICS_PANE[1:]}
        """The panes that have had the focus: they keep their place."""

    def body(self) -> ComposeResult:
        """The panes that a terminal of this size has, in one or two columns."""
        self._plan()
        with Horizontal():
            with Vertical(id="left"):
                yield from self._panes("left", self.shape.left)
            with Vertical(id="right"):
                yield from self._panes("right", self.shape.right)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Focus the topics, or the pane that had the focus: home has a single address."""
        pane = next(iter(self.query(f"#{cursor[0]}").results(Choices)), None) if cursor else None
        if pane and pane.mark(cursor[1]):
            pane.focus()
        else:
            self.query_one(TOPICS_PANE).focus()

    @property
    def cursor(self) -> CursorPosition:
        """The pane with the focus and its selected entry."""
        pane = self.focused
        return (pane.id or "", str(pane.marked)) if isinstance(pane, Choices) else ()

    @property
    def subject(self) -> Address:
        """The selected entry of the pane with the focus."""
        pane = self.focused if isinstance(self.focused, Choices) else self.query_one(TOPICS_PANE, Choices)
        return pane.address or self.address

    def redraw(self) -> None:
        """Divide the room for the size of the terminal, and fill the panes."""
        self._plan()
        missing = False
        for column, rooms in self._rooms():
            holder = self.query_one(f"#{column}")
            new = [pane for pane in self._panes(column, rooms) if not self.query(f"#{pane.id}")]
            if new:
                holder.mount(*new)
                holder.sort_children(key=lambda pane: self._place(pane.id))
                missing = True
        if missing:
            self.call_after_refresh(self._fill_all)
        else:
            self._fill_all()

    def _place(self, id: str | None) -> int:
        ids = [pane_id(column, room) for column, rooms in self._rooms() for room in rooms]
        return ids.index(id) if id in ids else len(ids)

    def _rooms(self) -> tuple[tuple[str, tuple[HomePane, ...]], ...]:
        return ("left", self.shape.left), ("right", self.shape.right)

    def _panes(self, column: str, rooms: Sequence[HomePane]) -> list[Choices]:
        return [Choices(id=pane_id(column, room)).data_bind(Page.finder) for room in rooms]

    def _plan(self) -> None:
        """Divide the terminal among the panes, once for each size and set of glyphs."""
        size, pack = self.app.size, self.pack
        if self._planned == (size, self.glyphs):
            return
        self._planned = size, self.glyphs
        left = left_columns(size.width, matrix=self.has_matrix)
        self._columns = {"left": left - _PADDING, "right": size.width - left - 1 - _PADDING}
        self._topics = self._topics_pane(left - _PADDING)
        has = self._wide() if size.width >= TRENDS_FROM else HomeContent()
        wide = size.width >= BESIDE_FROM
        topics, first = _rows(self._topics[2]), _rows(board_entries(pack, left - _PADDING, 1))
        found = has._replace(cards=len(pack.topics), topics=topics, first=first, audit=first, questions=first)
        if wide or topics + first + LEAST_SAID + _RULES <= size.height:  # Otherwise nothing comes below the questions.
            audit = _rows(board_entries(pack, left - _PADDING, _MOST_FINDINGS if wide else 1))
            found = found._replace(audit=audit, questions=_rows(question_entries(pack, left - _PADDING)), said=bool(pack.statements))
        self.shape = home_layout(size, found)
        if self.shape.spaced:
            title, fact, entries = self._topics
            blank = HomeEntry(None, ((),))
            self._topics = title, fact, [each for entry in entries for each in (blank, entry)][1:]

    def _fill_all(self) -> None:
        """Fill the panes; the trends wait for the first paint."""
        two = bool(self.shape.right)
        self.query_one("#left").styles.width = self._columns["left"] + _PADDING if two else "1fr"
        self.query_one("#right").set_class(two, "-beside")
        self.query_one("#right").set_class(not two, "-away")
        ids = [pane_id(column, room) for column, rooms in self._rooms() for room in rooms]
        for pane in self.query(Choices):
            pane.set_class(pane.id not in ids, "-away")
        for column, rooms in self._rooms():
            for room in rooms:
                pane = self.query_one(f"#{pane_id(column, room)}", Choices)
                pane.styles.height = room.rows or "1fr"
                if room.id == "trends":
                    pane.set_title("Trends")
                    self.call_after_refresh(self._fill_trends, pane, column)
                else:
                    rows = self.shape.rows_of(room, self.app.size.height)
                    self._fill(pane, self._content(room, self._columns[column], rows))
        self._update_fact()
        if self.focused is None:
            self.focus_main()

    def _topics_pane(self, columns: int) -> PaneContent:
        """The cards; what their figures are of stands in the rule, or below."""
        notes, entries = cards_notes(self.pack, columns, self.glyphs), cards(self.pack, columns, self.glyphs)
        firsts = (0, max(0, len(notes) - 1))  # All of them, or the window alone.
        ruled = next((at for at in firsts if cell_len("  ".join(notes[at:])) + _RULE_CELLS <= columns), len(notes))
        if below := "  ".join(notes[:ruled]):
            entries = (*entries, HomeEntry(None, wrap((Span(below, "quiet"),), columns)))
        return "Topics", "  ".join(notes[ruled:]), entries

    def _wide(self) -> HomeContent:
        """How much there is for the panes of a wide terminal."""
        from tui.nodes.home_wide import wide_rows  # late: a terminal of 80 columns has no room for it

        changes, places, trends, matrix = wide_rows(self.pack, self._columns["left"], self._columns["right"], self.glyphs)
        return HomeContent(changes=changes, places=places, trends=trends, matrix=matrix)

    def _content(self, room: HomePane, columns: int, rows: int) -> PaneContent:
        if room.id == "topics":
            return self._topics
        if room.id in ASKED:
            title, fact, entries = ASKED[room.id]
            return title, fact, tuple(entries(self.pack, columns, rows))
        if room.id == "said":
            said = said_entries(self.pack, columns, rows)
            return SAID_TITLE, said_fact(self.pack, said), said
        from tui.nodes.home_wide import wide_pane  # late, as above

        return wide_pane(self.pack, room.id, columns, rows, self.glyphs)

    def _fill(self, pane: Choices, content: PaneContent) -> None:
        title, fact, entries = content
        pane.set_title(title, fact)
        pane.fill(ListEntry(entry.address or "", entry.lines) for entry in entries)
        if pane.id not in self._visited:
            pane.highlighted = None  # A mark in every pane would say nothing.

    def _fill_trends(self, pane: Choices, column: str) -> None:
        from tui.widgets.home_trends import trend_entries  # late: plotext takes long to import

        entries = trend_entries(self.pack, self._columns[column], self.shape.trend_rows, self.glyphs)
        self._fill(pane, ("Trends", str(len(entries)), entries))

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark the first entry of a pane that has the focus for the first time."""
        pane = event.widget
        if isinstance(pane, Choices) and pane.id not in self._visited:
            self._visited.add(pane.id or "")
            pane.action_first()

    @on(Choices.Chosen)
    def _open(self, event: Choices.Chosen) -> None:
        self.post_message(Go(event.address))

    @on(Choices.Marked, TOPICS_PANE)
    def _marked(self) -> None:
        self._update_fact()

    def watch_forward_to(self) -> None:
        """Show the address that `forward` opens."""
        if self.is_mounted:
            self._update_fact()

    def _update_fact(self) -> None:
        """Say in the rule of the topics what matters most there.

        Where `forward` leads, or what the figures are of, and which topic it is where not all are in view.
        """
        topics = self.query_one(TOPICS_PANE, Choices)
        keys = [entry.key for entry in topics.entries if entry.key]
        fact = self._topics[1]
        if self.forward_to != HOME:
            fact = f"] continues at {self.forward_to}"
        elif topics.marked in keys and self.shape.left[0].rows - 1 < _rows(self._topics[2]):
            place = f"{keys.index(topics.marked) + 1} of {len(keys)}"
            both = f"{fact}   {place}"
            fact = both if fact and cell_len(both) + _RULE_CELLS <= self._columns["left"] else place
        topics.set_title("Topics", fact)


def pane_id(column: str, room: HomePane) -> str:
    """The id of a pane: the same pane in the other column is another widget."""
    return f"{column}-{room.id}"


ASKED: dict[str, tuple[str, str, Callable[[Pack, int, int], Iterable[HomeEntry]]]] = {
    "asked": ("Audit and questions", "a all", asking_entries),
    "audit": ("Audit", "a opens", lambda pack, columns, rows: board_entries(pack, columns, _MOST_FINDINGS)),
    "questions": ("Questions to ask", "w all", question_entries),
}
"""The panes of the audit: title, fact and entries, for so many columns and the rows that the last pane has."""


def _rows(entries: Sequence[HomeEntry]) -> int:
    return sum(len(entry.lines) for entry in entries)
