"""Lists of abbreviations, which are the glossary's and no statements."""

import re
from collections.abc import Iterator, Sequence

from tui.documents.document import Block, Heading, Paragraph, PrintedTable

from .glossary import is_abbreviation, listed_term, spells
from .wording import harmless_line, unnumbered

ABBREVIATIONS_HEADING = re.compile(
    r"^(?:list of |table of |key to )?(?:abbreviations?|acronyms?|glossary|definitions|initialisms|terms)"
    r"(?:,? (?:and|of|&|or|used)?\s?(?:the\s)?(?:abbreviations?|acronyms?|terms|definitions|glossary|used|in this (?:report|document)))*$",
    re.IGNORECASE,
)
_SHORT_HEAD = re.compile(r"^(?:abbreviations?|acronyms?|terms?|initials|short form|letters)$", re.IGNORECASE)
_FULL_HEAD = re.compile(
    r"^(?:meanings?|definitions?|descriptions?|full (?:name|term|title|form)|stands for|in full|explanation|expansion)$", re.IGNORECASE
)
_NAME = re.compile(r"^[A-Za-z][A-Za-z&/.-]{0,11}$")
FEWEST_TERMS = 3
"""So many lines of a short name and its full one, one after the other, are a list without a heading."""
LONGEST_FULL = 160
"""The most characters of a full name in a list."""


def abbreviation_lists(blocks: Sequence[Block]) -> tuple[set[int], list[tuple[str, str]]]:
    """The places of the blocks that list abbreviations, and each with its full name."""
    places: set[int] = set()
    pairs: list[tuple[str, str]] = []
    under = False
    run: list[int] = []
    for at, block in enumerate([*blocks, None]):
        if isinstance(block, Heading):
            under = bool(ABBREVIATIONS_HEADING.match(unnumbered(block.text).rstrip(":")))
        found = list(_pairs(block, blocks[at - 1] if at else None, under=under)) if block is not None else []
        if found and (under or isinstance(block, PrintedTable)):
            places.add(at)
        elif found:
            run.append(at)
        if not found or block is None:
            if len(run) >= FEWEST_TERMS:
                places |= set(run)
            run = []
        pairs += found
    return places | _names_alone(blocks, pairs), pairs


def _names_alone(blocks: Sequence[Block], pairs: list[tuple[str, str]]) -> set[int]:
    """A name alone in a paragraph, with its full name in the next: both places."""
    found: set[int] = set()
    for at in range(1, len(blocks)):
        first, second = blocks[at - 1], blocks[at]
        if isinstance(first, Paragraph) and isinstance(second, Paragraph):
            name, full = harmless_line(first.text), harmless_line(second.text).rstrip(".")
            if _NAME.match(name) and is_abbreviation(name) and len(full) < LONGEST_FULL and spells(name, full):
                found |= {at - 1, at}
                pairs.append((name, full))
    return found


def _pairs(block: Block, before: Block | None, *, under: bool) -> Iterator[tuple[str, str]]:
    if isinstance(block, Heading):
        return
    if isinstance(block, Paragraph):
        text = harmless_line(block.text)
        if (found := listed_term(text)) is not None and (under or is_abbreviation(found[0])):
            yield found
        elif (
            under
            and (parts := re.match(r"^([A-Z][A-Za-z&/-]{1,9})(?:\s[–—=:-]\s?|:\s|\s{1,})([A-Z][^.;|]{3,150})\.?$", text))
            and is_abbreviation(parts[1])
        ):
            yield parts[1], parts[2]
        return
    rows = [[harmless_line(cell.text) for cell in row] for row in block.rows]
    width = max((len(row) for row in rows), default=0)
    if width < 2 or width % 2:
        return
    headed = any(_SHORT_HEAD.match(rows[0][at]) and _FULL_HEAD.match(rows[0][at + 1]) for at in range(0, width - 1, 2))
    given = [(row[at], row[at + 1].rstrip(".")) for row in rows[int(headed) :] for at in range(0, width - 1, 2) if row[at] and row[at + 1]]
    spelled = sum(spells(name, full) for name, full in given)
    if given and (
        headed or (under and all(len(name) < 30 for name, _ in given)) or (len(given) >= FEWEST_TERMS and 2 * spelled > len(given))
    ):
        yield from ((name, full) for name, full in given if len(full) < LONGEST_FULL and (_NAME.match(name) or headed or under))
