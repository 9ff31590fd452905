"""The audit's filter: how claims stand, and their topics."""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.audit import AuditFilter, audit
from tui.analysis.standings import STANDINGS, standing
from tui.model.pack import Pack
from tui.nodes.standing_words import STANDING_MEANS, STANDING_ROLES, STANDING_SIGNS, STANDING_WORDS
from tui.text.spans import Span

from .checklist import CheckLine, Checklist

TOPIC_PREFIX = "topic "
"""The prefix of a topic's key, which keeps it apart from a standing."""


class AuditFilterDialog(Checklist[AuditFilter]):
    """Tick boxes for how claims stand, and the topics to list."""

    what = "audit"

    def __init__(self, pack: Pack, chosen: AuditFilter) -> None:
        topics = dict.fromkeys(finding.claim.topic for finding in audit(pack))
        found = audit(pack)
        count = Counter((*(standing(finding) for finding in found), *(f"{TOPIC_PREFIX}{finding.claim.topic}" for finding in found)))
        most = len(str(max(count.values(), default=0)))
        lines: dict[str, CheckLine] = {
            each: CheckLine(
                (
                    Span(f"{count[each]:>{most}}  ", "strong"),
                    Span(STANDING_SIGNS[each], STANDING_ROLES[each]),
                    Span(f" {STANDING_WORDS[each]}"),
                ),
                STANDING_MEANS[each],
            )
            for each in STANDINGS
        }
        for topic in topics:
            key = f"{TOPIC_PREFIX}{topic}"
            lines[key] = CheckLine((Span(f"{count[key]:>{most}}  ", "strong"), Span(f"  {pack.topics[topic].title}")))
        super().__init__(lines, {*chosen.standings, *(f"{TOPIC_PREFIX}{topic}" for topic in chosen.topics or topics)})

    def kinds(self) -> dict[str, Sequence[str]]:
        """How claims stand, and topics."""
        return {"How a claim stands": STANDINGS, "Topic": tuple(key for key in self.lines if key.startswith(TOPIC_PREFIX))}

    def made(self) -> AuditFilter:
        """The chosen findings. With no topic ticked, all topics are listed."""
        topics = [key for key in self.lines if key.startswith(TOPIC_PREFIX)]
        chosen = frozenset(key.removeprefix(TOPIC_PREFIX) for key in topics if key in self.ticked)
        return AuditFilter(
            frozenset(each for each in STANDINGS if each in self.ticked), frozenset() if len(chosen) == len(topics) else chosen
        )
