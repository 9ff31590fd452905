"""The base of every screen: the frame, the keys from the registry, the current address and the way up."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import var
from textual.screen import Screen

from tui.address import HOME, Address
from tui.commands import EVERY, Place, at, may_run
from tui.display.crumbs import trail
from tui.display.frame import SMALLEST
from tui.display.glyphs import BLOCKS, Glyphs
from tui.display.lit import Finder
from tui.model.pack import Pack
from tui.screens.sheets import EVERY_SHEET
from tui.widgets.frame import Crumbs, KeyBar, TooSmall
from tui.widgets.messages import Clear, Go, Here, Up

WIDE, HIGH = 120, 34
"""The columns and rows from which a screen shows more, beside and below."""
WIDTHS = ((0, "-tiny"), (SMALLEST[0], "-narrow"), (80, "-normal"), (WIDE, "-wide"))
HEIGHTS = ((0, "-flat"), (SMALLEST[1], "-short"), (24, "-tall"), (HIGH, "-high"))


TYPED = ("search", "goto", "palette")
"""The commands that open a line to type in."""

Spot = tuple[str, ...]
"""Where the cursor stands on a screen, in the screen's own words, where an address alone does not say it all."""


def bindings(place: Place) -> list[BindingType]:
    """A screen's key bindings, made from the registry; keys that a list or table answers itself are not bound again.

    The commands that open a line to type in have priority over the list's own keys.
    """
    return [Binding(",".join(c.keys), c.action, c.title, show=False, id=c.id, priority=c.id in TYPED) for c in at(place) if c.action]


def name_size(screen: Screen[Any], size: Size) -> None:
    """Give a screen the classes of its size."""
    for classes, cells in ((WIDTHS, size.width), (HEIGHTS, size.height)):
        fitting = [name for least, name in classes if cells >= least]
        for _, name in classes:
            screen.set_class(name == fitting[-1], name)


class Page(Screen[None]):
    """A screen that shows one address at a time. Subclasses give `place`, `body`, `show` and what to redraw."""

    CSS_PATH = EVERY_SHEET
    place: ClassVar[Place] = "help"

    # var, not reactive: a change would have the whole screen repainted, and what draws from these repaints itself.
    address: var[Address] = var(HOME, init=False)
    aside: var[str] = var("")
    idle: var[frozenset[str]] = var(frozenset())
    behind: var[bool] = var(False)
    note: var[str] = var("")
    """A note from the browser, shown beside the breadcrumb."""
    detour: var[bool] = var(False)
    """Whether escape returns to a slide."""
    ahead: var[Address] = var(HOME)
    """The address that `forward` opens; home if there is none."""
    glyphs: var[Glyphs] = var(BLOCKS, init=False)
    finder: var[Finder | None] = var(None)
    """The words to highlight, from the current search."""
    hit: var[str] = var("")
    """Which search result is shown, and of how many; empty without a search."""

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__()
        self.pack = pack
        self.before: Address | None = None
        """The address shown before this one."""
        self.allowed = EVERY
        """The ids of the commands that are allowed here."""
        self.set_reactive(Page.address, address)

    def compose(self) -> ComposeResult:
        """The frame, with the screen's own body in it."""
        self._measure()
        yield Crumbs().data_bind(Page.aside, Page.hit, Page.note, Page.glyphs)
        yield from self.body()
        yield KeyBar(self.place, EVERY - self.allowed).data_bind(Page.idle, Page.behind, Page.ahead, Page.detour, Page.hit)
        yield TooSmall()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the screen may run: one of a command that is not allowed may not."""
        return may_run(f"screen.{action}", parameters, self.allowed)

    def body(self) -> ComposeResult:
        """The widgets between breadcrumb and footer."""
        raise NotImplementedError

    def show(self, address: Address, spot: Spot = ()) -> None:
        """Go to an address of this screen and put the cursor there, exactly on a `spot` that was taken from the screen before."""
        raise NotImplementedError

    @property
    def subject(self) -> Address:
        """What the cursor is on, where that is more than the address says: what is copied, and whose source is told."""
        return self.address

    @property
    def spot(self) -> Spot:
        """Where the cursor stands, where the address alone does not say it."""
        return ()

    @property
    def standing(self) -> tuple[int, int, bool]:
        """What followers have to know beside the address: slide, of how many, whether blank; only slides have any of it."""
        return (0, 0, False)

    def redraw(self) -> None:
        """Draw what depends on the glyphs, the theme or the terminal's size: once before the first paint, then when one of them changes.

        Widths come from the terminal's size, not from a widget's, which is not known before the first paint: what is drawn later is
        painted twice.
        """

    def focus_main(self) -> None:
        """Give the keys back to the screen's own list or table where nothing on show has them: what is put away loses them."""
        if self.focused is None:
            for widget in self.query("Choices, Grid, Pane"):
                if widget.focusable:
                    widget.focus()
                    break

    def leave_links(self) -> bool:
        """Move the focus from the links back to the list or table; False if it was elsewhere."""
        if self.focused is None or self.focused.id != "links":
            return False
        self.set_focus(None)
        self.focus_main()
        return True

    def on_mount(self) -> None:
        """Show the address that the screen was opened for."""
        if not self.query(Crumbs):
            return  # A signal came first, and Textual mounts nothing more.
        self.app.theme_changed_signal.subscribe(self, lambda theme: self.redraw())
        self.redraw()
        self.show(self.address)
        self._say_where()
        self.post_message(Here())

    def on_resize(self) -> None:
        """Draw for the new size, if it is a new one: a screen is told of its size whenever it is shown."""
        if self.is_mounted and self.drawn != self.app.size:
            self._measure()
            self.redraw()
            self.call_after_refresh(self.focus_main)

    def _measure(self) -> None:
        """Name the size by classes. Textual's own breakpoints do so only after a first layout, which would then be painted twice."""
        self.drawn = self.app.size
        name_size(self, self.drawn)

    def watch_glyphs(self, before: Glyphs, glyphs: Glyphs) -> None:
        """Draw with the new glyphs; told of them as they were at first, it has drawn already."""
        if self.is_mounted and glyphs != before:
            self.redraw()

    def watch_address(self) -> None:
        """The cursor moved on."""
        if self.is_mounted:
            self._say_where()
            self.post_message(Here())

    def _say_where(self) -> None:
        self.query_one(Crumbs).trail = trail(self.pack, self.address)

    def action_up(self) -> None:
        """Clear search highlights, or else go up one level."""
        if self.hit:
            self.post_message(Clear())
        else:
            self.go_up()

    def go_up(self) -> None:
        """Out of the screen: the cursor always stands on something in it, so that a level between the two would look the same."""
        if not self.leave_links():
            self.post_message(Up(HOME))

    def action_topic(self, number: int) -> None:
        """Go to a topic by its number; a pack may have fewer topics than there are keys."""
        topics = list(self.pack.topics)
        if number <= len(topics) and topics[number - 1] == self.address.topic:
            return
        if number <= len(topics):
            self.post_message(Go(Address(topics[number - 1])))
        else:
            self.notify(f"This workshop has {len(topics)} topics.", markup=False)
