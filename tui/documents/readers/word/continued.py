"""Tables of a Word document that go on over a page, with their header again."""

import re
from collections.abc import Sequence

from tui.documents.readers.blocks import CellText
from tui.documents.roles import bare_total

FEWEST_HEADINGS = 2
"""So many filled cells make a header whose repetition says something."""
LONGEST_CONTINUED = 160
_CONTINUED = re.compile(r"\bcont(?:inued|inuation|['’.]?d)?\b\.?\W*$", re.IGNORECASE)


def continued_rows(above: Sequence[Sequence[CellText]], below: Sequence[Sequence[CellText]]) -> Sequence[Sequence[CellText]]:
    """The rows of a table below its header where it goes on with the one above.

    No rows where its header is another, a total ends the table above, or a label stands in both.
    """
    if len(above) < 2 or len(below) < 2:
        return ()
    header = _texts(above[0])
    if (
        header != _texts(below[0])
        or sum(map(bool, header)) < FEWEST_HEADINGS
        or not any(char.isalpha() for text in header for char in text)
    ):
        return ()
    labels, more = ({_label(row) for row in rows[1:]} for rows in (above, below))
    if "" in labels | more or labels & more or bare_total(_label(above[-1])) or len({len(row) for row in (*above, *below)}) > 1:
        return ()
    return below[1:]


def says_continued(text: str) -> bool:
    """Whether a line only says that a table goes on: Table 2 (continued)."""
    return len(text) <= LONGEST_CONTINUED and bool(_CONTINUED.search(text))


def _label(row: Sequence[CellText]) -> str:
    return row[0].text.strip() if row else ""


def _texts(row: Sequence[CellText]) -> list[str]:
    return [cell.text.strip() for cell in row]
