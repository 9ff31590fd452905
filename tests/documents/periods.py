"""Periods as reports name them: in a table's header, and in a sentence."""

from dataclasses import dataclass
from random import Random

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@dataclass(frozen=True)
class Period:
    """A financial year, a calendar year, or a date of count at 31 March.

    A financial year is given as the year in which it begins.
    """

    year: int
    kind: str  # financial, calendar, snapshot

    def header(self, style: str) -> str:
        """How the table's header names it."""
        if self.kind == "financial":
            return self._years(style)
        return f"31 March {self.year}" if self.kind == "snapshot" and style != "slash" else str(self.year)

    def forms(self, style: str) -> list[str]:
        """How a sentence may name it, without the word before it."""
        if self.kind == "financial":
            return [self._years(style), self._years(style), f"the year to March {self.year + 1}", f"the 12 months to March {self.year + 1}"]
        if self.kind == "snapshot":
            return [f"March {self.year}", f"31 March {self.year}"]
        return [str(self.year), str(self.year), f"calendar year {self.year}"]

    def within(self, form: str) -> str:
        """A form with its preposition: in 2013/14, at 31 March 2014."""
        return f"at {form}" if form.startswith("31 ") else f"in {form}"

    def _years(self, style: str) -> str:
        last = f"{(self.year + 1) % 100:02d}"
        return {"slash": f"{self.year}/{last}", "hyphen": f"{self.year}-{last}", "to": f"{self.year}/{last}"}[style]


def choose_form(random: Random, style: str) -> int:
    """Which of the forms a sentence uses, the same for every period that it names."""
    return random.randrange(4)
