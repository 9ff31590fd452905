"""The budgets as data: what is measured, against what, and what it may be."""

from dataclasses import dataclass
from typing import Literal

from tests.bench.pace import LISTS

TERMS = ("xterm-256color", "xterm", "120x40 xterm-256color")
"""Kinds of terminal, and the size of those that are not 80x24."""

Unit = Literal["ms", "bytes", "MB"]


@dataclass(frozen=True)
class Budget:
    """One line of the table.

    `measure` and `base` name readings; a measure that ends in `*` stands for the one with the highest median of those that begin so.
    The figure is the median of the readings, the highest of them where `worst`. The limit is on the ratio of measure and base where
    `of` is "ratio", else on the figure, in `unit`.
    """

    what: str
    term: str
    measure: str
    unit: Unit
    limit: float
    base: str | None = None
    of: Literal["figure", "ratio"] = "figure"
    worst: bool = False


def budgets() -> tuple[Budget, ...]:
    """All of them, in the order of the table."""
    return (*SHELL, *LONG, *(line for term in TERMS for line in browser(term)), MEMORY)


SHELL = tuple(
    Budget(f"`{command}`, whole process", "", f"shell {command}", "ms", limit, "shell import textual.app", "ratio")
    for command, limit in (("--version", 0.25), ("list", 0.25), ("find seat belt", 0.28), ("show roads/collisions", 0.25))
)
LONG = tuple(
    Budget(f"`{command}`, 100,000 rows, whole process", "", f"series {command}", "ms", 3, "series pandas.read_csv", "ratio")
    for command in ("spc", "spc --format json")
)
MEMORY = Budget("memory at Home (Pss)", TERMS[0], f"memory home {TERMS[0]}", "MB", 1.4, f"memory bare {TERMS[0]}", "ratio")


def browser(term: str) -> tuple[Budget, ...]:
    """The budgets of the browser in one kind of terminal."""
    return (
        Budget("first content of Home, second start", term, f"content home {term}", "ms", 0.1, f"paint bare {term}", "ratio"),
        Budget("first paint of Home, whole process", term, f"paint home {term}", "ms", 1.25, f"paint bare {term}", "ratio"),
        *both("first paint of Home", term, f"start bytes home {term}", (16_000, 1_600), f"start bytes bare {term}"),
        *(line for name in LISTS for line in pace(name, term)),
        Budget("search, keystroke to last byte, median", term, f"move {term} search", "ms", 50, f"move {term} bare"),
        Budget("search, keystroke to last byte, worst", term, f"move {term} search", "ms", 50, f"move {term} bare", worst=True),
        Budget("to a screen, first visit, slowest", term, f"first {term} *", "ms", 200),
        Budget("to a screen, later visits, slowest", term, f"later {term} *", "ms", 50),
        Budget("to a screen, first visit, CPU, slowest", term, f"cpu first {term} *", "ms", 200),
        Budget("to a screen, later visits, CPU, slowest", term, f"cpu later {term} *", "ms", 50),
        *both("to a screen, most", term, f"screen bytes {term} *", (6_000, 2_500)),
        Budget("idle at Home, bytes a second", term, f"idle {term}", "bytes", 0),
    )


def pace(name: str, term: str) -> tuple[Budget, ...]:
    """The budgets of moving in one list or table."""
    key = f"{name}, key to last byte"
    return (
        Budget(f"{key}, median", term, f"move {term} {name}", "ms", 12, f"move {term} bare"),
        Budget(f"{key}, worst", term, f"move {term} {name}", "ms", 50, f"move {term} bare", worst=True),
        *both(f"{name}, a move", term, f"move bytes {term} {name}", (1_500, 200), f"move bytes {term} bare"),
    )


def both(what: str, term: str, measure: str, limits: tuple[float, float], base: str | None = None) -> tuple[Budget, Budget]:
    """The budgets of bytes as they are sent, and as `ssh -C` sends them."""
    squeezed = Budget(f"{what}, bytes by `ssh -C`", term, f"squeezed {measure}", "bytes", limits[1], base and f"squeezed {base}")
    return Budget(f"{what}, bytes", term, measure, "bytes", limits[0], base), squeezed
