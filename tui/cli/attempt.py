"""Reading a workshop, with success or with problems.

What to say about it is up to each command.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.pack.files import name_of
from tui.text.numbers import plural

if TYPE_CHECKING:
    from tui.model.pack import Pack
    from tui.pack.problems import Problem


class Attempt(NamedTuple):
    """The workshop in a folder, or its problems."""

    id: str
    folder: Path
    pack: "Pack | None"
    problems: "tuple[Problem, ...]"


def attempt(folder: Path) -> Attempt:
    """Read the workshop in a folder; its problems are returned, not raised."""
    # Imported late, so that --help and --version do not wait for YAML and msgspec.
    from tui.nodes.kinds import addresses
    from tui.pack.problems import PackError
    from tui.pack.reader import read_pack

    try:
        return Attempt(name_of(folder), folder, read_pack(folder, addresses), ())
    except PackError as error:
        return Attempt(name_of(folder), folder, None, error.problems)


def contents_words(pack: "Pack") -> str:
    """What a workshop contains, counted in words; what it has none of is left out."""
    counts = {"statement": len(pack.statements), "table": len(pack.report_tables), "link": len(pack.links), "term": len(pack.terms)}
    return ", ".join(plural(count, noun) for noun, count in counts.items() if count)
