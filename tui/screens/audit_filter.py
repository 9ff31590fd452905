"""The audit's filter: verdicts and topics."""

from tui.analysis.audit import AuditFilter, audit
from tui.analysis.relations import VERDICTS
from tui.model.pack import Pack
from tui.nodes.verdict_words import BRIEFLY, VERDICT_SIGNS, verdict_word

from .checklist import Checklist

TOPIC_PREFIX = "topic "
"""The prefix of a topic's key, which keeps it apart from a verdict's."""


class AuditFilterDialog(Checklist[AuditFilter]):
    """Tick boxes for the verdicts and the topics to list."""

    what = "audit"

    def __init__(self, pack: Pack, chosen: AuditFilter) -> None:
        topics = dict.fromkeys(finding.claim.topic for finding in audit(pack))
        lines: dict[str, str] = {verdict: f"{VERDICT_SIGNS[verdict]} {verdict_word(verdict)}: {BRIEFLY[verdict]}" for verdict in VERDICTS}
        lines |= {f"{TOPIC_PREFIX}{topic}": pack.topics[topic].title for topic in topics}
        super().__init__(lines, {*chosen.verdicts, *(f"{TOPIC_PREFIX}{topic}" for topic in chosen.topics or topics)})

    def made(self) -> AuditFilter:
        """The chosen findings. With no topic ticked, all topics are listed."""
        topics = [key for key in self.lines if key.startswith(TOPIC_PREFIX)]
        chosen = frozenset(key.removeprefix(TOPIC_PREFIX) for key in topics if key in self.ticked)
        verdicts = frozenset(verdict for verdict in VERDICTS if verdict in self.ticked)
        return AuditFilter(verdicts, frozenset() if len(chosen) == len(topics) else chosen)
