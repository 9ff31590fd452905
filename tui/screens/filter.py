"""The matrix's filter: what to show, ticked in a list."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from tui.analysis.matrix import Filter
from tui.display.spans import Span
from tui.model.capabilities import BASES, EMPHASES
from tui.model.pack import Pack
from tui.screens.dialog import Dialog
from tui.widgets.choices import Choices, Entry

SILENT = "silent"


class FilterDialog(Dialog[Filter]):
    """Ticks for basis, emphasis, capability and silent rows; dismissed with the filter that they make."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f", "leave", "Done", show=False),
        Binding("space", "tick", "Tick", show=False),
        Binding("a", "all", "All", show=False),
    ]

    def __init__(self, pack: Pack, chosen: Filter) -> None:
        super().__init__()
        self.pack = pack
        self.ticked: set[str] = {*chosen.bases, *chosen.emphases, *(chosen.capabilities or pack.capabilities)}
        if chosen.silent_rows:
            self.ticked.add(SILENT)

    def box(self) -> ComposeResult:
        """One list of ticks between what it is for and its keys."""
        yield Static("Show in the matrix", id="heading", markup=False)
        yield Choices(id="ticks")
        yield Static("enter tick   a all   esc done", id="keys", markup=False)

    def on_mount(self) -> None:
        """List them."""
        self._list()
        super().on_mount()

    def action_leave(self) -> None:
        """Make the filter of the ticks. No capability ticked means all of them, as all ticked do."""
        capabilities = frozenset(self.ticked & set(self.pack.capabilities))
        self.dismiss(
            Filter(
                frozenset(emphasis for emphasis in EMPHASES if emphasis in self.ticked),
                frozenset(basis for basis in BASES if basis in self.ticked),
                frozenset() if len(capabilities) == len(self.pack.capabilities) else capabilities,
                SILENT in self.ticked,
            )
        )

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
        lines: dict[str, str] = {basis: f"{basis} links" for basis in BASES} | {emphasis: f"emphasis {emphasis}" for emphasis in EMPHASES}
        lines |= {capability.id: f"{capability.id} {capability.title}" for capability in self.pack.matrix.capabilities}
        lines[SILENT] = "rows on which the report is silent"
        self.query_one(Choices).fill(
            Entry(key, ((Span("[x] " if key in self.ticked else "[ ] ", "mark"), Span(text)),)) for key, text in lines.items()
        )
