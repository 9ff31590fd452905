"""Which checks a claim in words could have, of the tables that it names."""

from collections.abc import Iterator, Sequence

from tui.analysis.checks.base import COURSES
from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.windows import named_periods
from tui.model.period import Period

from .parts import Tree


def claim_checks(relation: str, selections: Sequence[Tree], periods: dict[str, list[Period]], sentence: ProseSentence) -> Iterator[Tree]:
    """The checks of one relation.

    `selections` are tables with the members that the words name, and `periods` those of each table, in order.
    """
    windows = (*sentence.windows, *(() if sentence.windows else named_periods(sentence.before)))
    for where in selections:
        known = periods[where["table"]]
        named = [str(period) for period in known if any(window.is_period(period) for window in windows)]
        latest = named or [str(period) for period in known[-1:]]
        if relation in COURSES and len(known) > 1:
            yield {"kind": "trend", **where}
        elif relation in ("highest", "lowest"):
            yield from ({"kind": "extreme", **where, "period": period} for period in latest)
            if not known and "where" in where:
                yield {"kind": "extreme", **where}
        elif relation in ("met", "missed"):
            yield from ({"kind": "against-target", **where, "period": period} for period in latest)
            if not known:
                yield {"kind": "against-target", **where}
