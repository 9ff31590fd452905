"""Reads CSV and other separated values.

Several tables in one file, titles above and notes below are found as on an Excel sheet.
"""

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterator

from tui.documents.document import DocumentError
from tui.text.separated import SEPARATORS, named_separator, unguarded

from .blocks import MOST_BLOCK_CELLS, Blocks, CellText
from .decoded import decoded_document
from .regions import SheetCells, add_regions

_SAMPLE = 200
_MOST_ACROSS = 2000


def read_separated(raw: bytes, shown: str, blocks: Blocks) -> None:
    """Add the tables of a file.

    Raises DocumentError where a quotation mark is not closed.
    """
    csv.field_size_limit(sys.maxsize)  # The limit is on the whole file.
    named, body = named_separator(decoded_document(raw, shown))
    separator = named or _separator(body)
    above = int(bool(named))
    cells: SheetCells = {}
    cut = ""
    for line, row in _rows(body, separator, shown):
        for column, text in enumerate(row[:_MOST_ACROSS], 1):
            if shown_text := unguarded(text.strip()):
                cells[line + above, column] = CellText(shown_text, line=line + above)
        if len(cells) > MOST_BLOCK_CELLS:
            cut = f"only {MOST_BLOCK_CELLS:,} cells of a document are read"
            break
    add_regions(cells, blocks)
    if cut:
        blocks.leave_out("The rest of the file", cut)


def _rows(text: str, separator: str, shown: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    ended = 0
    try:
        for row in reader:
            yield ended + 1, row
            ended = reader.line_num
    except csv.Error:
        raise DocumentError(
            f"{shown} has a quotation mark that is not closed, or has text after it, from line {ended + 1} on. Correct it."
        ) from None


def _separator(text: str) -> str:
    """The separator that gives most of the first rows equally many cells.

    Of several, the one that gives the most cells.
    """
    lines = [line for line in text[: _SAMPLE * 1000].splitlines() if line.strip()][:_SAMPLE]

    def score(separator: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1)
        width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return rows, width

    return max(SEPARATORS, key=score)
