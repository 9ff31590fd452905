"""The role of a period's mark: better or worse where a rule flags it."""

from tui.text.spans import SpanRole

from .plan import FlaggedPoint, Plan
from .signals import verdict


def flag_role(plan: Plan, mark: FlaggedPoint | None) -> SpanRole:
    """The colour of a mark; the sign or the bracket says the same in words."""
    if mark is None:
        return "plain"
    word = verdict(mark.side, plan.measure.better if plan.measure else "neutral")
    return "better" if word == "improvement" else "worse" if word else "strong"
