"""The audit's filter: verdicts and topics, ticked in a list."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from tui.analysis.audit import Chosen, audit
from tui.analysis.relations import VERDICTS
from tui.display.audit import BRIEFLY, SIGNS
from tui.display.spans import Span
from tui.model.pack import Pack
from tui.screens.dialog import Dialog
from tui.widgets.choices import Choices, Entry

TOPIC = "topic "
"""What tells a topic's tick from a verdict's."""


class AuditFilter(Dialog[Chosen]):
    """Ticks for verdicts and topics; dismissed with the choice that they make."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f", "leave", "Done", show=False),
        Binding("space", "tick", "Tick", show=False),
        Binding("a", "all", "All", show=False),
    ]

    def __init__(self, pack: Pack, chosen: Chosen) -> None:
        super().__init__()
        topics = dict.fromkeys(finding.claim.topic for finding in audit(pack))
        self.lines: dict[str, str] = {verdict: f"{SIGNS[verdict]} {verdict}: {BRIEFLY[verdict]}" for verdict in VERDICTS}
        self.lines |= {f"{TOPIC}{topic}": pack.topics[topic].title for topic in topics}
        self.ticked: set[str] = {*chosen.verdicts, *(f"{TOPIC}{topic}" for topic in chosen.topics or topics)}

    def box(self) -> ComposeResult:
        """One list of ticks between what it is for and its keys."""
        yield Static("Show in the audit", id="heading", markup=False)
        yield Choices(id="ticks")
        yield Static("enter tick   a all   esc done", id="keys", markup=False)

    def on_mount(self) -> None:
        """List them."""
        self._list()
        super().on_mount()

    def action_leave(self) -> None:
        """Make the choice of the ticks. No topic ticked means all of them, as all ticked do."""
        topics = [key for key in self.lines if key.startswith(TOPIC)]
        chosen = frozenset(key.removeprefix(TOPIC) for key in topics if key in self.ticked)
        verdicts = frozenset(verdict for verdict in VERDICTS if verdict in self.ticked)
        self.dismiss(Chosen(verdicts, frozenset() if len(chosen) == len(topics) else chosen))

    def action_tick(self) -> None:
        """Tick or untick the line under the cursor."""
        self.ticked ^= {self.query_one(Choices).marked}
        self._list()

    def action_all(self) -> None:
        """Tick everything."""
        self.ticked = set(self.lines)
        self._list()

    @on(Choices.Chosen)
    def _taken(self) -> None:
        self.action_tick()

    def _list(self) -> None:
        self.query_one(Choices).fill(
            Entry(key, ((Span("[x] " if key in self.ticked else "[ ] ", "mark"), Span(text)),)) for key, text in self.lines.items()
        )
