"""What a list says of a workshop, without reading it as a whole."""

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from tui.model.pack import Pack
    from tui.model.period import Period


class Header(Struct, frozen=True, array_like=True):
    """A workshop's title, force, board and dates, and how much it contains.

    `measures` are the ids of its measures, with the definition that each names: `crimes`, or `crimes=recorded-crime`.
    `topics` are the titles of its topics. `covers` is the period as the report writes it, and `contents` has the number of things by their
    noun. The claims of the audit are counted by `verdicts`, and by the `grounds` of these, and so are the `questions` to ask the Force. A
    workshop that cannot be opened has only its `problems` and the `reason`.
    """

    title: str = ""
    force: str = ""
    board: str = ""
    held: dt.date | None = None
    reported: dt.date | None = None
    covers: str = ""
    contents: dict[str, int] = {}
    verdicts: dict[str, int] = {}
    grounds: dict[str, int] = {}
    problems: int = 0
    reason: str = ""
    measures: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    questions: int = 0

    @property
    def period(self) -> "Period | None":
        """The period that the report covers, if it says so."""
        from tui.model.period import parse_any  # late: most reports say when they were held

        return parse_any(self.covers) if self.covers else None


def header_of(pack: "Pack") -> Header:
    """The header of a workshop, which is audited for it."""
    from tui.analysis.audit import audit  # late, as only what reads a whole workshop needs it
    from tui.nodes.every_question import every_question

    report, findings = pack.report, audit(pack)
    return Header(
        title=pack.title,
        force=report.force,
        board=report.board,
        held=pack.held,
        reported=pack.reported,
        covers=report.covers,
        contents=contents_of(pack),
        verdicts=dict(Counter(finding.verdict for finding in findings)),
        grounds=dict(Counter(finding.support for finding in findings)),
        measures=tuple(f"{each.id}={each.same_as}" if each.same_as else each.id for each in report.measures),
        topics=tuple(topic.title for topic in report.topics),
        questions=len(every_question(pack)),
    )


def contents_of(pack: "Pack") -> dict[str, int]:
    """How many things of each kind a workshop has, and how many drafts are left."""
    from tui.model.drafts import drafts_left  # late, as above

    return {
        "draft": drafts_left(pack),
        "topic": len(pack.report.topics),
        "statement": len(pack.statements),
        "table": len(pack.report_tables),
        "measure": len(pack.measures),
        "claim": len(pack.claims),
        "link": len(pack.links),
        "term": len(pack.terms),
    }
