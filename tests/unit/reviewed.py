"""A draft under review, for the tests of the review."""

from collections.abc import Iterator
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path

from tests.unit.drafted import REPORT, drafted, pack_of
from tui.drafting.memory import read_memory
from tui.drafting.review.item import ItemKey, ReviewKind
from tui.drafting.review.session import ReviewSession

LONGER = f"""{REPORT}
## Roads

- There were 230 collisions in September 2014. Speeding rose by 12% (24 offences) in May 2015.
- Speeding is said to be stable.
- Drink-driving fell.
"""
"""The report with a topic of three statements."""
MATRIX = """\
topic: crime
capabilities:
- id: '1'
  title: Patrol
  text: Patrol.
  sources: [{entry}]
  activities:
  - {{id: 1a, title: Patrol on foot, text: Patrol on foot., sources: [{entry}]}}
categories:
- {{id: city, title: City centre, short: City, text: A city centre., sources: [{entry}], characteristics: []}}
links: []
"""
"""A matrix of one cell, whose `entry` is one of the outline."""


@contextmanager
def review(folder: Path, text: str = LONGER) -> Iterator[tuple[ReviewSession, Path]]:
    """Draft a text and open its review, which is closed at the end."""
    _, draft = drafted(folder, text)
    session = ReviewSession.open(draft)
    try:
        yield session, draft
    finally:
        session.close()


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a draft."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def key(session: ReviewSession, words: str, kind: ReviewKind = "statement") -> ItemKey:
    """The key of the thing whose title has some words."""
    return next(item.key for item in session.items if item.key.kind == kind and words in item.title)


def difference(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """The lines that differ between two states of a draft."""
    found: list[str] = []
    for name in sorted({*before, *after}):
        old, new = (each.get(name, b"").decode().splitlines() for each in (before, after))
        found += [line for line in unified_diff(old, new, n=0, lineterm="") if line[0] in "+-" and line[:3] not in ("+++", "---")]
    return found


def add_matrix(folder: Path) -> None:
    """Give a draft a matrix of one cell."""
    (folder / "capabilities.yaml").write_text(MATRIX.format(entry=next(iter(pack_of(folder).entries))))


def add_candidates(folder: Path) -> ItemKey:
    """Give the figure of the collisions two checks that fit. Returns its statement."""
    path = folder / "drafting.yaml"
    memory = path.read_text()
    part = next(each for each in read_memory(memory).parts if "collisions" in each.source)
    checks = ", ".join(f"{{kind: {kind}, table: vehicle-crime-month, period: 2014-09}}" for kind in ("value", "total"))
    figure_id = part.written["figures"][0]["id"]
    path.write_text(memory.replace(f"  id: {part.id}\n", f"  id: {part.id}\n  candidates: {{{figure_id}: [{checks}]}}\n", 1))
    return ItemKey("statement", part.id)
