"""The matrix's filter: what to show, ticked in a list."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from tui.analysis.matrix import Filter
from tui.model.capabilities import BASES, EMPHASES
from tui.model.pack import Pack


class FilterDialog(ModalScreen[Filter | None]):
    """Ticks for basis, emphasis, capability and silent rows; dismissed with the filter they make, or None when left as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f", "take", "Show", show=False),
        Binding("a", "all", "All", show=False),
    ]

    def __init__(self, pack: Pack, chosen: Filter) -> None:
        super().__init__()
        self.pack = pack
        self.chosen = chosen

    def compose(self) -> ComposeResult:
        """One list of ticks."""
        chosen = self.chosen
        ticks: list[tuple[str, str, bool]] = [(f"basis: {basis}", basis, basis in chosen.bases) for basis in BASES]
        ticks += [(f"emphasis: {emphasis}", emphasis, emphasis in chosen.emphases) for emphasis in EMPHASES]
        ticks += [
            (f"{capability.id} {capability.title}", capability.id, not chosen.capabilities or capability.id in chosen.capabilities)
            for capability in self.pack.matrix.capabilities
        ]
        ticks.append(("rows on which the report is silent", "silent", chosen.silent_rows))
        with Vertical():
            yield Static("Show in the matrix", markup=False)
            yield SelectionList[str](*(Selection(Content(text), value, on) for text, value, on in ticks), compact=True)
            yield Static("space tick   a all   esc done", markup=False)

    def action_take(self) -> None:
        """Make the filter of the ticks. All capabilities ticked, or none, means all."""
        ticked = set(self.query_one(SelectionList).selected)
        capabilities = frozenset(ticked & set(self.pack.capabilities))
        self.dismiss(
            Filter(
                frozenset(emphasis for emphasis in EMPHASES if emphasis in ticked),
                frozenset(basis for basis in BASES if basis in ticked),
                frozenset() if len(capabilities) == len(self.pack.capabilities) else capabilities,
                "silent" in ticked,
            )
        )

    def action_all(self) -> None:
        """Tick everything."""
        self.query_one(SelectionList).select_all()
