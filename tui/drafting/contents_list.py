"""The table of contents of a document, which is no part of what it says."""

import re
from collections.abc import Sequence

from tui.documents.document import Block, Heading, Paragraph, PrintedTable

from .wording import harmless_line, unnumbered

CONTENTS = re.compile(
    r"^(?:table of |list of )?(?:contents?|tables|figures|charts|appendices)(?: page)?$|^(?:on|in) this (?:page|report|document|section)$"
    r"|^(?:index|jump to|skip to)$",
    re.IGNORECASE,
)
_PAGED = re.compile(r"^(?P<title>.{2,150}?)(?:\s?[.·…_]{3,}\s?|\s*\t\s*|\s{2,}|\s)(?P<page>\d{1,3}|[ivx]{1,5})$")
_LEADERS = re.compile(r"[.·…_]{4,}|(?:\.\s){4,}")
FEWEST_LISTED = 3
"""So many headings one after the other, word for word, are a list of contents."""


def contents_list(blocks: Sequence[Block]) -> set[int]:
    """The places of the blocks that list what a document contains, with their heading."""
    titles = {heading_key(block.text) for block in blocks if isinstance(block, Heading)} - {""}
    found: set[int] = set()
    at = 0
    while at < len(blocks):
        block = blocks[at]
        ends = at + 1
        named = not isinstance(block, PrintedTable) and bool(CONTENTS.match(unnumbered(block.text).rstrip(" :")))
        if named:
            while ends < len(blocks) and _is_listed(blocks[ends], titles, loose=True):
                ends += 1
            if ends > at + 1:
                found |= set(range(at, ends))
        elif _is_listed(block, titles, loose=False):
            while ends < len(blocks) and _is_listed(blocks[ends], titles, loose=False):
                ends += 1
            sure = isinstance(block, PrintedTable) or any(
                _LEADERS.search(each.text) for each in blocks[at:ends] if isinstance(each, Paragraph)
            )
            if sure or ends - at >= FEWEST_LISTED:
                found |= set(range(at, ends))
        at = ends
    return found


def heading_key(text: str) -> str:
    """A heading without its number, its capitals and its marks."""
    return re.sub(r"[\W_]+", " ", re.sub(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+", "", unnumbered(text)).casefold().replace("&", " and ")).strip()


def _is_listed(block: Block, titles: set[str], *, loose: bool) -> bool:
    """Whether a block is a line, or a table, of a list of contents.

    After a heading that says so, `loose`, a page number or a short line is enough.
    """
    if isinstance(block, PrintedTable):
        return is_contents_table(block, titles) or (loose and bool(CONTENTS.match(block.title)))
    if isinstance(block, Heading):
        return bool(_LEADERS.search(block.text))
    text = harmless_line(block.text)
    if _LEADERS.search(text):
        return True
    paged = _PAGED.match(text)
    if heading_key(text) in titles or (paged and heading_key(paged["title"]) in titles):
        return True
    return loose and (paged is not None or (len(text) < 80 and block.bullet and not re.search(r"[.;:]$", text)))


def is_contents_table(table: PrintedTable, titles: set[str] = frozenset()) -> bool:  # type: ignore[assignment]  # an empty set that nobody changes
    """Whether a table lists headings, most of them with the number of a page."""
    rows = [[text for cell in row if (text := harmless_line(cell.text))] for row in table.rows]
    filled = [row for row in rows if row]
    if len(filled) < FEWEST_LISTED or max(map(len, filled)) > 3:
        return False
    known = sum(any(heading_key(text) in titles for text in row) for row in filled)
    paged = [int(row[-1]) for row in filled if len(row) > 1 and re.fullmatch(r"\d{1,3}", row[-1])]
    return 2 * known > len(filled) and (not paged or paged == sorted(paged))
