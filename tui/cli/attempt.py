"""One try at reading a pack, whichever way it ends. What is said of it is the command's."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.pack.library import name_of

if TYPE_CHECKING:
    from tui.model.pack import Pack
    from tui.pack.problems import Problem


class Attempt(NamedTuple):
    """A folder's workshop, or the problems that it has."""

    id: str
    folder: Path
    pack: "Pack | None"
    problems: "tuple[Problem, ...]"


def attempt(folder: Path) -> Attempt:
    """Read a pack."""
    # The reader is imported late, so that --help and --version do not wait for YAML and msgspec.
    from tui.pack.problems import PackError
    from tui.pack.reader import read

    try:
        return Attempt(name_of(folder), folder, read(folder), ())
    except PackError as error:
        return Attempt(name_of(folder), folder, None, error.problems)


def contents(pack: "Pack") -> str:
    """How much there is in a workshop, in words."""
    counts = {"statement": len(pack.statements), "table": len(pack.tables), "link": len(pack.links), "term": len(pack.terms)}
    return ", ".join(plural(count, noun) for noun, count in counts.items())


def plural(number: int, noun: str) -> str:
    """`1 problem`, `3 problems`, `1,200 problems`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
