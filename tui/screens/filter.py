"""The matrix's filter: bases, emphases, capabilities, and the rows without a link."""

from tui.analysis.matrix import Filter, count_bases, count_emphases, silent_rows
from tui.model.capabilities import COUNTED_BASES, EMPHASES, Basis
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural

from .checklist import Checklist

NO_LINKS = "silent"


class FilterDialog(Checklist[Filter]):
    """Tick boxes for the rows and columns of the matrix to show."""

    what = "matrix"

    def __init__(self, pack: Pack, chosen: Filter, glyphs: Glyphs) -> None:
        self.pack = pack
        self.context = chosen.bases - frozenset(COUNTED_BASES)
        found, emphases = count_bases(pack.links), count_emphases(pack.links)
        around: dict[Basis, str] = {"stated": "", "inferred": ", in ( )"}
        lines: dict[str, str] = {basis: f"{basis}{around[basis]}: {plural(found[basis], 'link')}" for basis in COUNTED_BASES}
        lines |= {emphasis: f"{glyphs.emphasis(emphasis)} {emphasis}: {plural(emphases[emphasis], 'link')}" for emphasis in EMPHASES}
        lines |= {capability.id: f"{capability.id} {capability.title}" for capability in pack.matrix.capabilities}
        lines[NO_LINKS] = f"rows without links: {len(silent_rows(pack))}"
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
