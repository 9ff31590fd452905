"""The frame that every screen has: where one is on top, the next moves at the bottom, and a sentence where the terminal is too small."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.address import HOME, Address
from tui.commands import Place
from tui.display.frame import SMALLEST, breadcrumb, key_line
from tui.display.glyphs import BLOCKS, Glyphs
from tui.widgets.content import content


class Crumbs(Widget):
    """The breadcrumb, and on its right a word on what is shown."""

    trail: reactive[tuple[str, ...]] = reactive(())
    aside: reactive[str] = reactive("")
    hit: reactive[str] = reactive("")
    """Stands in for the aside while something is searched for."""
    note: reactive[str] = reactive("")
    """What is to be known whatever is shown: that one follows somebody, or is away from one's slide."""
    glyphs: reactive[Glyphs] = reactive(BLOCKS)

    def render(self) -> RenderResult:
        """Draw the one line."""
        return content([breadcrumb(self.trail, self.hit or self.aside, self.size.width, self.glyphs, self.note)])


class KeyBar(Widget):
    """The next moves, as many as fit; `idle` names commands that would do nothing where the cursor is."""

    idle: reactive[frozenset[str]] = reactive(frozenset())
    behind: reactive[bool] = reactive(False)
    """Whether there is anything to go back to."""
    detour: reactive[bool] = reactive(False)
    """Whether a slide is waiting, to which escape leads back from Home too."""
    ahead: reactive[Address] = reactive(HOME)
    """Where `forward` leads; home where it leads nowhere."""
    hit: reactive[str] = reactive("")

    def __init__(self, place: Place, barred: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.place = place
        self.barred = barred
        """Commands that do not answer in this browser."""

    def render(self) -> RenderResult:
        """Draw the one line."""
        nowhere = {
            *([] if self.hit else ["next-hit", "previous-hit"]),
            *([] if self.hit or self.detour else ["clear"]),
            *([] if self.behind else ["back"]),
            *([] if self.ahead != HOME else ["forward"]),
        }
        idle = self.idle | self.barred | nowhere
        return content([key_line(self.place, self.size.width, idle)])


class TooSmall(Widget):
    """Stands in for everything else below the smallest size."""

    def render(self) -> RenderResult:
        """Say so, and what would do."""
        width, height = SMALLEST
        size = self.app.size
        return Content(f"Beatbook needs {width} columns by {height} rows; this terminal has {size.width} by {size.height}.")
