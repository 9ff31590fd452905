"""The matrix's filter: bases, emphases, capabilities, and the rows without a link."""

from collections.abc import Sequence

from tui.analysis.matrix import Filter, count_bases, count_emphases, silent_rows
from tui.model.capabilities import COUNTED_BASES, EMPHASES
from tui.model.pack import Pack
from tui.nodes.matrix.signs import AROUND_MARK, BASIS_WORDS, MARK_WIDTH, MEANING
from tui.text.glyphs import Glyphs
from tui.text.spans import Span

from .checklist import CheckLine, Checklist

NO_LINKS = "silent"


class FilterDialog(Checklist[Filter]):
    """Tick boxes for the rows and columns of the matrix to show."""

    what = "matrix"

    def __init__(self, pack: Pack, chosen: Filter, glyphs: Glyphs) -> None:
        self.pack = pack
        self.context = chosen.bases - frozenset(COUNTED_BASES)
        bases, emphases, silent = count_bases(pack.links), count_emphases(pack.links), len(silent_rows(pack))
        most = len(str(max((*bases.values(), *emphases.values(), silent))))

        def line(number: int | None, sign: str, words: str, meaning: str = "") -> CheckLine:
            shown = "" if number is None else number
            return CheckLine((Span(f"{shown:>{most}}  ", "strong"), Span(f"{sign:^{MARK_WIDTH}} {words}")), meaning)

        lines: dict[str, CheckLine] = {
            basis: line(bases[basis], AROUND_MARK[basis].strip(), basis, BASIS_WORDS[basis]) for basis in COUNTED_BASES
        }
        lines |= {emphasis: line(emphases[emphasis], glyphs.emphasis(emphasis), emphasis, MEANING[emphasis]) for emphasis in EMPHASES}
        lines |= {each.id: line(None, each.id, each.title) for each in pack.matrix.capabilities}
        lines[NO_LINKS] = line(silent, "", "rows without links")
        ticked = {
            *(basis for basis in COUNTED_BASES if basis in chosen.bases),
            *chosen.emphases,
            *(chosen.capabilities or pack.capabilities),
            *([NO_LINKS] if chosen.silent_rows else []),
        }
        super().__init__(lines, ticked)

    def kinds(self) -> dict[str, Sequence[str]]:
        """Bases, emphases, capabilities, and the rows without a link."""
        capabilities = tuple(self.pack.capabilities)
        return {"Who says it": COUNTED_BASES, "What is said": EMPHASES, "Capability": capabilities, "Rows": (NO_LINKS,)}

    def made(self) -> Filter:
        """The filter. With no capability ticked, all capabilities are shown."""
        capabilities = frozenset(self.ticked & set(self.pack.capabilities))
        return Filter(
            frozenset(emphasis for emphasis in EMPHASES if emphasis in self.ticked),
            frozenset(basis for basis in COUNTED_BASES if basis in self.ticked) | self.context,
            frozenset() if len(capabilities) == len(self.pack.capabilities) else capabilities,
            NO_LINKS in self.ticked,
        )
