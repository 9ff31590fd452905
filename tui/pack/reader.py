"""Reads a folder as a Pack, or reports every problem with it.

Everything that shows a workshop starts from `read`.
"""

import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TypeVar

from tui.model.capabilities import Capabilities
from tui.model.deck import Deck
from tui.model.glossary import Glossary
from tui.model.outline import Outline
from tui.model.pack import Licence, OpenData, Pack, Table, left_out
from tui.model.report import Report
from tui.model.series import Disposals, Levels, Series
from tui.navigation.address import Address
from tui.pack.files import name_of

from .checks import check, names
from .datapackage import DataPackage, Origin, Resource
from .deck import FILE, misled
from .document import Document
from .draft import Draft
from .problems import PackError, Problem
from .table import SHAPES, read_table

T = TypeVar("T")


def read(folder: Path, addresses: Callable[[Pack], Collection[Address]] | None = None) -> Pack:
    """Read the workshop in a folder.

    `addresses` lists the addresses of a workshop: given it, the deck is checked against them. What has an address is known above the
    packs, so it is passed in. Raises PackError with every problem that one pass can find.
    """
    # Not Path.is_dir, which raises an error if a folder above it may not be entered.
    if not os.path.isdir(folder):
        what = "not a folder" if os.path.exists(folder) else "there is no such folder"
        raise PackError([Problem(str(folder), 1, what, "the folder of a workshop")])
    name = name_of(folder)
    package = _document(folder, "datapackage", DataPackage)
    report = _document(folder, "workshop", Report)
    matrix = _document(folder, "capabilities", Capabilities)
    glossary = _document(folder, "glossary", Glossary)
    outline = _outline(folder, name)
    documents: dict[str, Document[object]] = {
        "datapackage": package,
        "workshop": report,
        "capabilities": matrix,
        "glossary": glossary,
        "outline": outline,
    }
    problems = [problem for document in documents.values() for problem in document.problems]
    data = _data(folder, package, problems)
    draft = Draft(name, documents, data)
    problems += names(draft)
    # Where a name is wrong, an address in the deck may be wrong only because of that.
    sound = not problems
    problems += check(draft)
    deck = _document(folder, "deck", Deck) if os.path.lexists(folder / FILE) else None
    problems += deck.problems if deck else []
    if not (sound and package.value and report.value and matrix.value and glossary.value and outline.value):
        raise PackError(problems)
    pack = Pack(
        id=name,
        title=package.value.title,
        licences=_origins(package.value.licenses, package.value.sources),
        report=report.value,
        matrix=matrix.value,
        glossary=glossary.value,
        outline=outline.value,
        tables=_tables(report.value, matrix.value, data),
        statistics=_statistics(report.value, package.value, data),
        deck=deck.value if deck else None,
    )
    problems += misled(deck, pack.id, addresses(pack)) if deck and addresses else ()
    if problems:
        raise PackError(problems)
    return pack


def _tables(report: Report, matrix: Capabilities, data: Mapping[str, Series | Disposals | Levels]) -> dict[str, Table]:
    """The report's tables, each with the cases that claims on it leave out."""
    narrated = (statement for topic in report.topics for section in topic.sections for statement in section.statements)
    without = left_out((*narrated, *(statement for category in matrix.categories for statement in category.characteristics)))
    return {
        note.id: Table(note, found, without.get(note.id, {})) for note in report.tables if not isinstance(found := data[note.id], Levels)
    }


def _statistics(report: Report, package: DataPackage, data: dict[str, Series | Disposals | Levels]) -> dict[str, OpenData]:
    resources = {resource.name: resource for resource in package.resources}
    return {
        note.id: OpenData(note, found, _origins(resources[note.id].sources), _origins(resources[note.id].licenses))
        for note in report.statistics
        if not isinstance(found := data[note.id], Disposals)
    }


def _document(folder: Path, name: str, kind: type[T]) -> Document[T]:
    file = folder / f"{name}.yaml"
    return Document(file, str(file), folder, kind)


def _outline(folder: Path, name: str) -> Document[Outline]:
    """The outline of the source document.

    It is in the pack, or in `seeds` beside the library.
    """
    inside = folder / "outline.yaml"
    seeds = folder.resolve().parent.parent / "seeds"
    beside = seeds / f"{name}.yaml"
    shown = str(beside) if folder.is_absolute() else os.path.relpath(beside)
    if os.path.lexists(beside) and not os.path.lexists(inside):
        return Document(beside, shown, seeds, Outline)
    document = _document(folder, "outline", Outline)
    if not os.path.lexists(inside):
        document.problems = [Problem(str(inside), 1, "the outline of the source document is missing", f"it here, or at {shown}")]
    return document


def _data(folder: Path, package: Document[DataPackage], problems: list[Problem]) -> dict[str, Series | Disposals | Levels]:
    """The tables that can be read, by name.

    Problems with the others are added to `problems`.
    """
    found: dict[str, Series | Disposals | Levels] = {}
    for path, resource in package.each("resources/*", Resource):
        columns = resource.schema.columns
        key = (resource.schema.primary_key,) if isinstance(resource.schema.primary_key, str) else resource.schema.primary_key
        if not set(key) <= set(columns):
            place = (*path, "schema", "primaryKey")
            problems.append(package.problem(place, f"primaryKey is {', '.join(key)}", f"columns of the table ({', '.join(columns)})"))
        if columns not in SHAPES:
            shapes = " or ".join(", ".join(shape) for shape in SHAPES)
            problems.append(package.problem((*path, "schema", "fields"), f"the columns are {', '.join(columns) or 'none'}", shapes))
            continue
        file = folder / resource.path
        try:
            found.setdefault(resource.name, read_table(file, str(file), folder, resource))
        except PackError as error:
            problems += error.problems
    return found


def _origins(*origins: tuple[Origin, ...]) -> tuple[Licence, ...]:
    return tuple(
        Licence(origin.title or origin.name or origin.path, origin.path, origin.attribution) for each in origins for origin in each
    )
