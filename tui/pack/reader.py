"""Reads a folder as a Pack, or reports every problem with it.

Everything that shows a workshop starts from `read`.
"""

import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from msgspec import structs

from tui.model.capabilities import NO_MATRIX, Capabilities
from tui.model.deck import DECK_FILE, Deck
from tui.model.glossary import Glossary
from tui.model.outline import Outline
from tui.model.pack import Pack
from tui.model.populations import with_populations
from tui.model.report import Report
from tui.model.year_tables import with_years
from tui.navigation.address import Address
from tui.pack.files import name_of

from .checks import check, names
from .datapackage import DataPackage
from .deck import deck_problems
from .document import Document
from .draft import Draft
from .members_left_out import members_left_out
from .problems import PackError, Problem
from .resources import origins, tables
from .scores import read_scores

T = TypeVar("T")

NO_GLOSSARY = Glossary(terms=())
"""What stands for the glossary of a workshop without one."""


def read_pack(folder: Path, addresses: Callable[[Pack], Collection[Address]] | None = None) -> Pack:
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
    matrix = _document(folder, "capabilities", Capabilities, NO_MATRIX)
    glossary = _document(folder, "glossary", Glossary, NO_GLOSSARY)
    outline = _outline(folder, name)
    documents: dict[str, Document[object]] = {
        "datapackage": package,
        "workshop": report,
        "capabilities": matrix,
        "glossary": glossary,
        "outline": outline,
    }
    problems = [problem for document in documents.values() for problem in document.problems]
    data = tables(folder, package, report, problems)
    draft = Draft(name, documents, data)
    problems += names(draft)
    # Where a name is wrong, an address in the deck may be wrong only because of that.
    sound = not problems
    problems += check(draft)
    scores = read_scores(folder, matrix.value, problems)
    deck = _document(folder, "deck", Deck) if os.path.lexists(folder / DECK_FILE) else None
    problems += deck.problems if deck else []
    if not (sound and package.value and report.value and matrix.value and glossary.value and outline.value):
        raise PackError(problems)
    without = members_left_out(report.value, matrix.value)
    known = {spec.id: structs.replace(data[spec.id], without=without.get(spec.id, {})) for spec in report.value.tables}
    pack = Pack(
        id=name,
        title=package.value.title,
        licences=origins(package.value.licenses, package.value.sources),
        report=report.value,
        matrix=matrix.value,
        glossary=glossary.value,
        outline=outline.value,
        tables=with_years(with_populations(known)),
        deck=deck.value if deck else None,
        scores=scores,
    )
    problems += deck_problems(deck, pack, addresses(pack)) if deck and addresses else ()
    if problems:
        raise PackError(problems)
    return pack


def _document(folder: Path, name: str, kind: type[T], absent: T | None = None) -> Document[T]:
    file = folder / f"{name}.yaml"
    return Document(file, str(file), folder, kind, absent)


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
