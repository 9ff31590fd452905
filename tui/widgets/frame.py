"""The frame of every page: breadcrumb, footer and message about the size."""

from collections.abc import Mapping

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive

from tui.navigation.address import HOME, Address
from tui.navigation.commands import STEP_TITLES, Contents, Place
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line

from .compat_updates import OneUpdate
from .drawn_lines import DrawnLines
from .frame_lines import SMALLEST, breadcrumb, key_line

OF_LISTS = frozenset({"across", "jump", "spell", "sort", "view", "swap", "compare"})
"""The ids of commands that the footer leaves out while the links have the focus."""


class Crumbs(DrawnLines):
    """The breadcrumb, with a note on the right."""

    trail: reactive[tuple[str, ...]] = reactive(())
    owner: reactive[tuple[str, ...]] = reactive(())
    """Whose page it is, in shorter and shorter words; nothing where there is only one workshop."""
    aside: reactive[str] = reactive("")
    keeps_aside: reactive[bool] = reactive(False)
    """Whether levels go before the aside does."""
    hit: reactive[str] = reactive("")
    """Replaces the aside during a search."""
    note: reactive[str] = reactive("")
    """Always shown: who is being followed, or which slide the browser was opened from."""
    glyphs: reactive[Glyphs] = reactive(BLOCKS)

    def lines_shown(self) -> list[Line]:
        """The one line."""
        said, keep = self.hit or self.aside, bool(self.hit) or self.keeps_aside
        return [breadcrumb(self.trail, said, self.size.width, self.glyphs, self.note, keep=keep, owner=self.owner)]


class KeyBar(DrawnLines):
    """The footer: as many keys as fit.

    `idle` has the ids of commands that would do nothing at the cursor.
    """

    idle: reactive[frozenset[str]] = reactive(frozenset())
    wanted: reactive[frozenset[str]] = reactive(frozenset())
    """The ids of commands that the page suggests."""
    opens: reactive[str] = reactive("")
    """What enter opens, where the page says so."""
    titles: reactive[Mapping[str, str]] = reactive({})
    """The page's words for commands, by their ids, in place of their own."""
    can_go_back: reactive[bool] = reactive(False)
    """Whether `back` leads anywhere."""
    left_slides: reactive[bool] = reactive(False)
    """Whether escape returns to a slide, even from Home."""
    forward_to: reactive[Address] = reactive(HOME)
    """The address that `forward` opens; home if there is none."""
    hit: reactive[str] = reactive("")
    in_links: reactive[bool] = reactive(False)
    """Whether the links have the focus."""
    can_step: reactive[bool] = reactive(False)
    """Whether the page goes to the next thing of a kind where there is no search."""

    def __init__(self, place: Place, contents: Contents, never: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.place = place
        self.contents = contents
        self.never = never
        """The ids of commands that are not allowed in this browser."""

    def lines_shown(self) -> list[Line]:
        """The one line."""
        nowhere = {
            *([] if self.hit or self.can_step else ["next-hit", "previous-hit"]),
            *([] if self.hit or self.left_slides else ["clear"]),
            *([] if self.can_go_back else ["back"]),
            *([] if self.forward_to != HOME else ["forward"]),
        }
        here = (self.idle | OF_LISTS) - {"open", "links"} if self.in_links else self.idle
        titles, wanted = {**self.titles, **({"links": "list"} if self.in_links else {})}, self.wanted
        titles |= {"up": "clear"} if self.hit else {}
        titles |= {"open": self.opens} if self.opens else {}
        if not self.hit and self.place in STEP_TITLES:
            # Not the next result of a search, so that on a small terminal the key to open comes first.
            titles["next-hit"], wanted = STEP_TITLES[self.place], wanted | {"next-hit"}
        return [key_line(self.place, self.size.width, here | self.never | nowhere, self.contents, titles, wanted)]


class Framed(OneUpdate):
    """A base for screens that say so where the terminal is too small for them.

    Their style sheets hide the widgets there.
    """

    def render(self) -> RenderResult:  # type: ignore[override]  # As of any other widget.
        """The size needed and the current size, or else the background."""
        size, (width, height) = self.app.size, SMALLEST
        if size.width >= width and size.height >= height:
            return super().render()
        return Content(f"Beatbook needs {width} columns by {height} rows; this terminal has {size.width} by {size.height}.")
