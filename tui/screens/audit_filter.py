"""The audit's filter: verdicts and topics, ticked in a list."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Resize
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.analysis.audit import Chosen, audit
from tui.analysis.relations import VERDICTS
from tui.display.audit import MEANS, SIGNS
from tui.display.frame import SMALLEST
from tui.display.spans import Span
from tui.model.pack import Pack
from tui.widgets.choices import Choices, Entry
from tui.widgets.frame import TooSmall


class AuditFilter(ModalScreen[Chosen]):
    """Ticks for verdicts and topics; dismissed with the choice that they make."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f", "take", "Done", show=False),
        Binding("space", "tick", "Tick", show=False),
        Binding("a", "all", "All", show=False),
    ]

    def __init__(self, pack: Pack, chosen: Chosen) -> None:
        super().__init__()
        topics = dict.fromkeys(finding.claim.topic for finding in audit(pack))
        self.verdicts = {verdict: f"{SIGNS[verdict]} {verdict}: {MEANS[verdict]}" for verdict in VERDICTS}
        self.topics = {f"topic {topic}": pack.topics[topic].title for topic in topics}
        self.ticked: set[str] = {*chosen.verdicts, *(f"topic {topic}" for topic in chosen.topics or topics)}

    def compose(self) -> ComposeResult:
        """One list of ticks between what it is for and its keys."""
        with Vertical():
            yield Static("Show in the audit", markup=False)
            yield Choices(id="ticks")
            yield Static("enter tick   a all   esc done", markup=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """List them."""
        self._list()
        self.query_one(Choices).focus()

    def on_resize(self, event: Resize) -> None:
        """Make way for the sentence where the terminal has become too small."""
        self.set_class(event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1], "-tiny")
        if not self.has_class("-tiny"):
            self.call_after_refresh(self.query_one(Choices).focus)

    def action_take(self) -> None:
        """Make the choice of the ticks. No topic ticked means all of them, as all ticked do."""
        topics = frozenset(key.removeprefix("topic ") for key in self.topics if key in self.ticked)
        verdicts = frozenset(verdict for verdict in VERDICTS if verdict in self.ticked)
        self.dismiss(Chosen(verdicts, frozenset() if len(topics) == len(self.topics) else topics))

    def action_tick(self) -> None:
        """Tick or untick the line under the cursor."""
        self.ticked ^= {self.query_one(Choices).marked}
        self._list()

    def action_all(self) -> None:
        """Tick everything."""
        self.ticked = {entry.address for entry in self.query_one(Choices).entries}
        self._list()

    @on(Choices.Chosen)
    def _taken(self) -> None:
        self.action_tick()

    def _list(self) -> None:
        self.query_one(Choices).fill(
            Entry(key, ((Span("[x] " if key in self.ticked else "[ ] ", "mark"), Span(text)),))
            for key, text in (self.verdicts | self.topics).items()
        )
