"""Readings held against the budgets, as records and as a table of plain text."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from tests.bench.budgets import Budget
from tests.bench.measure import Readings

HEADINGS = ("what", "TERM", "measured", "lowest to highest", "base", "ratio", "budget", "")


class Outcome(NamedTuple):
    """A budget and what came of it.

    `of` says which of several readings was the worst one.
    """

    budget: Budget
    of: str
    readings: int
    measured: float | None
    """None where nothing was measured: the program is not here, or its part of the run was left out."""
    lowest: float = 0
    highest: float = 0
    base: float | None = None
    ratio: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the budget is kept, in a word; empty without one, or a figure."""
        judged = self.ratio if self.budget.of == "ratio" else self.measured
        if judged is None or self.budget.limit is None:
            return ""
        return "ok" if judged <= self.budget.limit else "over"

    def record(self) -> dict[str, object]:
        """The outcome for a JSON file."""
        shown = {name: value for name, value in self._asdict().items() if name != "budget"}
        budget = self.budget
        return {"what": budget.what, "term": budget.term, "unit": budget.unit, **shown, "budget": budget.limit, "verdict": self.verdict}


def judge(budget: Budget, readings: Readings) -> Outcome:
    """What came of one budget. KeyError where its readings are missing and may not be."""
    name = budget.measure
    if name.endswith("*"):
        known = (each for each in readings if each.startswith(name[:-1]))
        name = max(known, key=lambda each: median(readings[each]), default=name)
    if budget.optional and name not in readings:
        return Outcome(budget, "", 0, None)
    values, statistic = readings[name], max if budget.worst else median
    base = statistic(readings[budget.base]) if budget.base else None
    measured = statistic(values)
    of = name.removeprefix(budget.measure[:-1]) if budget.measure.endswith("*") else ""
    return Outcome(budget, of, len(values), measured, min(values), max(values), base, measured / base if base else None)


def table(outcomes: Iterable[Outcome]) -> str:
    """The outcomes as aligned columns, numbers to the right."""
    rows = [HEADINGS, *map(cells, outcomes)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(aligned(row, widths) for row in rows)


def aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    """One line of the table."""
    words = [cell.ljust(width) if place < 2 else cell.rjust(width) for place, (cell, width) in enumerate(zip(row, widths, strict=True))]
    return "  ".join(words).rstrip()


def cells(outcome: Outcome) -> tuple[str, ...]:
    """The cells of one line."""
    budget, unit = outcome.budget, outcome.budget.unit
    seen = outcome.measured is not None
    return (
        f"{budget.what}: {outcome.of}" if outcome.of else budget.what,
        budget.term,
        figure(outcome.measured, unit),
        f"{figure(outcome.lowest, unit)} to {figure(outcome.highest, unit)}" if seen else "",
        figure(outcome.base, unit),
        "" if outcome.ratio is None else f"{outcome.ratio:.2f}",
        allowed(budget),
        outcome.verdict if seen else "not measured",
    )


def allowed(budget: Budget) -> str:
    """What a budget allows."""
    if budget.limit is None:
        return ""
    return f"{budget.limit:g} x" if budget.of == "ratio" else figure(budget.limit, budget.unit)


def figure(value: float | None, unit: str) -> str:
    """A figure with its unit, as exact as it can be read; empty without one."""
    if value is None:
        return ""
    match unit:
        case "bytes":
            return f"{value:,.0f} B"
        case "times":
            return f"{value:,.0f}"
        case "exponent":
            return f"{value:.2f}"
    return f"{value:,.1f} {unit}"
