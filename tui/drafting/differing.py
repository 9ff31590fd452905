"""Figures of a document that differ from what its other figures give.

Each is kept with the statement or the table that was drafted from its passage.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from tui.documents.check import check_document
from tui.documents.document import CheckedDocument, DocumentPlace
from tui.documents.finding import CheckFinding

from .draft import Drafted
from .figures import Written
from .memory import Differing
from .parts import Tree
from .table_part import cell_selector
from .wording import harmless_line


class PlacedFinding(Struct):
    """A finding, with the thing that was drafted from its passage.

    `part` is the kind and the id of the thing, empty where none was drafted. `figure` is the figure that it is about, None where the words
    state no figure of their own. `selectors` are those of the cells that it was held against, as checks have them. `shown` says that the
    figure was given the check that shows the difference.
    """

    finding: CheckFinding
    part: tuple[str, str] = ("", "")
    figure: Written | None = None
    selectors: tuple[Tree, ...] = ()
    shown: bool = False

    @property
    def kept(self) -> Differing:
        """The finding as the draft's memory has it, once the figures have their checks."""
        found = self.finding
        return Differing(
            stated=harmless_line(found.stated), computed=harmless_line(found.computed), why=harmless_line(found.why),
            place=found.place.words(), figure=str(self.figure.tree["id"]) if self.figure else "",
            checked=self.shown,
        )  # fmt: skip


def differing_figures(
    drafted: Drafted, documents: Sequence[CheckedDocument], progress: Callable[[str, int, int], None] = lambda what, done, of: None
) -> tuple[PlacedFinding, ...]:
    """Every figure of the documents that differs, worst first."""
    found: list[PlacedFinding] = []
    for source, document in zip(drafted.draft.sources, documents, strict=True):
        parts = _parts(drafted, source.id)
        cells = dict(_cells(drafted, source.id))
        for finding in check_document(document, progress=partial(progress, f"Checking {document.path.name}")).differing:
            placed = PlacedFinding(finding, selectors=tuple(cells[each] for each in finding.beside if each in cells))
            found.append(_placed(drafted, placed, parts))
    return tuple(sorted(found, key=lambda each: -each.finding.weight))


def kept_by_part(differing: Sequence[PlacedFinding]) -> dict[tuple[str, str], list[Differing]]:
    """What the draft's memory keeps, by the kind and the id of the thing."""
    found: dict[tuple[str, str], list[Differing]] = {}
    for each in differing:
        found.setdefault(each.part, []).append(each.kept)
    return found


def _placed(drafted: Drafted, placed: PlacedFinding, parts: dict[DocumentPlace, list[tuple[str, str]]]) -> PlacedFinding:
    finding = placed.finding
    here = parts.get(finding.place, [])
    for part in here:
        own = [each for each in drafted.statements.figures.get(part[1], ()) if each.stated.quote == finding.stated]
        if part[0] == "statement" and own:
            exact = [each for each in own if each.sentence.around(each.stated, each.stated) == finding.quote]
            return replace(placed, part=part, figure=(exact or own)[0])
    return replace(placed, part=here[0]) if len(here) == 1 else placed


def _parts(drafted: Drafted, file: str) -> dict[DocumentPlace, list[tuple[str, str]]]:
    """What was drafted from each place of a document: paragraphs, tables and cells."""
    found: dict[DocumentPlace, list[tuple[str, str]]] = {}
    for part in drafted.draft.statements:
        if part.file == file:
            found.setdefault(part.place, []).append((part.kind, part.id))
    own = {part.id for part in drafted.draft.tables if part.file == file}
    for reading, (id, _) in zip(drafted.readings, drafted.tables, strict=True):
        if id in own:
            for place in (reading.table.place, *(cell.place for row in reading.table.rows for cell in row)):
                if ("table", id) not in found.setdefault(place, []):
                    found[place].append(("table", id))
    return found


def _cells(drafted: Drafted, file: str) -> Iterator[tuple[DocumentPlace, Tree]]:
    """The cells of a document's drafted tables, as a check selects them."""
    own = {part.id for part in drafted.draft.tables if part.file == file}
    for reading, (id, table) in zip(drafted.readings, drafted.tables, strict=True):
        for at, row in enumerate(reading.values if id in own else ()):
            for column, value in enumerate(row):
                selector = cell_selector(table, id, (at, column)) if value is not None else None
                if value is not None and selector is not None:
                    yield value.place, dict(selector)
