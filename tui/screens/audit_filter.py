"""The audit's filter: how claims stand, and their topics."""

from tui.analysis.audit import AuditFilter, audit
from tui.analysis.standings import STANDINGS
from tui.model.pack import Pack
from tui.nodes.standing_words import STANDING_BRIEFLY, STANDING_SIGNS, STANDING_WORDS

from .checklist import Checklist

TOPIC_PREFIX = "topic "
"""The prefix of a topic's key, which keeps it apart from a standing."""


class AuditFilterDialog(Checklist[AuditFilter]):
    """Tick boxes for how claims stand, and the topics to list."""

    what = "audit"

    def __init__(self, pack: Pack, chosen: AuditFilter) -> None:
        topics = dict.fromkeys(finding.claim.topic for finding in audit(pack))
        lines: dict[str, str] = {each: f"{STANDING_SIGNS[each]} {STANDING_WORDS[each]}: {STANDING_BRIEFLY[each]}" for each in STANDINGS}
        lines |= {f"{TOPIC_PREFIX}{topic}": pack.topics[topic].title for topic in topics}
        super().__init__(lines, {*chosen.standings, *(f"{TOPIC_PREFIX}{topic}" for topic in chosen.topics or topics)})

    def made(self) -> AuditFilter:
        """The chosen findings. With no topic ticked, all topics are listed."""
        topics = [key for key in self.lines if key.startswith(TOPIC_PREFIX)]
        chosen = frozenset(key.removeprefix(TOPIC_PREFIX) for key in topics if key in self.ticked)
        return AuditFilter(
            frozenset(each for each in STANDINGS if each in self.ticked), frozenset() if len(chosen) == len(topics) else chosen
        )
