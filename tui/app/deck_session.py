"""Presenting from the browser.

Opens and leaves the slides, lets the presenter browse away from a slide and back, and adds slides.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from tui.library.opening import NotOpened
from tui.model.deck import Deck, Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses, node
from tui.screens.page import Page

from .host import DeckHost
from .settings import Memory

if TYPE_CHECKING:
    from tui.live import Turn
    from tui.screens.stage import Stage
    from tui.slides.presentation import Presentation

    from .progress import Progress

STAGES = SLIDES, SPEAKER = "present", "speaker"
"""The kinds of stages, which are also their places in the registry of commands."""


def stage_of(page: Page) -> "Stage | None":
    """A page as the slides or the speaker's view, if it is one of them.

    Not by its class, which most browsers need not import.
    """
    return cast("Stage", page) if page.place in STAGES else None


class DeckSession:
    """The presentations of the open workshops, and the way between slides and browser."""

    def __init__(self, app: DeckHost, memory: Memory, minutes: int = 0) -> None:
        self._app = app
        self._memory = memory
        self._minutes = minutes
        self.stage = SLIDES
        """The kind of page that shows slides here."""
        self._presentations: dict[str, Presentation] = {}
        self._remark = ""
        self.turn_presenter: Callable[[Turn], None] = lambda turn: None
        """What the speaker's view does with its turns."""
        self._progress: dict[str, Progress] = {}
        self._left_in = ""
        """The workshop in which the slides were left to look at something."""
        self._left: Address | None = None
        """What the browser showed when the slides were left: presenting from there continues at the same slide."""
        self._presented_for: Pack | None = None
        """The workshop of the deck that a presenter shows."""
        self._told: Deck | None = None
        """The slides that were last said not to be saved."""

    @property
    def presentation(self) -> "Presentation | None":
        """The presentation of the current page's workshop, if it has begun."""
        return self._presentations.get(self._app.pack.id)

    @property
    def timed(self) -> bool:
        """Whether the time is shown, on the slides or in the speaker's view."""
        return self.stage == SPEAKER or self._minutes > 0

    @property
    def presenting(self) -> bool:
        """Whether the current page is a slide or the speaker's view."""
        return self._app.page.place == self.stage

    @property
    def note(self) -> str:
        """The note beside a page's breadcrumb.

        Empty unless the page was opened from a slide.
        """
        begun = self._presentations.get(self._left_in) if self._app.left_slides else None
        return f"slide {begun.place + 1}: p returns" if begun else ""

    def prepare(self, deck: Deck | None, pack: Pack | None = None) -> "Presentation":
        """Load a deck, or the own one of a workshop, which is that of the current page.

        Not where the workshop's presentation has begun.
        """
        pack = pack or self._app.pack
        if deck or pack.id not in self._presentations:
            from tui.slides.decks import default_deck  # late, as in the rest: few browsers present
            from tui.slides.presentation import Presentation

            from .progress import Progress

            begun = self._presentations[pack.id] = Presentation(deck or default_deck(pack))
            begun.minutes = self._minutes
            self._progress[pack.id] = Progress(self._memory, pack.id, begun)
        return self._presentations[pack.id]

    def use_presented(self, pack: Pack, deck: Deck) -> bool:
        """Use the deck that a presenter shows. Returns False where another stays.

        It stays where the user gave its file and it has the same slides, or where this version of the workshop lacks one of them.
        """
        from tui.slides.elsewhere import can_show  # late, as in the rest

        from .progress import Progress

        own, self._presented_for = self.prepare(None, pack), pack
        if deck == own.deck or (own.file and own.begins(deck)) or not can_show(pack, deck):
            return False
        own.become(deck)
        self._progress[pack.id] = Progress(self._memory, pack.id, own)
        return True

    def resume(self) -> None:
        """Go on where the presentation was left, and say so below the slide."""
        presentation = self.prepare(None)
        if self._progress[self._app.pack.id].resume():
            self._remark = f"resumed at slide {presentation.place + 1}   Home: first slide"

    def shown(self) -> None:
        """Record that a slide of this browser's own deck is shown, if it is."""
        page = self._app.page
        if self.stage == SLIDES and (stage := stage_of(page)) and not stage.presented:
            self._progress[page.pack.id].shown()

    def left_at(self, *, ended: bool) -> dict[str, str]:
        """How long the slides took, if all were shown, and where they were left.

        To save. A presentation whose presenter quit has `ended`, and begins at its first slide again; one that was cut off does not.
        """
        found = [text for progress in self._progress.values() if (text := progress.rehearsal)]
        begun = any(progress.began for progress in self._progress.values())
        return ({"rehearsal": found[-1]} if found else {}) | ({"slide": ""} if ended and begun else {})

    @property
    def built(self) -> bool:
        """Whether the stage has been built."""
        return self._app.pages.has(self._app.pack.id, self.stage)

    def slides(self, pack: Pack | None = None) -> "Stage":
        """The slides or the speaker's view, built on first use.

        Of a workshop, or else of that of the current page.
        """
        pack = pack or self._app.pack
        stage = stage_of(self._app.pages.kept(pack.id, self.stage, lambda: self._stage(pack)))
        assert stage
        return stage

    def _stage(self, pack: Pack) -> Page:
        # Late: only presenting needs them.
        if self.stage == SPEAKER:
            from tui.screens.speaker import SpeakerPage

            return SpeakerPage(pack, self.prepare(None, pack), self.turn_presenter)
        from tui.screens.present import PresentPage

        page = PresentPage(pack, self.prepare(None, pack))
        page.remark = self._remark
        return page

    async def show_presented(self, address: Address, number: int, of: int, *, blank: bool, rebase: tuple[str, ...] = ()) -> None:
        """Show an address as a slide of a presenter's deck, with the presenter's rebases.

        Its workshop, which it names, is open. If this browser's own deck has the address, its title and notes are used.
        """
        pack, at = self._app.workshops.pack(address), address.local
        if (home := self._presented_for) and number and home.id != pack.id and self.prepare(None, home).matching(address, number - 1):
            pack, at = home, address  # A slide of the presenter's deck that shows something elsewhere.
        own = self.prepare(None, pack).matching(at, number - 1)
        slide = replace(own or Slide(address=str(at)), rebase=rebase)
        page = self.slides(pack)
        with page.app.batch_update():
            if page is not page.app.screen:
                await self._app.pages.turn_to(page)
            page.show_presented(slide, number, of, blank=blank)

    async def present(self) -> None:
        """Show the slide that was left, or the one nearest to the current page."""
        presentation, at = self.prepare(None), self._here()
        self._app.leave()
        if not self._app.left_slides and at != self._left:
            presentation.near(at)
        await self.to_slides()

    async def to_slides(self) -> None:
        """Show the current slide, of the workshop in which the slides were left."""
        pack = self._app.pack
        if self._app.left_slides:
            self._app.visits.close_aside()
            with suppress(NotOpened):
                pack = self._app.workshops.open(self._left_in)
        self._app.left_slides = False
        self._app.show_note()
        self._app.ask_larger()
        built = self._app.pages.has(pack.id, self.stage)
        page = self.slides(pack)
        page.app.clear_notifications()  # The room reads the slide.
        with page.app.batch_update():
            await self._app.pages.turn_to(page)
            if built:
                page.show(page.address)

    async def end(self) -> None:
        """Leave the slides for the page that was shown before.

        Of changed slides it says once how to save them.
        """
        presentation = self.prepare(None)
        await self._app.show_place()
        self._left = self._here()
        if presentation.unsaved and presentation.deck != self._told and "save-deck" in self._app.page.allowed:
            self._told = presentation.deck
            self._app.notify("The slides are not saved. To save them, press p, o, e, then w.", markup=False)

    def _here(self) -> Address:
        """What is shown in the browser, as a slide may show it.

        The selected claim of the audit or cell of a table, where its topic has a slide; otherwise the page.
        """
        from tui.slides.presentation import place_of

        page = self._app.page
        slides = self.prepare(None).slides
        selected = page.address if page.place == "home" else page.subject.local
        shown = {place.screen for slide in slides if not (place := place_of(slide)).workshop}
        return selected if selected.screen in shown else page.address

    def look_aside(self) -> None:
        """Record that the browser was opened from a slide, if it was."""
        if self.presenting and self.presentation:
            self._app.left_slides, self._left_in = True, self._app.pack.id
            self._app.show_note()

    async def quit(self) -> None:
        """Quit; ask first where changed slides would be lost, and could be saved.

        To quit again while it is asked is an answer.
        """
        page = self._app.page
        if "save-deck" not in page.allowed or not any(each.unsaved for each in self._presentations.values()):
            page.app.exit()
            return
        from tui.screens.unsaved import UnsavedDialog  # late: few change the slides

        if isinstance(page.app.screen, UnsavedDialog):
            page.app.exit()
            return

        def take(answer: str | None) -> None:
            if answer == "quit":
                page.app.exit()
            elif answer == "list":
                page.app.call_later(self._list)

        await page.ask(UnsavedDialog(), take)

    async def _list(self) -> None:
        """Open the list of the slides that are not saved."""
        if not self.presenting:
            await self.present()
        if stage := stage_of(self._app.page):
            stage.action_index()

    def add(self) -> None:
        """Add the current page to the slides, for this session only.

        A month without a figure has no address of its own, so its table is added. With a rebase, the slide is about the whole trend.
        """
        page = self._app.page
        address = page.trend if page.rebases else page.address.local
        if address not in addresses(page.pack):
            address = address._replace(part="")
        content = node(page.pack, address).slide()
        presentation, title = self.prepare(None), content.title
        if not page.rebases and (already := presentation.number_of(address)):
            presentation.want(already - 1)
            self._app.notify(f"Slide {already} has this page already. To keep only your slides: p, o, e, N.", markup=False)
            return
        number = presentation.add(address, page.rebases)
        kept = ""
        if page.rebases:
            from tui.nodes.table_views.rebase_words import rebase_named  # late: few slides have any

            kept = f", with the {rebase_named(page.rebases)}"
        words = "" if content.has_picture else ", in words only"
        after = "To edit: p, o."
        if not content.has_picture:
            from tui.slides.decks import pictured_title  # late: few slides are of words only

            if other := pictured_title(page.pack, address):
                after = f"For a picture, press + at: {other}."
        self._app.notify(f"Added slide {number}{words}: {title}{kept}. {after}", markup=False)
