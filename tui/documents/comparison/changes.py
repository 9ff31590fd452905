"""Makes the findings of a comparison, each with the place in both reports."""

from decimal import Decimal

from msgspec import Struct

from tui.documents.document import DocumentPlace
from tui.documents.finding import CheckFinding

from .side import ReportSide

UNCHANGED = "unchanged"
"""The kind of a figure that the earlier report has too."""
NOT_COMPARED = "compared"
"""The kind of what could not be compared."""
LARGEST_WEIGHT = 10.0
HIDDEN, GONE_TABLE, DEFINITION, GONE_LINE = 0.25, 0.6, 0.5, 0.3
"""The weights of what is not a changed figure."""


class ReportChanges(Struct, frozen=True):
    """Puts into words how a report differs from an earlier one."""

    earlier: ReportSide

    def revised(self, place: DocumentPlace, quote: str, name: str, now: str, was: str, at: DocumentPlace, weight: float) -> CheckFinding:
        """A figure that the earlier report gives differently."""
        source = self.earlier.at(at)
        why = f"{name + ': ' if name else ''}{now}, was {was} in {source}."
        return CheckFinding(place, quote, "revised", now, was, "differs", why, weight=weight, earlier=source)

    def unchanged(self, place: DocumentPlace, now: str, was: str, at: DocumentPlace) -> CheckFinding:
        """A figure that the earlier report gives too."""
        source = self.earlier.at(at)
        return CheckFinding(place, now, UNCHANGED, now, was, "agrees", f"The same as in {source}.", earlier=source)

    def hidden(self, place: DocumentPlace, name: str, now: str, was: str, at: DocumentPlace) -> CheckFinding:
        """A figure that is not shown now."""
        source = self.earlier.at(at)
        shown = now or "a blank"
        why = f"{name}: {shown}, was {was} in {source}. The figure is not shown now."
        return CheckFinding(place, shown, "redacted", shown, was, "differs", why, weight=HIDDEN, earlier=source)

    def shown(self, place: DocumentPlace, name: str, now: str, was: str, at: DocumentPlace) -> CheckFinding:
        """A figure that the earlier report did not show."""
        source = self.earlier.at(at)
        before = was or "a blank"
        why = f"{name}: {now}, was {before} in {source}. The figure was not shown then."
        return CheckFinding(place, now, "revised", now, before, "close", why, earlier=source)

    def defined(self, place: DocumentPlace, what: str, now: str, was: str, at: DocumentPlace) -> CheckFinding:
        """Words, a unit or a note that say what is counted, and that have changed."""
        source = self.earlier.at(at)
        why = f"{what}: now “{now}”, was “{was}” in {source}. The definition may have changed."
        return CheckFinding(place, now, "definition", now, was, "close", why, weight=DEFINITION, earlier=source)

    def noted(self, place: DocumentPlace, text: str) -> CheckFinding:
        """A note that says what is counted, and that is new."""
        why = f"{self.earlier.name} has no such note. The definition may have changed."
        return CheckFinding(place, text, "definition", text, "", "close", why, weight=DEFINITION, earlier=self.earlier.name)

    def unnoted(self, text: str, at: DocumentPlace) -> CheckFinding:
        """A note that said what is counted, and that is gone."""
        source = self.earlier.at(at)
        why = f"The note “{text}” is in {source}. This report has none like it. The definition may have changed."
        return CheckFinding(DocumentPlace(), text, "definition", "", text, "close", why, weight=DEFINITION, earlier=source)

    def gone(self, place: DocumentPlace, what: str, was: str, at: DocumentPlace, *, weight: float) -> CheckFinding:
        """A table, a row or a column that this report does not have.

        `what` is its kind and its name.
        """
        source = self.earlier.at(at)
        here = "This report has none like it." if not place.words() else "This report’s table has none."
        return CheckFinding(place, was, "disappeared", "", was, "close", f"{what} is in {source}. {here}", weight=weight, earlier=source)


def change_weight(now: Decimal, was: Decimal) -> float:
    """How large a change is against what the figure was."""
    return min(float(abs(now - was) / max(abs(was), Decimal(1))), LARGEST_WEIGHT)
