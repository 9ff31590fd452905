"""The entries of the outline.

Each passage that was drafted, with its place in its file.
"""

from collections import Counter

from tui.documents.document import DocumentPlace, PrintedCell, PrintedTable

from .headings import Passage
from .ids import Ids
from .parts import Tree
from .wording import harmless_line, title_of


class DraftedEntries:
    """Makes the outline as passages are drafted."""

    def __init__(self, ids: Ids) -> None:
        self.trees: list[Tree] = []
        self._ids = ids
        self._ordinals: Counter[tuple[str, str, str]] = Counter()

    def add(self, passage: Passage, heading: str, known: str = "") -> str:
        """The id of an entry for a paragraph, a bullet or a table.

        A new one, or one that is known from before.
        """
        block = passage.block
        kind = "table" if isinstance(block, PrintedTable) else "bullet" if block.bullet else "paragraph"
        gist = title_of(_title(block) or heading or "Table") if isinstance(block, PrintedTable) else title_of(block.text)
        return self._added(passage.file, kind, heading, gist, _anchor(block.place, _last(passage)), known)

    def row(self, passage: Passage, heading: str, cell: PrintedCell, text: str, known: str = "") -> str:
        """The id of an entry for one row of a table."""
        place = cell.place
        anchor = _anchor(place if place.line or place.page or place.cell else _row(place), place.line)
        return self._added(passage.file, "row", heading, title_of(text), anchor, known)

    def _added(self, file: str, kind: str, heading: str, gist: str, anchor: Tree, known: str) -> str:
        heading = harmless_line(heading) or "The document"
        self._ordinals[file, heading, kind] += 1
        id = known or self._ids.new(f"{file} {heading[:30]} {'' if kind in ('paragraph', 'bullet') else kind}", "part")
        tree = {"id": id, "heading": heading, "ordinal": self._ordinals[file, heading, kind], "kind": kind, "gist": gist}
        self.trees.append(tree | ({"file": file} if file else {}) | anchor)
        return id


def _title(table: PrintedTable) -> str:
    return harmless_line(table.title)


def _last(passage: Passage) -> int:
    block = passage.block
    lines = [cell.place.line for row in block.rows for cell in row] if isinstance(block, PrintedTable) else []
    return max([block.place.line, *lines]) if isinstance(block, PrintedTable) else max(block.place.line, passage.until)


def _row(place: DocumentPlace) -> DocumentPlace:
    return DocumentPlace(table=place.table or 1, row=place.row)


def _anchor(place: DocumentPlace, last: int) -> Tree:
    """Where a passage stands, by the one anchor that its kind of file has."""
    if place.line:
        return {"lines": [place.line, max(place.line, last)]}
    if place.sheet:
        return {"cell": f"{harmless_line(place.sheet)}!{place.cell or 'A1'}"}
    if place.page:
        return {"page": place.page}
    if place.table:
        return {"cell": f"Table {place.table}!A{place.row or 1}"}
    return {"paragraph": str(place.paragraph or 1)}
