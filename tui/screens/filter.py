"""The matrix's filter: bases, emphases, capabilities, and the rows without a link."""

from tui.analysis.matrix import Filter
from tui.model.capabilities import COUNTED_BASES, EMPHASES
from tui.model.pack import Pack

from .checklist import Checklist

NO_LINKS = "silent"


class FilterDialog(Checklist[Filter]):
    """Tick boxes for the rows and columns of the matrix to show."""

    what = "matrix"

    def __init__(self, pack: Pack, chosen: Filter) -> None:
        self.pack = pack
        self.context = chosen.bases - frozenset(COUNTED_BASES)
        lines: dict[str, str] = {basis: f"{basis} links" for basis in COUNTED_BASES} | {
            emphasis: f"emphasis: {emphasis}" for emphasis in EMPHASES
        }
        lines |= {capability.id: f"{capability.id} {capability.title}" for capability in pack.matrix.capabilities}
        lines[NO_LINKS] = "rows with no links"
        ticked = {
            *(basis for basis in COUNTED_BASES if basis in chosen.bases),
            *chosen.emphases,
            *(chosen.capabilities or pack.capabilities),
            *([NO_LINKS] if chosen.silent_rows else []),
        }
        super().__init__(lines, ticked)

    def made(self) -> Filter:
        """The filter. With no capability ticked, all capabilities are shown."""
        capabilities = frozenset(self.ticked & set(self.pack.capabilities))
        return Filter(
            frozenset(emphasis for emphasis in EMPHASES if emphasis in self.ticked),
            frozenset(basis for basis in COUNTED_BASES if basis in self.ticked) | self.context,
            frozenset() if len(capabilities) == len(self.pack.capabilities) else capabilities,
            NO_LINKS in self.ticked,
        )
