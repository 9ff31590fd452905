"""One item in full, with its links below."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from tui.nodes.links import Link
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.highlight import Finder
from tui.text.spans import Line

from .links import Links
from .messages import Open
from .pane import Pane
from .titled import Titled

LINK = "link"


class Detail(Titled, Vertical):
    """A text over its links.

    The links' rows stay free if there are none: a new layout would repaint the text.
    """

    glyphs: var[Glyphs] = var(BLOCKS)
    finder: var[Finder | None] = var(None)

    def __init__(self, *, headed: bool = True) -> None:
        super().__init__()
        self.headed = headed

    def compose(self) -> ComposeResult:
        """The text and the links."""
        yield Pane().data_bind(Detail.glyphs, Detail.finder)
        yield Links(headed=self.headed, id="links").data_bind(Detail.glyphs)

    def show(self, lines: Iterable[Line], links: Iterable[Link] = ()) -> None:
        """Show a text from its top, with its links."""
        self.query_one(Pane).show(lines)
        self.query_one(Links).fill(links)

    @property
    def has_links(self) -> bool:
        """Whether there are any links."""
        return bool(self.query_one(Links).entries)

    @property
    def cursor(self) -> tuple[str, ...]:
        """The selected link, if the links have the focus."""
        links = self.query_one(Links)
        return (LINK, str(links.marked)) if self.screen.focused is links else ()

    def restore(self, cursor: tuple[str, ...]) -> None:
        """Focus the links and select the one in a cursor; do nothing if it has none."""
        if cursor[:1] == (LINK,):
            self.query_one(Links).mark(cursor[1])

    def more(self) -> None:
        """Scroll down by a pane, or from the end back to the top."""
        self.query_one(Pane).more()

    def follow(self) -> None:
        """Open the link if there is only one; focus the links if there are several."""
        links = self.query_one(Links)
        if len(links.entries) == 1 and links.marked:
            # Post it to the app: posted in a handler of the parent, it would stop at the parent, which counts as its sender.
            self.app.post_message(Open(links.marked))
        elif links.entries:
            links.focus()
