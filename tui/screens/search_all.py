"""Search of all workshops: results as you type, grouped by workshop."""

from functools import partial

from textual import on
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.library.index.database import IndexDamaged
from tui.model.sentence_case import capital
from tui.navigation.address import Address
from tui.nodes.kinds import description
from tui.search.across.search import LibraryAnswer, WorkshopHits
from tui.search.answer import Hit
from tui.search.filters import UnknownValue
from tui.search.no_results import no_results
from tui.search.query import matches
from tui.search.remarks import remark
from tui.text.numbers import count, plural
from tui.text.spans import BLANK, Line, Span
from tui.widgets.choices import Choices, Key
from tui.widgets.messages import ResultChosen

from .across_search import AcrossSearch, IndexRenewed
from .in_full import InFull, TrendOfPart
from .search import MOST_RESULTS, SearchDialog

FILTERS = 'force:"West Midlands"  year:2015  topic:roads  kind:table'
"""Filters that can be typed."""


class SearchAllDialog(SearchDialog):
    """The search over the whole library, which says what is not indexed yet."""

    heading = "Search all workshops"

    def set_across(self, across: AcrossSearch) -> "SearchAllDialog":
        """Search this library."""
        self.across = across
        self.by_address: dict[Address, tuple[WorkshopHits, Hit]] = {}
        return self

    def on_mount(self) -> None:
        """Begin to search, and bring the index up to date."""
        self.across.listener = self.post_message
        super().on_mount()
        self._renew()

    def on_unmount(self) -> None:
        """Hear no more of the index, which goes on being made."""
        self.across.listener = None

    def _renew(self) -> None:
        across = self.across

        def renew() -> None:
            worker = get_current_worker()
            across.run(lambda: worker.is_cancelled)

        self.app.run_worker(renew, thread=True, group="index")

    def _get_ready(self) -> None:
        """Nothing: the index is ready, or being made."""

    @on(IndexRenewed)
    def _renewed(self) -> None:
        choices = self.query_one("#found", Choices)
        marked, walked = choices.marked, choices.walked
        self.look(self.query_one(Input).value)
        if walked and marked:
            choices.mark(marked)

    def look(self, text: str) -> None:
        """List the results of every workshop that is indexed."""
        answer = self._answer(text)
        groups = answer.groups if answer else ()
        self.by_address = {hit.address: (group, hit) for group in groups for hit in group.hits}
        self.hits = tuple(self.by_address)
        if answer and self.hits:
            self.parsed = answer.answer.query
        self.show_groups(text, [(f"{group.workshop.title} ({count(len(group.hits))})", group.hits) for group in groups])
        if not self.hits:
            self.query_one(InFull).show(self._hints(text), None, self.glyphs)
        if answer:
            self._say(answer)

    def _answer(self, text: str) -> LibraryAnswer | None:
        """The results; None where there are none to show, which is said."""
        search = self.across.search
        if search is None:
            self.remark(self.across.state or "Opening the index of the library")
            return None
        try:
            return search.answer(text, limit=MOST_RESULTS, typing=True)
        except UnknownValue as error:
            self.remark(str(error))
        except IndexDamaged:
            self.remark("The index of the library was damaged, and is made again.")
            if not self.across.busy:
                self.across.damaged()
                self._renew()
        return None

    def _say(self, answer: LibraryAnswer) -> None:
        """Say how many results there are, and what is being indexed."""
        search = self.across.search
        assert search
        if self.hits:
            total = f"more than {count(answer.total)}" if answer.more else count(answer.total)
            more = answer.more or answer.total > len(self.hits)
            shown = f"{len(self.hits)} of {total} results" if more else plural(len(self.hits), "result")
            said = f"{shown} in {plural(len(answer.groups), 'workshop')}. {remark(search, answer.answer)}"
        elif self.text:
            said = no_results(search, answer.asked)
        else:
            said = f"{plural(self.across.workshops, 'workshop')} can be searched. Filters: {FILTERS}"
        self.remark(" ".join(part for part in (said.strip(), self.across.state) if part))

    def take(self, key: Key) -> None:
        """Open a result in its workshop; `n` and `N` then step through the others."""
        if key in self.hits:
            self.close_with(ResultChosen(self.text, partial(matches, self.parsed), self.hits, self.hits.index(key)))

    def _in_words(self, address: Address) -> tuple[tuple[Line, ...], TrendOfPart | None]:
        """A result for the preview: in full if its workshop is the open one."""
        if address.workshop == self.pack.id:
            return super()._in_words(address.local)
        if address not in self.by_address:
            return (), None
        group, hit = self.by_address[address]
        noun = capital(description(hit.kind).noun[0])
        about: tuple[Line, ...] = (
            (Span(hit.title, "strong"),),
            (Span(f"{noun} in {group.workshop.title}", "quiet"),),
        )
        snippet: tuple[Line, ...] = (BLANK, (Span(hit.snippet),)) if hit.snippet else ()
        return (*about, *snippet, BLANK, (Span(str(address), "quiet"),)), None
