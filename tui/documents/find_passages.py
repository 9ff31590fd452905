"""Finds words and figures in a checked document, by passage.

Case, kinds of quotation marks and commas in figures make no difference: `18214` finds "18,214".
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from tui.text.highlight import Finder

from .document import CheckedDocument, DocumentPlace, PrintedTable

CELL_GAP = "  "
"""What stands between the cells of a row."""
_SIGNS = {code: re.escape(chr(code)) for code in range(1, 128)} | {
    ord(sign): f"[{re.escape(alike)}]" for alike in ("'‘’", '"“”', "-\u2010\u2011–\u2212") for sign in alike
}
"""A pattern for each sign: those that look alike count as one."""


class FoundPassage(Struct, frozen=True):
    """A heading, a paragraph or a row of a table with all the words.

    `place` is that of the passage, or of the first cell with a word, and `beside` are the other cells with one.
    """

    place: DocumentPlace
    text: str
    beside: frozenset[DocumentPlace] = frozenset()


def word_finder(words: str) -> Finder:
    """A finder of every word of a text, at the beginning of a word."""
    pattern = re.compile("|".join(sorted(map(_word, words.split()), key=len, reverse=True)) or "(?!)", re.IGNORECASE)
    return lambda text: [match.span() for match in pattern.finditer(text)]


def passages_found(document: CheckedDocument, words: str) -> Iterator[FoundPassage]:
    """The passages with all the words, in the order of the document."""
    patterns = [re.compile(_word(word), re.IGNORECASE) for word in dict.fromkeys(words.split())]
    if not patterns:
        return
    for block in document.blocks:
        if not isinstance(block, PrintedTable):
            if all(pattern.search(block.text) for pattern in patterns):
                yield FoundPassage(block.place, block.text)
            continue
        for row in block.rows:
            text = CELL_GAP.join(cell.text for cell in row if cell.text)
            if all(pattern.search(text) for pattern in patterns):
                first, *others = [cell.place for cell in row if any(pattern.search(cell.text) for pattern in patterns)]
                yield FoundPassage(first, text, frozenset(others))


def _word(word: str) -> str:
    """A pattern for a word.

    A figure is not found within a longer one: 6% is not in 16% or 1.6%.
    """
    before = r"(?<!\d)(?<!\d[.,])" if word[0].isdigit() else r"(?<!\w)" if word[0].isalnum() else ""
    if re.fullmatch(r"\D?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?\D?", word):
        return before + re.sub(r"(?<=\d),?(?=\d)", "\0", word).translate(_SIGNS | {0: ",?"})
    return before + word.translate(_SIGNS)
