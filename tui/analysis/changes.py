"""The changes that a topic's statements count, with their percentages where these are given."""

from dataclasses import dataclass

from tui.model.pack import Pack
from tui.model.report import Figure, Measure


@dataclass(frozen=True, slots=True)
class Change:
    """A measure's change as a statement gives it. At least one of the figures is there; a fall is below zero."""

    measure: Measure
    statement: str
    count: Figure | None
    percent: Figure | None

    @property
    def value(self) -> int | float:
        """The count where there is one, else the percentage; its sign is the change's direction."""
        figure = self.count or self.percent
        return figure.value if figure else 0

    @property
    def verdict(self) -> str:
        """`worse`, `better`, or empty where nothing changed or the measure does not say which way is better."""
        if self.measure.better == "neutral" or not self.value:
            return ""
        return "better" if (self.value > 0) == (self.measure.better == "higher") else "worse"


def changes(pack: Pack, topic: str) -> tuple[Change, ...]:
    """The changes of a topic, in the report's order."""
    found = []
    for section in pack.topics[topic].sections:
        for statement in section.statements:
            figures: dict[str, dict[str, Figure]] = {}
            for figure in statement.figures:
                if figure.measure and figure.role in ("change", "percent-change"):
                    figures.setdefault(figure.measure, {}).setdefault(figure.role, figure)
            for measure, by_role in figures.items():
                if "change" not in by_role:
                    continue
                found.append(Change(pack.measures[measure], statement.id, by_role.get("change"), by_role.get("percent-change")))
    return tuple(found)
