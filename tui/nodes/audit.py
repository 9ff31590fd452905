"""The audit: every claim of the report with its verdict."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.text.spans import Line, Span

from .node import PREVIEW, Node

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent


class AuditNode(Node):
    """The claims as a whole; `beatbook audit` has the details."""

    kind: ClassVar[NodeKind] = "audit"
    contains: ClassVar[tuple[NodeKind, ...]] = ("questions", "since", "statistic")
    search_words: ClassVar[str] = "claims check data agree match hold true right correct differ disagree false wrong mistake error"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        if pack.has_audit:
            yield Address("audit")

    @property
    def title(self) -> str:
        return "Audit of the claims"

    @property
    def crumb(self) -> str:
        return "Audit"

    def record(self) -> "Record":
        from tui.analysis.audit import audit

        from .board_words import board_sentence, grounds_sentence
        from .finding_words import claim_label, computed, why
        from .record import InWords, RecordColumn, RecordTable, data_fact, record_of, text_fact
        from .standing_words import standing_word

        findings = audit(self.pack)
        columns = (
            RecordColumn("address", "Address"),
            RecordColumn("statement", "Statement"),
            RecordColumn("label", "Claim", bare=True),
            RecordColumn("stated", "Stated", bare=True),
            RecordColumn("relation", "Relation"),
            RecordColumn("computed", "Computed"),
            RecordColumn("verdict", "Verdict", bare=True),
            RecordColumn("ground", "Ground"),
            RecordColumn("why", "Why", bare=True, before=". "),
        )
        rows = tuple(
            (
                found.claim.address,
                InWords(found.claim.place, ""),
                InWords(found.claim.label, claim_label(self.pack, found.claim)),
                InWords(found.claim.stated, f"“{found.claim.stated}”"),
                InWords(found.claim.relation, ""),
                InWords(found.computed, computed(found)),
                InWords(found.verdict, standing_word(found)),
                InWords(found.support, ""),
                why(found),
            )
            for found in findings
        )
        facts = (
            data_fact("board", board_sentence(findings), "For the board" if self.pack.report.board else "In short"),
            text_fact("Grounds", grounds_sentence(findings)),
        )
        return record_of(self, facts, RecordTable("claims", "Claims", columns, rows))

    def preview(self, glyphs: "Glyphs", columns: int = PREVIEW) -> tuple[Line, ...]:
        """The counts, and the claims that do not hold or nearly do not."""
        from .home_audit import audit_in_short

        return ((Span(self.title, "strong"),), *audit_in_short(self.pack, columns))

    def slide(self) -> "SlideContent":
        """What does not hold, claim by claim, with what the figures give."""
        from .audit_slide import audit_slide

        return audit_slide(self.pack)
