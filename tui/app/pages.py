"""The pages of the open workshops, and which of them is shown.

Pages are kept by workshop and kind.
"""

from collections.abc import Callable

from textual.screen import ModalScreen

from tui.navigation.address import Address
from tui.screens.page import Page
from tui.screens.routes import page_for
from tui.screens.topic_digits import TopicDigits
from tui.widgets.compat_hidden import forget_drawn

from .compat import HookedApp
from .workshops import Workshops

MOST_DRAWN = 3
"""How many of the pages that were left last stay drawn."""


class Pages:
    """Pages, built on the first visit and kept.

    Later visits are quick and find the cursor where it was.
    """

    def __init__(self, app: HookedApp, workshops: Workshops, bind: Callable[[Page], None]) -> None:
        self._app = app
        self._workshops = workshops
        self._bind = bind
        self._names: dict[str, list[str]] = {}
        """The names of the pages that have been built, by workshop."""
        self._drawn: list[Page] = []
        """The pages that are drawn, the last shown last."""
        self._digits = TopicDigits()

    @property
    def current(self) -> Page | None:
        """The page that is shown, even if a dialog covers it; None before the first."""
        return next((screen for screen in reversed(self._app.screen_stack) if isinstance(screen, Page)), None)

    def of(self, address: Address) -> Page:
        """The page that shows an address, which names its workshop."""
        pack = self._workshops.pack(address)
        kind, build = page_for(pack, address)
        return self.kept(address.workshop, kind, lambda: build(pack, address.local))

    def built(self, address: Address) -> bool:
        """Whether the page of an address has been built."""
        kind, _ = page_for(self._workshops.pack(address), address)
        return self.has(address.workshop, kind)

    def has(self, workshop: str, kind: str) -> bool:
        """Whether a workshop's page of this kind has been built."""
        return self._app.is_screen_installed(_name(workshop, kind))

    def kept(self, workshop: str, kind: str, build: Callable[[], Page]) -> Page:
        """A workshop's page of a kind, built if there is none yet."""
        name = _name(workshop, kind)
        if not self._app.is_screen_installed(name):
            page = build()
            page.topic_digits = self._digits
            self._bind(page)
            self._app.install_screen(page, name)
            self._names.setdefault(workshop, []).append(name)
        return self._app.get_screen(name, Page)

    def release(self, workshop: str) -> bool:
        """Close the pages of a workshop.

        False, and none is closed, while one of them is in use.
        """
        names = self._names.get(workshop, [])
        pages = [self._app.get_screen(name, Page) for name in names]
        if any(page in self._app.screen_stack for page in pages):
            return False
        self._drawn = [page for page in self._drawn if page not in pages]
        for page in pages:
            self._app.uninstall_screen(page)
            self._app.stop_binding(page)
            page.remove()
        self._names.pop(workshop, None)
        return True

    async def turn_to(self, page: Page) -> None:
        """Show a page, closing any dialogs."""
        app = self._app
        # Textual cannot replace the first page, so it stays at the bottom of the stack, with the current page above it.
        while isinstance(app.screen, ModalScreen):
            app.pop_screen()
        first, above = app.screen_stack[0], len(app.screen_stack) > 1
        if page is not first:
            await (app.switch_screen(page) if above else app.push_screen(page))
        elif above:
            await app.pop_screen()
        self._drawn = [*(each for each in self._drawn if each is not page), page]
        while len(self._drawn) > MOST_DRAWN + 1:
            forget_drawn(self._drawn.pop(0))


def _name(workshop: str, kind: str) -> str:
    return f"{workshop}:{kind}"
