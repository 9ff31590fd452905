"""The base of every page: its frame, keys and current address, and the way up."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.events import Key
from textual.reactive import var
from textual.screen import Screen
from textual.widget import AwaitMount, Widget

from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.navigation.commands import EVERY, Place, may_run
from tui.navigation.history import CursorPosition
from tui.nodes.contents import contents
from tui.nodes.kinds import node_at_cursor
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.highlight import Finder
from tui.widgets.frame import Crumbs, Framed, KeyBar
from tui.widgets.messages import Clear, Go, Here, Open, Up
from tui.widgets.notice import answer_key

from .sizes import name_size
from .style_sheets import EVERY_SHEET
from .topic_digits import TopicDigits

if TYPE_CHECKING:
    from tui.analysis.rebasing import Rebases

    from .dialog import Dialog, Result


class Page(Framed, Screen[None]):
    """A screen that shows one address at a time.

    Subclasses define `place`, `body`, `show` and `redraw`.
    """

    CSS_PATH = EVERY_SHEET
    place: ClassVar[Place] = "help"

    # var, not reactive: a reactive repaints the whole screen, and the widgets that use these values repaint themselves.
    address: var[Address] = var(HOME, init=False)
    aside: var[str] = var("")
    keeps_aside: var[bool] = var(False)
    """Whether the breadcrumb leaves out levels before the aside: where `forward` leads, or the view that was turned to."""
    idle: var[frozenset[str]] = var(frozenset())
    wanted: var[frozenset[str]] = var(frozenset())
    """The ids of commands that the footer names before others: what the page suggests."""
    can_go_back: var[bool] = var(False)
    note: var[str] = var("")
    """A note from the browser, shown beside the breadcrumb."""
    several: var[bool] = var(False)
    """Whether there are other workshops, so that the breadcrumb names this one."""
    reads_others: var[bool] = var(False)
    """Whether other workshops may be read beside the keys, without anybody asking: once the first page has been kept."""
    left_slides: var[bool] = var(False)
    """Whether escape returns to a slide."""
    forward_to: var[Address] = var(HOME)
    """The address that `forward` opens; home if there is none."""
    glyphs: var[Glyphs] = var(BLOCKS, init=False)
    chart_kind: var[ChartKind] = var(CHART_KINDS[0])
    finder: var[Finder | None] = var(None)
    """The words to highlight, from the current search."""
    can_step: var[bool] = var(False)
    """Whether `step` leads anywhere."""
    at_result: var[bool] = var(False)
    hit: var[str] = var("")
    """Which search result is shown, and of how many; empty without a search."""
    opens: var[str] = var("")
    """What enter opens, in a word for the footer."""
    in_links: var[bool] = var(False)
    """Whether the links have the focus: the footer then names their keys."""

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__()
        self.pack = pack
        self.contents = contents(pack)
        self.before: Address | None = None
        """The address shown before this one."""
        self.cursor_before: CursorPosition = ()
        """Where the cursor was there."""
        self.arriving: CursorPosition = ()
        """Where the cursor was when an earlier page of this kind was left, to begin there."""
        self.allowed = EVERY
        """The ids of the commands that are allowed here."""
        self.topic_digits = TopicDigits()
        self.set_reactive(Page.address, address)

    def compose(self) -> ComposeResult:
        """The frame around the page's own body."""
        self._measure()
        yield Crumbs().data_bind(Page.aside, Page.keeps_aside, Page.hit, Page.note, Page.glyphs)
        yield from self.body()
        yield KeyBar(self.place, self.contents, EVERY - self.allowed).data_bind(
            Page.idle, Page.wanted, Page.can_go_back, Page.forward_to, Page.left_slides, Page.hit, Page.in_links, Page.can_step, Page.opens
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether its command is allowed, and the workshop has what it is about."""
        return may_run(f"screen.{action}", parameters, self.allowed, self.contents)

    def ask(self, dialog: "Dialog[Result]", take: "Callable[[Result | None], None] | None" = None) -> AwaitMount:
        """Open a dialog over the page; `take` gets its result.

        Only commands that are allowed here are allowed in it.
        """
        dialog.allowed = self.allowed
        return self.app.push_screen(dialog, take)

    def body(self) -> ComposeResult:
        """The widgets between the breadcrumb and the footer."""
        raise NotImplementedError

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Show an address of this page and put the cursor on it.

        `cursor` is a value that the page's `cursor` gave earlier: the cursor returns to exactly that place.
        """
        raise NotImplementedError

    @property
    def location(self) -> Address:
        """The current address with its workshop."""
        return self.address if self.address.workshop else self.address._replace(workshop=self.pack.id)

    @property
    def subject(self) -> Address:
        """The address to copy and to show the source of; may be more exact than `address`."""
        return self.address

    @property
    def cursor(self) -> CursorPosition:
        """The cursor's position, if the address alone does not give it."""
        return ()

    @property
    def rebases(self) -> "Rebases":
        """The rebases that are tried on the trend of the current page, where it has one."""
        return ()

    @property
    def trend(self) -> Address:
        """The address of the whole trend that has the rebases."""
        return self.address

    @property
    def slide_position(self) -> tuple[int, int, bool]:
        """The slide's number, the number of slides and whether the screen is blank.

        Followers need these with the address. Pages that are not slides have none.
        """
        return (0, 0, False)

    def redraw(self) -> None:
        """Draw whatever depends on the glyphs, the theme or the terminal's size.

        Called before the first paint, and when one of these changes. Use the terminal's width: the widgets' widths are not known before
        the first paint, and drawing after it would paint twice.
        """

    def step(self, by: int) -> None:
        """Go to the next or previous thing of a kind, or say that there are none."""
        self.notify("n and N go through the results of a search: / searches.", markup=False)

    def focus_main(self) -> None:
        """Focus the page's list or table if nothing has the focus.

        A widget that is hidden loses the focus.
        """
        if self.focused is None:
            for widget in self.query("Choices, Grid, GridArea, MatrixGrid, Pane"):
                if widget.focusable and all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget)):
                    widget.focus()
                    break

    def watch_focused(self, focused: Widget | None) -> None:
        """Name the keys of the pane that has the focus."""
        self.in_links = _leads_on(focused)

    def leave_links(self) -> bool:
        """Move the focus from the detail to the list; False if it was elsewhere."""
        if not _leads_on(self.focused):
            return False
        self.set_focus(None)
        self.focus_main()
        return True

    def on_mount(self) -> None:
        """Show the address that the screen was opened for."""
        self.app.theme_changed_signal.subscribe(self, lambda theme: self.redraw())
        self.redraw()
        self.show(self.address, self.arriving)
        self._update_breadcrumb()
        self.post_message(Here())

    def on_unmount(self) -> None:
        """Leave nothing behind that would keep the page in memory."""
        self.app.theme_changed_signal.unsubscribe(self)

    def on_resize(self) -> None:
        """Draw for the new size, if it has changed.

        Textual sends a resize whenever a screen is shown.
        """
        if self.is_mounted and self.drawn != self.app.size:
            self._measure()
            self.redraw()
            self.call_after_refresh(self.focus_main)

    def _measure(self) -> None:
        """Set the size's classes before the first layout.

        Textual's own breakpoints set them after it, which would paint twice.
        """
        self.drawn = self.app.size
        name_size(self, self.drawn)

    def watch_glyphs(self, before: Glyphs, glyphs: Glyphs) -> None:
        """Draw with new glyphs; the first ones are drawn already."""
        if self.is_mounted and glyphs != before:
            self.redraw()

    def watch_several(self) -> None:
        """Name the workshop in the breadcrumb, or no longer.

        A page that could not be made has none.
        """
        if self.is_mounted and self.query(Crumbs):
            self._update_breadcrumb()

    def watch_address(self) -> None:
        """Update the breadcrumb and report the new address."""
        if self.is_mounted:
            self._update_breadcrumb()
            self.post_message(Here())

    def _update_breadcrumb(self) -> None:
        crumbs = self.query_one(Crumbs)
        crumbs.owner, crumbs.trail = self.owner, self.trail

    @property
    def trail(self) -> tuple[str, ...]:
        """The crumbs down to the current address."""
        return node_at_cursor(self.pack, self.address).trail

    @property
    def owner(self) -> tuple[str, ...]:
        """The workshop in shorter and shorter words, where there are others.

        Home's own path names it in any case.
        """
        if not self.several or self.address == HOME:
            return ()
        from tui.text.meeting import owner_names  # late: Home has no such path

        return owner_names(self.pack)

    def action_up(self) -> None:
        """Clear search highlights, or else go up one level."""
        if self.hit:
            self.post_message(Clear())
        else:
            self.go_up()

    def go_up(self) -> None:
        """Leave the links if they have the focus, otherwise leave the page.

        There is no level between the two: the page always has a selection, so it would look the same.
        """
        if not self.leave_links():
            self.post_message(Up(HOME))

    def action_compare_reports(self) -> None:
        """Follow the figures at the cursor through other reports, or say why not."""
        from tui.nodes.comparison_address import comparison_of  # late: most pages compare nothing

        found = comparison_of(self.pack, self.subject, self.cursor)
        self.post_message(Open(found)) if isinstance(found, Address) else answer_key(self, found)

    def action_topic(self, number: int) -> None:
        """Open a topic by its number, or say that it is open."""
        if (topic := list(self.pack.topics)[number - 1]) == self.address.topic:
            answer_key(self, "This topic is open already.")
        else:
            self.post_message(Go(Address(topic)))

    def on_key(self, event: Key) -> None:
        """Open a topic whose number is complete, or say where a key works."""
        from .unused_keys import unused_key  # late: a start shows a page before any key

        if not self.topic_digits.opened(self, event) and (words := unused_key(self.place, event, self.contents, self.allowed)):
            answer_key(self, words)


def _leads_on(widget: Widget | None) -> bool:
    """Whether a widget is a text with links; not by its class, which Home needs not."""
    return getattr(widget, "leads_on", False)
