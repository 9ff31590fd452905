"""Going to other workshops of the library, in the same browser."""

from functools import cached_property
from typing import TYPE_CHECKING

from tui.navigation.address import HOME
from tui.screens.routes import Request

from .host import LibraryHost

if TYPE_CHECKING:
    from tui.screens.library_view import LibraryView

OF_LIBRARY = frozenset({"library", "search-all"})
"""The commands that need more than one workshop."""


class LibrarySession:
    """The library as the browser uses it."""

    def __init__(self, app: LibraryHost) -> None:
        self._app = app

    @cached_property
    def view(self) -> "LibraryView":
        """What is known of the library, and where the reader was in its list."""
        from tui.screens.library_view import LibraryView  # late: dialogs need it

        return LibraryView(self._app.workshops.library)

    def request(self) -> Request:
        """What a dialog over the current page needs."""
        app = self._app
        source = app.workshops[app.page.pack.id].source
        text, self.view.words = app.search.text if self.view.words is None else self.view.words, None
        ways = self._leave_for, self._switch_search, self._search_inside, self._compare
        return Request(app.page, app.glyphs, source, app.search.index, text, app.workshops.open, self.view, *ways, app.visits.recent)

    def _search_inside(self, words: str) -> None:
        self.view.everywhere = False
        self._switch_search(words)

    def _switch_search(self, words: str) -> None:
        """Search for the same words in all workshops, or in one again."""
        self.view.everywhere, self.view.words = not self.view.everywhere, words
        self._app.call_later(self._app.action_ask, "search")

    def _leave_for(self, workshop: str) -> None:
        self._app.call_later(self.enter, workshop)

    def _compare(self, workshop: str) -> None:
        self._app.call_later(self.compare, workshop)

    async def compare(self, workshop: str) -> None:
        """Open the comparison of a workshop's first measure, or say why there is none."""
        if not self._app.visits.opens(workshop):
            return
        from tui.nodes.comparison_address import comparison_addresses  # late: most sessions compare nothing

        found = next(comparison_addresses(self._app.workshops.open(workshop)), None)
        if found is None:
            self.refuse(f"The workshop {workshop} has no figures by period to compare.")
        else:
            self._app.live.sharing.look_up()
            await self._app.go(found._replace(workshop=workshop), opened=True)

    async def enter(self, workshop: str) -> None:
        """Open a workshop where it was left, or say why it cannot be opened.

        A presenter's followers do not come along, as wherever a page is looked up.
        """
        if self._app.visits.opens(workshop):
            self._app.live.sharing.look_up()
            self._app.deck.look_aside()
            self._app.leave()
            await self._app.visits.enter(workshop)

    def refuse(self, sentence: str) -> None:
        """Say why something cannot be shown."""
        self._app.notify(sentence, markup=False, severity="warning")

    @property
    def left_at(self) -> dict[str, str]:
        """The address to offer the next time, and the workshop to open, as they are saved.

        No workshop if the browser was never in another one; an empty one for the latest, which opens in any case.
        """
        now = self._app.place
        address = {"address": "" if now.local == HOME else str(now)}
        if len({each.workshop for each in self._app.visits.history.addresses}) < 2:
            return address
        return address | {"workshop": "" if now.workshop == self._app.workshops.library.latest() else now.workshop}
