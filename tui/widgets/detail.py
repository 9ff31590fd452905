"""The pane that shows one thing whole: its text, which scrolls, and below it the links that lead on from it."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.address import Address
from tui.display.spans import Line
from tui.widgets.choices import Choices, Entry
from tui.widgets.content import content
from tui.widgets.messages import Go


class Detail(Vertical):
    """A text over a list of links; the list is there only when there are links."""

    def compose(self) -> ComposeResult:
        """Text and links."""
        with VerticalScroll(can_focus=False):
            yield Static(markup=False)
        yield Choices(id="links")

    def show(self, lines: Iterable[Line], links: Iterable[Entry] = ()) -> None:
        """Show a thing from its top."""
        entries = tuple(links)
        self.query_one(Static).update(content(lines))
        self.query_one(VerticalScroll).scroll_home(animate=False)
        choices = self.query_one(Choices)
        choices.display = bool(entries)
        choices.fill(entries)

    def more(self) -> None:
        """Scroll on by a pane, from the end back to the top."""
        pane = self.query_one(VerticalScroll)
        if pane.scroll_offset.y >= pane.max_scroll_y:
            pane.scroll_home(animate=False)
        else:
            pane.scroll_page_down(animate=False)

    def follow(self) -> None:
        """Follow the only link, or put the cursor among several."""
        choices = self.query_one(Choices)
        targets = [entry.address for entry in choices.entries if entry.address]
        if len(targets) == 1:
            self.post_message(Go(Address.parse(targets[0])))
        elif targets:
            choices.focus()

    @on(Choices.Chosen)
    def _go(self, event: Choices.Chosen) -> None:
        event.stop()
        self.post_message(Go(Address.parse(event.address)))

    @on(Choices.Marked)
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()
