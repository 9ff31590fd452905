"""Open statistics, shown beside the claims that they are compared with.

They never verify a claim.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.text.spans import Line

from .links import Link, claim_address
from .node import CopyKind, PaletteListing, SearchText
from .table import TableNode

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .slide_content import SlideContent


class StatisticNode(TableNode):
    """Open statistics: a table from another source, to set claims beside."""

    kind: ClassVar[NodeKind] = "statistic"
    weight: ClassVar[float] = 0.85
    contains: ClassVar[tuple[NodeKind, ...]] = ()
    search_words: ClassVar[str] = "open statistics"
    noun: ClassVar[tuple[str, str]] = ("open statistic", "open statistics")
    palette: ClassVar[PaletteListing] = "never"
    suggested: ClassVar[bool] = False
    in_table: ClassVar[bool] = False

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """Every table without a topic."""
        yield from (Address(within.topic, id) for id in pack.open_statistics)

    def search(self) -> SearchText | None:
        spec = self.data.spec
        return SearchText((spec.definition,), (spec.title,))

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from tui.analysis.own_row import own_members

        from .statistic_lines import statistic_lines

        return statistic_lines(self.data, glyphs, columns, own_members(self.pack, self.data))

    def slide(self) -> "SlideContent":
        from .statistic_lines import statistic_slide

        return statistic_slide(self.data)

    def links(self) -> tuple[Link, ...]:
        """The claims that they stand beside."""
        from tui.analysis.audit import audit

        beside = (finding.claim for finding in audit(self.pack) if any(cell.table == self.address.thing for cell in finding.cells))
        return tuple(Link("Beside", claim.label, claim_address(claim).parent) for claim in beside)

    def deck(self) -> tuple[Address, ...]:
        return (self.address,)

    def info(self) -> tuple[Line, ...]:
        from tui.text.glyphs import BLOCKS

        return ((), *self.preview(BLOCKS), *super().info())

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        spec = self.data.spec
        return ("value", spec.title), ("text", f"{spec.title}. {spec.definition}")

    def nearby(self) -> Iterator[Address]:
        return iter(())
