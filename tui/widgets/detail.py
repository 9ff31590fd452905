"""The pane that shows one thing whole, and below it the links that lead on from it."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from tui.address import Address
from tui.display.glyphs import BLOCKS, Glyphs
from tui.display.links import Lead
from tui.display.lit import Finder
from tui.display.spans import Line, Span
from tui.widgets.choices import Choices, Entry
from tui.widgets.messages import Go
from tui.widgets.pane import Pane


class Detail(Vertical):
    """A text over a list of links, whose rows are kept free where there are none: a layout that came and went would repaint the text."""

    glyphs: var[Glyphs] = var(BLOCKS)
    finder: var[Finder | None] = var(None)

    def __init__(self, *, headed: bool = True) -> None:
        super().__init__()
        self.headed = headed

    def compose(self) -> ComposeResult:
        """Text and links."""
        yield Pane().data_bind(Detail.glyphs, Detail.finder)
        yield Choices(id="links")

    def show(self, lines: Iterable[Line], leads: Iterable[Lead] = ()) -> None:
        """Show a thing from its top, with the ways on from it."""
        self.query_one(Pane).show(lines)
        choices = self.query_one(Choices)
        entries = [Entry(lead.address, ((Span(f"{lead.why}: ", "muted"), Span(lead.title)),)) for lead in leads]
        choices.can_focus = bool(entries)
        choices.fill([Entry.heading("Leads on to"), *entries] if entries and self.headed else entries)

    @property
    def leads(self) -> bool:
        """Whether anything leads on from what is shown."""
        return bool(self.query_one(Choices).entries)

    def more(self) -> None:
        """Scroll on by a pane, from the end back to the top."""
        self.query_one(Pane).more()

    def follow(self) -> None:
        """Follow the only link, or put the cursor among several."""
        choices = self.query_one(Choices)
        targets = [entry.address for entry in choices.entries if entry.address]
        if len(targets) == 1:
            # Straight to the browser: from a handler of the parent's it would bubble no further than the parent, its sender.
            self.app.post_message(Go(Address.parse(targets[0])))
        elif targets:
            choices.focus()

    @on(Choices.Chosen)
    def _go(self, event: Choices.Chosen) -> None:
        event.stop()
        self.post_message(Go(Address.parse(event.address)))

    @on(Choices.Marked)
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()
