"""A claim of the report.

A checkable wording of a statement, the base that a change implies, or a total or mean printed with a table.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.navigation.address import Address, NodeKind

from .kinds import addresses, node
from .links import Link
from .node import CopyKind, Node, PaletteListing, SearchText
from .statement import headings

if TYPE_CHECKING:
    from tui.analysis.finding import Finding
    from tui.text.glyphs import Glyphs
    from tui.text.spans import Line

    from .record import Record
    from .slide_content import SlideContent


class ClaimNode(Node):
    """A claim, with its finding in the audit."""

    kind: ClassVar[NodeKind] = "claim"
    weight: ClassVar[float] = 0.7
    noun: ClassVar[tuple[str, str]] = ("claim", "claims")
    palette: ClassVar[PaletteListing] = "never"
    has_name: ClassVar[bool] = False
    search_words: ClassVar[str] = "claim"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """Those that are not figures, which keep a kind of their own."""
        yield from (Address.parse(claim.address) for claim in pack.claims.values() if f"{claim.thing}/{claim.part}" not in pack.figures)

    @property
    def statement(self) -> Statement | None:
        """The statement that makes it; None for what is printed with a table."""
        return self.pack.statements.get(self.address.thing)

    @property
    def figure(self) -> Figure | None:
        """The figure of the statement that it is, if it is one."""
        return None

    @property
    def finding(self) -> "Finding":
        """What the audit finds."""
        from tui.analysis.audit import of_place

        return next(each for each in of_place(self.pack, str(self.parent)) if each.claim.part == self.address.part)

    @property
    def whole(self) -> Node:
        """The statement or the table that makes it."""
        return node(self.pack, self.parent)

    @property
    def title(self) -> str:
        # Not from `whole`, because a search takes the title of every claim.
        whose = self.statement.title if self.statement else self.pack.tables[self.address.thing].spec.short
        return f"{whose}: {self.crumb}"

    @property
    def crumb(self) -> str:
        return self.pack.labels[str(self.address)]

    @property
    def sources(self) -> tuple[str, ...]:
        return self.whole.sources

    def search(self) -> SearchText:
        claim = self.pack.claims[str(self.address)]
        context = headings(self.pack).get(self.address.thing, "")
        return SearchText((f"{claim.label}: {claim.stated}",) if claim.stated else (), context=context)

    def record(self) -> "Record":
        from .claim_record import claim_record

        return claim_record(self, self.finding, self.statement, self.figure)

    def lines(self, glyphs: "Glyphs", columns: int) -> "tuple[Line, ...]":
        """The statement with the claim marked, or the finding on a printed figure."""
        from .finding_lines import finding_lines
        from .statement_lines import statement_lines

        if self.statement:
            return statement_lines(self.pack, self.statement, self.address.part, columns, glyphs)
        return finding_lines(self.pack, self.finding, glyphs, columns)

    def slide(self) -> "SlideContent":
        """The slide of the statement or the table.

        What the data gives comes first where it differs.
        """
        from .claim_slide import claim_slide
        from .statement_slide import statement_slide

        shown = statement_slide(self.pack, self.statement, self.address.part) if self.statement else self.whole.slide()
        return claim_slide(self.pack, self.finding, shown)

    def links(self) -> tuple[Link, ...]:
        return self.whole.links()

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        """The claim with its verdict, and a printed figure with the row of its year."""
        from .finding_words import finding_in_full

        row: tuple[tuple[CopyKind, str], ...] = ()
        if not self.statement:
            figure, _, year = self.address.part.partition("-")
            place = self.address._replace(part=year)
            row = node(self.pack, place).copies((year, figure)) if place in addresses(self.pack) else ()
        return (*row, ("claim", finding_in_full(self.finding)))

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        return dict(self.copies(cursor))["claim"]

    def info(self) -> "tuple[Line, ...]":
        from tui.text.glyphs import BLOCKS

        from .finding_lines import finding_lines
        from .node import PREVIEW
        from .statement_lines import statement_info

        rest = statement_info(self.pack, self.statement, self.address.part) if self.statement else self.whole.info()
        return ((), *finding_lines(self.pack, self.finding, BLOCKS, PREVIEW), *rest)

    def nearby(self) -> Iterator[Address]:
        return self.whole.nearby() if self.statement else iter((self.parent,))
