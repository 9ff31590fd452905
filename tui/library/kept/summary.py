"""What a list says of a workshop, without reading it as a whole."""

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from tui.model.pack import Pack
    from tui.model.period import Period


class Summary(Struct, frozen=True, array_like=True):
    """A workshop's title, force, board and dates, and how much it contains.

    How many things of each kind, and how many drafts are left. `covers` is the period as the report writes it.
    """

    title: str
    force: str
    board: str
    held: dt.date | None
    reported: dt.date | None
    covers: str
    contents: dict[str, int]

    @property
    def period(self) -> "Period | None":
        """The period that the report covers, if it says so."""
        from tui.model.period import parse_any  # late: most reports say when they were held

        return parse_any(self.covers) if self.covers else None


def summary_of(pack: "Pack") -> Summary:
    """The summary of a workshop."""
    from tui.model.drafts import drafts_left  # late, as only what reads a whole workshop needs it

    report = pack.report
    contents = {"draft": drafts_left(pack), "statement": len(pack.statements), "table": len(pack.report_tables)}
    contents |= {"link": len(pack.links), "term": len(pack.terms)}
    return Summary(pack.title, report.force, report.board, pack.held, pack.reported, report.covers, contents)
