"""Footnotes and sources, and the tables or the passages that they belong to."""

import re
from collections.abc import Sequence

from tui.documents.document import Block, Heading, Paragraph, PrintedTable

from .wording import harmless_line

_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_MARK = rf"[{_RAISED}]{{1,2}}|\*{{1,3}}|[†‡§]|\[(?:note\s)?\d{{1,2}}\]|\((?:[a-z]|\d{{1,2}})\)"
_BEGINS = re.compile(rf"^(?P<mark>{_MARK})\s?(?=\S)", re.IGNORECASE)
_NAMED = re.compile(
    r"^(?:(?:foot|end)?notes?(?:\s(?:to|on)\s(?:the\s)?tables?)?(?:\s?(?P<number>\d{1,2}))?|nb|n\.b\.|sources?|data source|key"
    r"|caveats?|\*\s?source)\s?[.:–-]\s?\S",
    re.IGNORECASE,
)
_ENDS = re.compile(rf"(?P<mark>{_MARK})(?=\W*$)", re.IGNORECASE)
_NUMBERED_MARK = re.compile(r"\[note\s(\d{1,2})\]", re.IGNORECASE)
NOTES_HEADING = re.compile(
    r"^(?:(?:foot|end|data |technical |explanatory )?notes?(?: and (?:sources?|definitions|abbreviations|caveats))?(?: (?:to"
    r"|on) (?:the )?(?:tables?|data|figures))?"
    r"|sources?|caveats|data (?:sources?|quality|caveats)|background notes)$",
    re.IGNORECASE,
)


def is_footnote(block: Block) -> bool:
    """Whether a block begins like a note or a source, such as `Source: ONS`."""
    if not isinstance(block, Paragraph):
        return False
    text = harmless_line(block.text)
    return block.footnote or bool(_NAMED.match(text)) or (bool(_BEGINS.match(text)) and not block.bullet)


def unmarked_note(text: str) -> str:
    """A note without its mark."""
    plain = harmless_line(text)
    return _BEGINS.sub("", plain).strip() or plain


def note_owners(blocks: Sequence[Block], left_out: set[int]) -> dict[int, int | None]:
    """The notes, each with the place of what it is about.

    None where that is not known. It is the last table above with its mark, or directly above, or else the last paragraph with its mark.
    """
    found: dict[int, int | None] = {}
    for at, block in enumerate(blocks):
        if at in left_out or at in found:
            continue
        if isinstance(block, PrintedTable):
            found |= dict.fromkeys(_letters_below(blocks, at) or _numbers_below(blocks, at), at)
        elif is_footnote(block):
            found[at] = _owner(blocks, at, found)
    return found


def _numbers_below(blocks: Sequence[Block], table: int) -> list[int]:
    """The numbered paragraphs below a table with exactly as many raised marks.

    A number that a program writes is no part of the text. None where a note elsewhere has a mark of the table.
    """
    block = blocks[table]
    assert isinstance(block, PrintedTable)
    texts = (block.title, *(cell.text for row in block.rows for cell in row))
    marks = {found["mark"] for text in texts if (found := _ENDS.search(text.strip())) and found["mark"][0] in _RAISED}
    if not marks or any(
        isinstance(each, Paragraph) and (begins := _BEGINS.match(harmless_line(each.text))) and begins["mark"] in marks for each in blocks
    ):
        return []
    below: list[int] = []
    for at in range(table + 1, len(blocks)):
        each = blocks[at]
        if not isinstance(each, Paragraph) or each.bullet or not each.depth:
            break
        below.append(at)
    return below if len(below) == len(marks) else []


def _letters_below(blocks: Sequence[Block], table: int) -> list[int]:
    """The lettered paragraphs below a table with as many letters in its labels.

    The readers take the letter off the paragraph.
    """
    block = blocks[table]
    assert isinstance(block, PrintedTable)
    marks = {mark["mark"] for row in block.rows for cell in row if (mark := re.search(r"\w\s?(?P<mark>\([a-z]\))$", cell.text))}
    found: list[int] = []
    for at in range(table + 1, min(table + 1 + len(marks), len(blocks))):
        below = blocks[at]
        if not isinstance(below, Paragraph) or below.bullet or not below.depth:
            break
        found.append(at)
    return found


def _owner(blocks: Sequence[Block], at: int, notes: dict[int, int | None]) -> int | None:
    block = blocks[at]
    assert isinstance(block, Paragraph)
    text = harmless_line(block.text)
    begins, named = _BEGINS.match(text), _NAMED.match(text)
    mark = begins["mark"] if begins else f"[note {named['number']}]" if named and named["number"] else ""
    above = next((place for place in range(at - 1, -1, -1) if place not in notes), None)
    if mark:
        for place in range(at - 1, -1, -1):
            other = blocks[place]
            if place not in notes and not isinstance(other, Heading) and _has_mark(other, mark):
                return place
    return above if above is not None and isinstance(blocks[above], PrintedTable) else None


def _has_mark(block: Paragraph | PrintedTable, mark: str) -> bool:
    if isinstance(block, Paragraph):
        raised = mark[0] in _RAISED or mark.casefold().startswith("[note")
        return raised and mark.casefold() in block.text.casefold()
    texts = (block.title, *(cell.text for row in block.rows for cell in row))
    number = _NUMBERED_MARK.fullmatch(mark)
    bare = (mark, f"[{number[1]}]") if number else (mark,)
    return any(
        found["mark"].casefold() in bare or mark.casefold() in text.casefold() for text in texts if (found := _ENDS.search(text.strip()))
    )
