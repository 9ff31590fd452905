"""The pane that shows one thing whole, and below it the links that lead on from it."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from tui.display.glyphs import BLOCKS, Glyphs
from tui.display.links import Lead
from tui.display.lit import Finder
from tui.display.spans import Line
from tui.widgets.links import Links
from tui.widgets.messages import Open
from tui.widgets.pane import Pane

LINK = "link"


class Detail(Vertical):
    """A text over its links, whose rows are kept free where there are none: a layout that came and went would repaint the text."""

    glyphs: var[Glyphs] = var(BLOCKS)
    finder: var[Finder | None] = var(None)

    def __init__(self, *, headed: bool = True) -> None:
        super().__init__()
        self.headed = headed

    def compose(self) -> ComposeResult:
        """Text and links."""
        yield Pane().data_bind(Detail.glyphs, Detail.finder)
        yield Links(headed=self.headed, id="links").data_bind(Detail.glyphs)

    def show(self, lines: Iterable[Line], leads: Iterable[Lead] = ()) -> None:
        """Show a thing from its top, with the ways on from it."""
        self.query_one(Pane).show(lines)
        self.query_one(Links).fill(leads)

    @property
    def leads(self) -> bool:
        """Whether anything leads on from what is shown."""
        return bool(self.query_one(Links).entries)

    @property
    def spot(self) -> tuple[str, ...]:
        """The link under the cursor, while the keys go to the links."""
        links = self.query_one(Links)
        return (LINK, links.marked) if self.screen.focused is links else ()

    def restore(self, spot: tuple[str, ...]) -> None:
        """Give the keys back to the links, the cursor on the one of a spot; one that names no link leaves them where they are."""
        if spot[:1] == (LINK,):
            self.query_one(Links).mark(spot[1])

    def more(self) -> None:
        """Scroll on by a pane, from the end back to the top."""
        self.query_one(Pane).more()

    def follow(self) -> None:
        """Follow the only link, or put the cursor among several."""
        links = self.query_one(Links)
        if len(links.entries) == 1:
            # Straight to the browser: from a handler of the parent's it would bubble no further than the parent, its sender.
            self.app.post_message(Open.to(links.marked))
        elif links.entries:
            links.focus()
