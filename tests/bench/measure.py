"""Measures openings of programs and walks through them.

Openings and walks, each program's turn beside the other's, so that both meet the same noise.
"""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.bench.budgets import TERMS
from tests.bench.memory import proportional
from tests.bench.pace import BARE_MOVES, LISTS, SCREEN_QUIET, SCREENS, SEARCH, Answer, go, moves
from tests.bench.programs import BARE, HOME, SERIES, SHELL, begun, leave, painted, whole, write_series
from tests.bench.squeeze import Line
from tests.terminal import Terminal

Readings = dict[str, list[float]]
"""What was measured, by name, in the unit of its budget: milliseconds, bytes, megabytes."""

IDLE = 10.0


def measure(openings: int, walks: int, tell: Callable[[str], None]) -> Readings:
    """Everything, so many times; `tell` hears how far it is.

    The first opening of each program is a rehearsal and does not count.
    """
    found: Readings = defaultdict(list)
    rehearsal: Readings = defaultdict(list)
    with TemporaryDirectory() as folder:
        series = write_series(Path(folder) / "series.csv")
        for turn in range(openings + 1):
            tell(f"opening {turn} of {openings}" if turn else "rehearsal")
            opened(found if turn else rehearsal, series, Path(folder) / "cache")
    for turn in range(walks):
        for term in TERMS:
            tell(f"walk {turn + 1} of {walks}, {term}")
            walked(found, term)
    for term in TERMS:
        tell(f"idle for {IDLE:.0f} s, {term}")
        found[f"idle {term}"].append(idle(term))
    return dict(found)


def opened(found: Readings, series: Path, cache: Path) -> None:
    """Each command once, and each program to its first paint in each kind of terminal.

    The browser finds in the cache what an earlier start has kept.
    """
    for name, words in SHELL.items():
        found[f"shell {name}"].append(whole(words) * 1000)
    for name, words in SERIES.items():
        found[f"series {name}"].append(whole([*words, str(series)]) * 1000)
    for term in TERMS:
        for program in (BARE, HOME):
            with program.open(term, cache) as terminal:
                found[f"paint {program.name} {term}"].append(painted(program, terminal) * 1000)
                found[f"content {program.name} {term}"].append(begun(terminal) * 1000)
                count(found, f"start bytes {program.name} {term}", *Line(terminal).took())
                found[f"memory {program.name} {term}"].append(proportional(terminal.pid) / 1e6)
                leave(terminal)


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


def idle(term: str) -> float:
    """Bytes a second that Home sends when nobody does anything."""
    with HOME.open(term) as terminal:
        painted(HOME, terminal)
        before = terminal.count
        rest(terminal, IDLE)
        return (terminal.count - before) / IDLE


def rest(terminal: Terminal, seconds: float) -> None:
    """Let a program be for so long, reading what it sends."""
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0:
        terminal.read(left)
