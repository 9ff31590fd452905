"""The budgets as data: what is measured, against what, and what it may be."""

from dataclasses import dataclass
from typing import Literal

from tests.bench.growth import GROWTHS, LARGE, PAGES, WORK
from tests.bench.library import LIBRARY_COMMANDS, LIBRARY_SIZES, MEASURED, START
from tests.bench.pace import LISTS
from tests.bench.programs import ROWS

TERMS = ("xterm-256color", "xterm", "120x40 xterm-256color")
"""Kinds of terminal, and the size of those that are not 80x24."""

SPENT: tuple[tuple[str, str, "Unit"], ...] = (("CPU", "series", "ms"), ("memory", "series memory", "MB"))
"""What a command of the shell takes: in words, the name of its reading, and its unit."""
Unit = Literal["ms", "bytes", "MB", "times", "exponent"]


@dataclass(frozen=True)
class Budget:
    """One line of the table.

    `measure` and `base` name readings; a measure that ends in `*` stands for the one with the highest median of those that begin so.
    The figure is the median of the readings, the highest of them where `worst`. The limit is on the ratio of measure and base where
    `of` is "ratio", else on the figure, in `unit`. Without a limit the line is there to compare.
    """

    what: str
    term: str
    measure: str
    unit: Unit
    limit: float | None
    base: str | None = None
    of: Literal["figure", "ratio"] = "figure"
    worst: bool = False
    optional: bool = False
    """Whether nothing may have been measured: not every machine has the program, nor every run the time."""


def budgets() -> tuple[Budget, ...]:
    """All of them, in the order of the table."""
    return (*SHELL, *SPC, *(line for term in TERMS for line in browser(term)), *IDLE, *MEMORY, *GROWTH, *LIBRARY, *LARGE_PACK)


SHELL = tuple(
    Budget(f"`{command}`, whole process, CPU", "", f"shell {command}", "ms", limit, "shell import textual.app", "ratio")
    for command, limit in (("--version", 0.25), ("list", 0.25), ("find seat belt", 0.28), ("show roads/collisions", 0.25))
)
# Small files: 0.6 of what they took before the reader of long ones, which was 1.16 x pandas.
SPC = tuple(
    Budget(f"`{command}`, {rows}, {what}", "", f"{reading} {command} {rows}", unit, limit, f"{reading} pandas.read_csv {rows}", "ratio")
    for rows, limits in zip(ROWS, ((0.7, 2), (2, 2), (2.5, 2)), strict=True)
    for command in ("spc", "spc --format json")
    for (what, reading, unit), limit in zip(SPENT, limits, strict=True)
)
IDLE = tuple(
    Budget(f"idle for ten seconds, {name}, wake-ups", TERMS[0], f"woken {name}", "times", limit)
    for name, limit in (("Home", 0), ("Roads", 0), ("a slide", 0), ("a follower", 0), ("what renders for followers", None))
)
MEMORY = (
    Budget("memory at Home (Pss)", TERMS[0], f"memory home {TERMS[0]}", "MB", 1.2, f"memory bare {TERMS[0]}", "ratio"),
    Budget("memory at Home, other pages ready (Pss)", TERMS[0], "memory ready", "MB", 1.2, f"memory bare {TERMS[0]}", "ratio"),
    Budget("memory after 5,000 keys (Pss)", TERMS[0], "memory after the keys", "MB", 1.5, "memory at the start", "ratio", optional=True),
    Budget(
        "memory after 10,000 keys (Pss)",
        TERMS[0],
        "memory after twice as many",
        "MB",
        1.05,
        "memory after the keys",
        "ratio",
        optional=True,
    ),
)
GROWTH = tuple(
    Budget(f"growth of {name}, {growth.name}", "", f"growth {name}, {growth.name}", "exponent", 1.1)
    for growth in GROWTHS
    for name in (*WORK, "screen home", *(f"screen {page}" for page in PAGES))
)
LIBRARY = (
    Budget(f"`list` of {MEASURED:,} workshops, CPU", "", "library list", "ms", 300),
    Budget(f"`find --all` of {MEASURED:,} workshops, CPU", "", "library find --all", "ms", 300),
    Budget(f"`list` of {MEASURED:,} workshops, memory", "", "library memory list", "MB", 60),
    *(
        Budget(f"growth of {name}, 1 to {LIBRARY_SIZES[-1]:,} workshops", "", f"growth of {name}", "exponent", 1.1)
        for name in (*LIBRARY_COMMANDS, START)
    ),
)
LARGE_PACK = (
    Budget(f"`show` in a pack of {LARGE:,} statements, first time, CPU", "", "large first", "ms", None, optional=True),
    Budget(f"`show` in a pack of {LARGE:,} statements, later, CPU", "", "large later", "ms", None, optional=True),
    Budget(f"growth of reading, 1,000 to {LARGE:,} statements", "", "growth of reading", "exponent", 1.1, optional=True),
)


def browser(term: str) -> tuple[Budget, ...]:
    """The budgets of the browser in one kind of terminal."""
    return (
        Budget("first content of Home, second start", term, f"content home {term}", "ms", 0.1, f"paint bare {term}", "ratio"),
        Budget("first paint of Home, when settled, CPU", term, f"cpu home {term}", "ms", 0.95, f"cpu bare {term}", "ratio"),
        Budget("first paint of Home, to the last byte", term, f"paint home {term}", "ms", None, f"paint bare {term}", "ratio"),
        Budget(
            "first paint of VisiData, CPU, to compare", term, f"cpu visidata {term}", "ms", None, f"cpu bare {term}", "ratio", optional=True
        ),
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
