"""Gives tables the captions that stand below them.

Only in a document where no numbered caption stands above its table.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tui.documents.document import Block, Heading, Paragraph, PrintedTable

LONGEST_CAPTION = 200
_NUMBERED = re.compile(r"(?P<name>table\s+[A-Z]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?)(?![\w%])", re.IGNORECASE)
_CAPTION = re.compile(r"table\s+[A-Z]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?\s?[:.–—-]\s?[^.;!?]{3,}\.?", re.IGNORECASE)
"""A caption in a paragraph: its number set off, and no more than a sentence."""


def with_captions_below(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, where each caption below a table is the title of that table."""
    below: dict[int, str] = {}
    certain = False
    for at, block in enumerate(blocks):
        if not (caption := _caption(block)):
            continue
        follows = at > 0 and isinstance(blocks[at - 1], PrintedTable)
        leads = at + 1 < len(blocks) and isinstance(blocks[at + 1], PrintedTable)
        if leads and not follows:
            return tuple(blocks)
        if follows:
            below[at - 1] = caption
            certain |= not leads
    titles = [block.title for block in blocks if isinstance(block, PrintedTable)]
    if not certain or _NUMBERED.match(titles[0]):
        return tuple(blocks)
    names = [_name(caption).casefold() for caption in below.values()]
    if len(set(names)) < len(names):
        return tuple(blocks)
    return tuple(_titled(block, below[at]) if at in below else block for at, block in enumerate(blocks))


def _caption(block: Block) -> str:
    """The text of a block that is a numbered caption, or nothing."""
    if isinstance(block, Heading):
        return block.text if _NUMBERED.match(block.text) else ""
    if isinstance(block, Paragraph) and not block.bullet and len(block.text) <= LONGEST_CAPTION:
        return block.text if _CAPTION.fullmatch(block.text) else ""
    return ""


def _name(caption: str) -> str:
    found = _NUMBERED.match(caption)
    assert found is not None
    return f"Table{found['name'][len('table') :]}"


def _titled(block: Block, caption: str) -> Block:
    """A table with its caption as its title, its cells with the number that it gives."""
    assert isinstance(block, PrintedTable)
    name = _name(caption)
    rows = tuple(tuple(replace(cell, place=replace(cell.place, name=name)) for cell in row) for row in block.rows)
    return replace(block, title=caption, rows=rows, place=replace(block.place, name=name))
