"""The real tables that reports are made of, read from tables/*.csv.

tables/README.md names their origins and licences.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from tests.documents.periods import Period

TABLES = Path(__file__).parent / "tables"
FORCES = ("West Midlands", "Greater Manchester", "Merseyside", "West Yorkshire")


@dataclass(frozen=True)
class Frame:
    """Rows of one kind by columns of one kind, with the words for them."""

    force: str
    what: str
    """What is counted, as a plural: "arrests"."""
    rows_are: str
    """The header of the label column: "Offence group"."""
    named: str
    """A row in a sentence: "arrests for {row}"."""
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[Fraction, ...], ...]
    whole: str
    """The total row: "All offences"."""
    periods: tuple[Period, ...] = ()
    proper: bool = False
    """Whether row labels are names, which keep their capitals in a sentence."""
    covers: str = ""
    """The period that all of it covers, where columns are not periods."""

    def noun(self, row: int) -> str:
        label = self.rows[row]
        words = self.named.format(row=label if self.proper else label[0].lower() + label[1:])
        return words.replace("offences offences", "offences").replace("crimes offences", "crimes")


@cache
def read(name: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """A table's header and rows as texts."""
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    return tuple(header), tuple(map(tuple, rows))


def frame(
    name: str,
    force: str,
    what: str,
    rows_are: str,
    named: str,
    whole: str,
    *,
    years: str = "",
    proper: bool = False,
    covers: str = "",
    only: Sequence[str] = (),
) -> Frame:
    """One table as a frame.

    `years` says what kind of period its columns are; `only` keeps some rows.
    """
    header, rows = read(name)
    kept = [row for row in rows if (not only or row[0] in only) and any(Fraction(cell or 0) for cell in row[1:])]
    return Frame(
        force=force,
        what=what,
        rows_are=rows_are,
        named=named,
        rows=tuple(_label(row[0]) for row in kept),
        columns=header[1:],
        values=tuple(tuple(Fraction(cell or 0) for cell in row[1:]) for row in kept),
        whole=whole,
        periods=tuple(Period(int(column[:4]), years) for column in header[1:]) if years else (),
        proper=proper,
        covers=covers,
    )


def _label(text: str) -> str:
    known = {
        "Not recorded": "Objects not recorded",
        "police community support officer": "PCSOs",
        "police officer": "Police officers",
        "special constable": "Special constables",
    }
    return known.get(text, text[0].upper() + text[1:])


def _slug(force: str) -> str:
    return force.lower().replace(" ", "-")


@cache
def by_year() -> list[Frame]:
    """Counts by row and year that add up over the rows."""
    found = []
    for force in FORCES:
        slug = _slug(force)
        found += [
            frame(f"arrests-{slug}", force, "arrests", "Offence group", "arrests for {row}", "All offences", years="financial"),
            frame(
                f"workforce-headcount-{slug}", force, "people employed (headcount)", "Worker type", "{row}", "Total workforce",
                years="snapshot", proper=True,
            ),
        ]  # fmt: skip
    fines = [row[0] for row in read("speeding-fines")[1]]
    for start in (0, 7, 14, 21):
        found.append(
            frame(
                "speeding-fines", "the region", "court fines for speeding", "Force", "court fines for speeding in the {row} area",
                "All forces listed", years="calendar", proper=True, only=fines[start : start + 7],
            )
        )  # fmt: skip
    found.append(
        frame("gm-casualties", "Greater Manchester", "road casualties", "Severity", "people {row}", "All casualties", years="calendar")
    )
    return found


@cache
def by_part() -> list[Frame]:
    """Counts for one period, by row and by parts that add up both ways.

    The parts are quarters, severities or outcomes.
    """
    found = []
    for force in FORCES:
        slug = _slug(force)
        year = "2017/18"
        crimes = frame(
            f"crime-quarters-{slug}",
            force,
            "recorded offences",
            "Offence group",
            "recorded {row} offences",
            "All recorded crime",
            covers=year,
        )
        theft = frame(
            f"theft-violence-quarters-{slug}",
            force,
            "offences",
            "Offence type",
            "recorded {row} offences",
            "All offences listed",
            covers=year,
        )
        found += [crimes, theft]
    found += [
        frame(
            "gm-collisions-by-severity", "Greater Manchester", "injury collisions", "District", "injury collisions in {row}",
            "Greater Manchester", proper=True, covers="2015",
        ),
        frame(
            "gm-collisions-by-quarter", "Greater Manchester", "injury collisions", "District", "injury collisions in {row}",
            "Greater Manchester", proper=True, covers="2015",
        ),
        frame("wy-crime-by-district", "West Yorkshire", "recorded incidents", "Crime type", "{row} incidents", "All types",
              covers="July 2016"),
        frame(
            "stop-search-objects", "West Midlands", "stop and searches", "Object of search", "searches for {row}",
            "All searches", covers="June 2016",
        ),
        frame(
            "collisions-2015-by-force", "England and Wales", "injury collisions", "Force", "injury collisions in the {row} area",
            "All forces listed", proper=True, covers="2015",
        ),
        frame(
            "mobile-phones-2004", "England and Wales", "mobile phone offences", "Police force area",
            "mobile phone offences in the {row} area",
            "All areas listed", proper=True, covers="2004",
        ),
    ]  # fmt: skip
    return found


@dataclass(frozen=True)
class Months:
    """A monthly series: values by year, from January, as far as there are any."""

    force: str
    what: str
    title: str
    years: dict[int, tuple[int, ...]]


@cache
def monthly() -> list[Months]:
    """Counts by month for two or more years."""
    listed = [
        (f"breath-{column}-{_slug(force)}", force, what, title)
        for force in FORCES
        for column, what, title in (
            ("tests", "screening breath tests", "Screening breath tests"),
            ("positive", "positive or refused breath tests", "Breath tests positive or refused"),
        )
    ]
    found = []
    for name, force, what, title in listed:
        years = {int(row[0]): tuple(int(cell) for cell in row[1:] if cell) for row in read(name)[1]}
        found.append(Months(force, what, title, years))
    return [*found, *_bundled()]


def _bundled() -> list[Months]:
    """The monthly series of the bundled workshop."""
    folder = Path(__file__).parents[2] / "data" / "wmp-2015-06-16"
    found = []
    for name, what, title in (
        ("collisions", "road traffic collisions", "Road traffic collisions, damage only included"),
        ("mobile-phones", "notices for using a mobile phone at the wheel", "Hand-held mobile phone: fixed penalty notices"),
        ("seat-belts", "seat belt notices", "Seat belt offences: fixed penalty notices"),
    ):
        years: dict[int, tuple[int, ...]] = {}
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            for period, value in list(csv.reader(lines))[1:]:
                year = int(period[:4])
                years[year] = (*years.get(year, ()), int(value))
        found.append(Months("West Midlands", what, title, years))
    return found
