"""A figure of a statement.

Most are claims too; a fact is only a name or a lone number, which is not audited.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.model.report import Figure as Entry
from tui.navigation.address import Address, NodeKind
from tui.text.figures import figure_in_full, figure_stated

from .claim import ClaimNode
from .node import CopyKind, SearchText
from .statement import headings

if TYPE_CHECKING:
    from tui.text.spans import Line

    from .record import Record
    from .slide_content import SlideContent


class FigureNode(ClaimNode):
    """A number in a statement."""

    kind: ClassVar[NodeKind] = "figure"
    weight: ClassVar[float] = 0.75
    noun: ClassVar[tuple[str, str]] = ("figure", "figures")
    search_words: ClassVar[str] = "figure claim"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (within._replace(part=figure.id) for figure in pack.statements[within.thing].figures)

    @property
    def figure(self) -> Entry:
        return self.pack.figures[f"{self.address.thing}/{self.address.part}"]

    def search(self) -> SearchText:
        return SearchText((figure_in_full(self.figure),), context=headings(self.pack)[self.address.thing])

    def record(self) -> "Record":
        from .claim_record import fact_record

        return fact_record(self, self.pack.statements[self.address.thing], self.figure) if self.figure.fact else super().record()

    def slide(self) -> "SlideContent":
        from .statement_slide import statement_slide

        if self.figure.fact:
            return statement_slide(self.pack, self.pack.statements[self.address.thing], self.address.part)
        return super().slide()

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        from tui.analysis.changes import chances
        from tui.text.spans import plain

        from .statement_lines import figure_line

        chance = chances(self.pack, self.pack.statements[self.address.thing]).get(self.figure.id)
        figure: tuple[tuple[CopyKind, str], ...] = (
            ("value", figure_stated(self.figure)),
            ("row", plain(figure_line(self.figure, chance=chance))),
        )
        return figure if self.figure.fact else (*figure, *super().copies(cursor))

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        from .finding_words import contradicted

        figure = self.copies(cursor)[1][1].rstrip(".")
        against = "" if self.figure.fact else contradicted([self.finding])
        return f"{figure}. {against}" if against else figure

    def info(self) -> "tuple[Line, ...]":
        from .statement_lines import statement_info

        if self.figure.fact:
            return statement_info(self.pack, self.pack.statements[self.address.thing], self.address.part)
        return super().info()
