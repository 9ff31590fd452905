"""Search of all workshops: results as you type, grouped by workshop."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from textual import on
from textual.widgets import Input

from tui.library.index.database import IndexDamaged
from tui.model.sentence_case import capital
from tui.navigation.address import Address
from tui.nodes.indexed import IndexedWorkshop
from tui.nodes.kinds import description
from tui.search.across.search import LibraryAnswer, WorkshopHits
from tui.search.answer import Hit
from tui.search.filters import UnknownValue
from tui.search.no_results import no_results
from tui.search.query import matches
from tui.search.remarks import remark
from tui.text.dates import date
from tui.text.meeting import short_force
from tui.text.numbers import count, plural
from tui.text.spans import BLANK, Line, Span
from tui.widgets.choices import Choices, Key
from tui.widgets.messages import ResultChosen

from .across_search import IndexRenewed
from .asking import LIST_SIDES
from .in_full import InFull, TrendOfPart
from .search import MOST_RESULTS, PREVIEW_FROM, SearchDialog

LIST_SHARE = 60
"""The width of the list beside the preview in hundredths of the terminal's, as `search.tcss` has it."""
FILTERS = 'force:"West Midlands"  year:2015  topic:roads  kind:table'
"""Filters that can be typed."""


class SearchAllDialog(SearchDialog):
    """The search over the whole library, which says what is not indexed yet."""

    heading = "Search all workshops"

    indent: ClassVar[int] = 2
    titles: ClassVar[Mapping[str, str]] = {"search-all": "this workshop"}

    said = ""
    """What is said of the results, before what is said of the index."""
    by_address: Mapping[Address, tuple[WorkshopHits, Hit]] = {}

    def on_mount(self) -> None:
        """Begin to search, and bring the index up to date."""
        self.across.listener = self.post_message
        super().on_mount()
        self.across.begin(self.app)

    def on_unmount(self) -> None:
        """Hear no more of the index, which goes on being made."""
        self.across.leave(self.post_message)

    def _get_ready(self) -> None:
        """Nothing: the index is ready, or being made."""

    @on(IndexRenewed)
    def _renewed(self) -> None:
        """Say how far the index is.

        Results that are listed stay as they are until all is indexed, or the next key, if the reader has moved among them.
        """
        if not self.hits or not (self.across.busy or self.query_one("#found", Choices).walked):
            self.look(self.query_one(Input).value)
        elif self.across.busy:
            self._say_state()
        else:
            self.remark(f"All {plural(self.across.workshops, 'workshop')} can be searched now. Type to list the results of all.")

    def look(self, text: str) -> None:
        """List the results of every workshop that is indexed."""
        answer = self._answer(text)
        groups = answer.groups if answer else ()
        self.by_address = {hit.address: (group, hit) for group in groups for hit in group.hits}
        self.hits = tuple(self.by_address)
        if answer and self.hits:
            self.parsed = answer.answer.query
        self.show_groups(text, [(f"{workshop_heading(group.workshop)} ({count(len(group.hits))})", group.hits) for group in groups])
        if not self.hits:
            self.query_one(InFull).show(self._hints(text), None, self.glyphs)
        if answer:
            self._say(answer)

    def columns(self) -> int:
        """The cells of an entry.

        Of other workshops little is previewed, so that the list has more of the width.
        """
        wide = self.app.size.width
        return wide * LIST_SHARE // 100 - LIST_SIDES if wide >= PREVIEW_FROM else super().columns()

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
                self.across.begin(self.app)
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
        self.said = said.strip()
        self._say_state()

    def _say_state(self) -> None:
        self.remark(" ".join(filter(None, (self.said, self.across.state))))

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


def workshop_heading(workshop: IndexedWorkshop) -> str:
    """A workshop by its title, with the force before it and the month after it.

    Each unless the title names it: `Anyshire Police · A small workshop · June 2015`.
    """
    force = "" if short_force(workshop.force).casefold() in workshop.title.casefold() else workshop.force
    dated = workshop.day and str(workshop.year) not in workshop.title
    month = date(dt.date.fromordinal(workshop.day)).split(" ", 1)[1] if dated else ""
    return " · ".join(filter(None, (force, workshop.title, month)))
