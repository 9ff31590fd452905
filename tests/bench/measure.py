"""Measures openings of programs and walks through them.

Openings and walks, each program's turn beside the other's, so that both meet the same noise.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.budgets import TERMS
from tests.bench.growth import LARGE, exponents, opening_large
from tests.bench.idle import idle
from tests.bench.keys import after_keys
from tests.bench.library import library_readings
from tests.bench.memory import proportional
from tests.bench.pace import BARE_MOVES, LISTS, SCREEN_QUIET, SCREENS, SEARCH, Answer, at_rest, go, moves, processor
from tests.bench.programs import BARE, HOME, ROWS, SERIES, SHELL, Program, begun, leave, painted, visidata, whole, write_series
from tests.bench.squeeze import Line

Readings = dict[str, list[float]]
"""What was measured, by name, in the unit of its budget: milliseconds, bytes, megabytes."""

MARKS = ("at the start", "after the keys", "after twice as many")
LONG_TURNS = 3
"""How many turns read the long series files, the last of which takes seconds."""


def measure(openings: int, walks: int, keys: Sequence[int], tell: Callable[[str], None]) -> Readings:
    """Everything, so many times; `tell` hears how far it is.

    Memory is measured after each number of `keys`. The first opening of each program is a rehearsal and does not count.
    """
    found: Readings = defaultdict(list)
    rehearsal: Readings = defaultdict(list)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        series = {name: write_series(place / f"{rows}.csv", rows) for name, rows in ROWS.items()}
        others = visidata(place)
        for turn in range(openings + 1):
            tell(f"opening {turn} of {openings}" if turn else "rehearsal")
            noted = found if turn else rehearsal
            opened(noted, place / "cache", others)
            if turn <= LONG_TURNS:
                read(noted, series)
        tell("growth")
        for name, exponent in exponents(place).items():
            found[f"growth {name}"].append(exponent)
        tell("libraries")
        for name, value in library_readings(place).items():
            found[name].append(value)
        tell(f"a pack of {LARGE:,} statements")
        for name, value in opening_large(place).items():
            found[f"{name}"].append(value)
    for turn in range(walks):
        for term in TERMS:
            tell(f"walk {turn + 1} of {walks}, {term}")
            walked(found, term)
    tell("idle")
    for name, value in idle().items():
        found[name].append(value)
    if keys:
        tell(f"{sum(keys):,} keys")
        for when, value in zip(MARKS, after_keys(TERMS[0], keys), strict=False):
            found[f"memory {when}"].append(value)
    return dict(found)


def opened(found: Readings, cache: Path, others: tuple[Program, ...]) -> None:
    """Each command once, and each program to its first paint in each kind of terminal.

    The browser finds in the cache what an earlier start has kept.
    """
    for name, words in SHELL.items():
        found[f"shell {name}"].append(whole(words, {"XDG_CACHE_HOME": str(cache)}).seconds * 1000)
    for term in TERMS:
        for program in (BARE, HOME, *others):
            with program.open(term, cache) as terminal:
                found[f"paint {program.name} {term}"].append(painted(program, terminal) * 1000)
                found[f"cpu {program.name} {term}"].append(processor(terminal.pid) * 1000)
                found[f"content {program.name} {term}"].append(begun(terminal) * 1000)
                count(found, f"start bytes {program.name} {term}", *Line(terminal).took())
                found[f"memory {program.name} {term}"].append(proportional(terminal.pid) / 1e6)
                if program is HOME and term == TERMS[0]:
                    at_rest(terminal)
                    found["memory ready"].append(proportional(terminal.pid) / 1e6)
                leave(terminal)


def read(found: Readings, series: dict[str, Path]) -> None:
    """Each way to read each series file, once."""
    for rows, file in series.items():
        for name, words in SERIES.items():
            spent = whole([*words, str(file)])
            found[f"series {name} {rows}"].append(spent.seconds * 1000)
            found[f"series memory {name} {rows}"].append(spent.memory / 1e6)


def walked(found: Readings, term: str) -> None:
    """To every screen twice and back, with moves in the lists.

    The bare app gets the same moves.
    """
    with BARE.open(term) as terminal:
        painted(BARE, terminal)
        moved(found, term, "bare", moves(Line(terminal), BARE_MOVES))
        leave(terminal)
    with HOME.open(term) as terminal:
        painted(HOME, terminal)
        at_rest(terminal)
        line = Line(terminal)
        for visit in ("first", "later"):
            for screen, key in SCREENS.items():
                came(found, visit, term, screen, go(line, key))
                came(found, "later", term, "home", go(line, "0"))
        for name, (key, keys) in LISTS.items():
            go(line, key)
            moved(found, term, name, moves(line, keys))
            go(line, "0")
        opening, typed = SEARCH
        go(line, opening)
        moved(found, term, "search", moves(line, typed))
        terminal.press("escape")
        terminal.wait_quiet(SCREEN_QUIET)
        leave(terminal)


def came(found: Readings, visit: str, term: str, screen: str, answer: Answer) -> None:
    """Note a way to a screen."""
    found[f"{visit} {term} {screen}"].append(answer.seconds * 1000)
    found[f"cpu {visit} {term} {screen}"].append(answer.cpu * 1000)
    count(found, f"screen bytes {term} {screen}", answer.size, answer.squeezed)


def moved(found: Readings, term: str, name: str, answers: list[Answer]) -> None:
    """Note the moves in a list."""
    found[f"move {term} {name}"] += [answer.seconds * 1000 for answer in answers]
    for answer in answers:
        count(found, f"move bytes {term} {name}", answer.size, answer.squeezed)


def count(found: Readings, name: str, plain: int, squeezed: int) -> None:
    """Note bytes, and what a compressed connection makes of them."""
    found[name].append(plain)
    found[f"squeezed {name}"].append(squeezed)
