"""Search: results as you type, with a preview of the selected one.

The ranking is that of `beatbook find`.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.nodes.examples import examples
from tui.nodes.kinds import node
from tui.nodes.node import PREVIEW
from tui.nodes.search_entries import SearchEntry
from tui.search.answer import Hit
from tui.search.hits import grouped_by_kind
from tui.search.index import Index
from tui.search.no_results import no_results
from tui.search.query import matches, parse_query
from tui.search.remarks import remark
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.messages import LookedUp, ResultChosen
from tui.widgets.pane import Pane

from .across_search import AcrossSearch
from .asking import LIST_SIDES, Asking
from .in_full import MOST_DRAWN_ROWS, InFull, TrendOfPart, page_in_full, trend_of
from .search_help import HELP, help_about
from .search_start import StartPage, hints, starts
from .sizes import WIDE

PREVIEW_FROM = 80
"""The columns from which the preview stands beside the list, as `search.tcss` has it."""
LIST, WIDE_LIST, START_SIDE = 36, 60, 52
"""The widths of the list beside the preview, and of the side of a wide list while nothing is typed, in cells."""
BESIDE_TREND = 6
"""The most rows of a table whose trend is drawn below."""
ONLY_HELP = "The report does not mention this; the help explains it."
MOST_RESULTS = 40
"""The most results to list."""


class SearchDialog(Asking):
    """An input over the results and a preview."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    place: ClassVar[Place] = "search"
    then: ClassVar[tuple[str, ...]] = ("next-hit",)
    heading = "Search this workshop"
    indent: ClassVar[int] = 0
    """The cells by which results are set in below their headings."""
    titles: ClassVar[Mapping[str, str]] = {"search-all": "all workshops", "next-hit": "next result"}

    def __init__(
        self,
        pack: Pack,
        index: Callable[[], Index],
        text: str,
        glyphs: Glyphs,
        switch: Callable[[str], None],
        across: AcrossSearch,
        recent: tuple[Address, ...],
    ) -> None:
        super().__init__()
        self.pack = pack
        self.example = examples(pack).to_search
        self.index = index()
        self.switch = switch
        """Searches all workshops, or this one again."""
        self.across = across
        self.recent = recent
        self.before = text
        self.text = ""
        self.glyphs = glyphs
        self.hits: tuple[Address, ...] = ()
        self.parsed = parse_query("")

    def found(self) -> ComposeResult:
        """The results and a preview of the selected one."""
        with Horizontal(id="beside"):
            yield Choices(id="found")
            yield InFull(id="side", text="preview", key="enter")  # Space is typed into the search.

    def on_mount(self) -> None:
        """Start with the last search, selected so that typing replaces it."""
        super().on_mount()
        line = self.query_one(Input)
        line.value = self.before
        line.select_all()
        self.call_after_refresh(self._get_ready)

    def _get_ready(self) -> None:
        """Load what the first answer and the first preview of each kind need.

        Before somebody types, so that the first key does not wait for it. A single letter finds things of most kinds. A key is answered
        between two of them.
        """
        things = self.index.answer(self.example[:1], limit=MOST_RESULTS, typing=True).things
        self._preview_ahead(tuple(group.hits[0].address for group in grouped_by_kind(things)))

    def _preview_ahead(self, addresses: tuple[Address, ...]) -> None:
        if addresses and self.is_attached:
            self._in_words(addresses[0])
            self.call_later(self._preview_ahead, addresses[1:])

    def columns(self) -> int:
        """The cells of an entry, where the preview stands beside the list."""
        wide = self.app.size.width
        if wide < PREVIEW_FROM:
            return super().columns()
        return (LIST if wide < WIDE else wide - START_SIDE if self.has_class("-start") else WIDE_LIST) - LIST_SIDES

    def show_groups(self, text: str, groups: Iterable[tuple[str, Iterable[Hit | SearchEntry | StartPage]]]) -> None:
        """List results, each group below its heading, with the words marked."""
        finder = partial(matches, self.parsed) if self.hits else None
        preview = self.query_one("#preview", Pane)
        preview.finder, preview.key = finder, "enter" if self.hits else ""
        # Without its watcher: the list is filled below.
        self.query_one("#found", Choices).set_reactive(Choices.finder, finder)
        self.text = text.strip()
        self.fill(
            [
                entry
                for heading, hits in groups
                for entry in (
                    ListEntry.heading(heading),
                    *(ListEntry(hit.address, self._hit_lines(hit.title, hit.about if isinstance(hit, StartPage) else "")) for hit in hits),
                )
            ]
        )

    def _hit_lines(self, title: str, about: str = "") -> tuple[Line, ...]:
        """A result in the list, below its heading."""
        said: Line = (Span(f"  {about}", "quiet"),) if about else ()
        lines = wrap((Span(title), *said), self.columns() - self.indent, 2)
        return tuple((Span(" " * self.indent), *line) for line in lines) if self.indent else lines

    def look(self, text: str) -> None:
        """List the results."""
        answer = self.index.answer(text, limit=MOST_RESULTS, typing=True)
        groups = grouped_by_kind(answer.things)
        self.hits = tuple(hit.address for group in groups for hit in group.hits)
        self.parsed = answer.query if answer.things else parse_query(text, typing=True)
        self.set_class(not text.strip(), "-start")
        if not text.strip():
            self._offer()
            return
        self.show_groups(text, [(group.heading, group.hits) for group in groups])
        if self.hits:
            count = plural(answer.total, "result")
            shown = f"{len(self.hits)} of {count}" if answer.total > len(self.hits) else count
            self.remark(f"{shown}. {ONLY_HELP if self.hits == (HELP,) else remark(self.index, answer)}")
        else:
            self.query_one(InFull).show(self._hints(text), None, self.glyphs)
            self.remark(no_results(self.index, text, self._way_on()))

    def _offer(self) -> None:
        """List pages to open without a search, none of them selected."""
        roomy = self.app.size.width >= WIDE
        self.show_groups("", starts(self.pack, self.recent, about=roomy))
        self.query_one("#found", Choices).highlighted = None
        self.query_one(InFull).show(self._hints("", about=not roomy), None, self.glyphs)
        self.remark("Type words, figures, abbreviations or a question. Spelling mistakes are fine.")

    def _way_on(self) -> str:
        """How to search for the same words elsewhere; empty without other workshops."""
        if "search-all" not in self.allowed:
            return ""
        return self.across.refusal or f"tab searches all {plural(self.across.known, 'workshop')}."

    def take(self, key: Key) -> None:
        """Open a result, if it still matches the text.

        The keys `n` and `N` then step through the others.
        """
        if key in self.hits:
            places = tuple(node(self.pack, each).start for each in self.hits)
            self.close_with(ResultChosen(self.text, partial(matches, self.parsed), places, self.hits.index(key)))
        elif isinstance(key, Address):
            self.close_with(LookedUp(node(self.pack, key).start))

    def action_switch_search(self) -> None:
        """Search all workshops for the same words, or this one again.

        Where the library has no index, say so and stay.
        """
        if self.across.refusal:
            self.remark(self.across.refusal, wrong=True)
        elif self.is_current:
            self.dismiss()
            self.switch(self.query_one(Input).value)

    @on(Choices.Marked, "#found")
    def _preview(self, event: Choices.Marked) -> None:
        event.stop()
        if event.address == event.choices.marked:
            self.query_one(InFull).show(*self._in_words(event.address), self.glyphs)

    def _in_words(self, address: Address) -> tuple[tuple[Line, ...], TrendOfPart | None]:
        """A result for the preview: its lines, and its trend where there is room for it."""
        if address == HELP and (explained := help_about(self.pack, self.parsed, self.glyphs)):
            return explained, None
        side, found = self.query_one(InFull), node(self.pack, address)
        columns = max(PREVIEW, side.text.size.width)
        lines = tuple(found.preview(self.glyphs, columns))
        if not side.has_room:
            return lines, None
        trend = trend_of(found)
        more = page_in_full(self.pack, address, self.glyphs, columns, lines, most=BESIDE_TREND if trend else MOST_DRAWN_ROWS)
        return ((*lines, BLANK, *more) if more else lines), trend

    def _hints(self, text: str, *, about: bool = True) -> tuple[Line, ...]:
        """What can be searched for, while nothing is found."""
        return tuple(hints(self.pack, examples(self.pack).questions, typed=bool(text.strip()), about=about))
