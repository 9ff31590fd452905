"""Makes or renews a drafted pack in a folder, from documents to files on disk."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from tui.documents.document import CheckedDocument, DocumentError
from tui.documents.read import read as read_document
from tui.model.pack import Pack
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

from .changes import Changes
from .differing import differing_figures, kept_by_part
from .draft import Drafted, draft
from .files import put_files, put_folder, workspace, write
from .lock import DraftInUse, DraftLock
from .memory import MEMORY_FILE, Differing, DraftMemory, memory_text, read_memory, remembered
from .merge import merged
from .parts import DraftedPack
from .review.saving import CannotFinish, finish
from .trees import MATRIX_FILE, trees
from .trial import settle
from .yaml_text import text_of

DraftProgress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""
COMMENTS = {
    "workshop.yaml": "Drafted by `beatbook new`. A thing with draft: true has the report's own words, and no one has accepted it yet.\n"
    "Restate it in your own words and take draft: true away, or use `beatbook review`.",
    MATRIX_FILE: "Drafted by `beatbook new` in the report's own words. Add the categories of the matrix and the links yourself.",
}


class NotNew(Exception):
    """A folder that cannot be drafted into: what is in the way, and what to do."""


class Made(Struct, frozen=True):
    """What was done.

    The draft, how many figures have a check, and what has changed since the last one. `differing` are the figures of the documents that
    differ from what the others give, worst first.
    """

    draft: DraftedPack
    checked: int
    figures: int
    changes: Changes | None
    differing: tuple[Differing, ...] = ()


def make(folder: Path, paths: Sequence[Path], progress: DraftProgress) -> Made:
    """Draft documents into a folder.

    Raises NotNew and DocumentError; an interruption leaves the folder as it was.
    """
    if not folder.is_dir():
        return _made(folder, paths, progress)
    try:
        lock = DraftLock(folder)
    except DraftInUse:
        raise NotNew(f"{folder} is being reviewed, or drafted by another program. Close that first.") from None
    try:
        finish(folder)
        return _made(folder, paths, progress)
    except (CannotFinish, ValueError, LookupError):
        raise NotNew(f"A decision of a review was interrupted in {folder}. See: beatbook review {folder}") from None
    finally:
        lock.release()


def _made(folder: Path, paths: Sequence[Path], progress: DraftProgress) -> Made:
    memory, taken = _memory(folder)
    documents = _documents(paths, progress)
    modified = max(dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).date() for path in paths)
    with workspace(folder) as made:
        drafted, pack = _sound(documents, modified, progress, memory, made, taken)
        differing = differing_figures(drafted, documents, progress)
        candidates = settle(drafted, pack, lambda done, of: progress("Checking figures", done, of), differing)
        files = _files(drafted.draft, made.name)
        new = remembered(drafted.draft, candidates, kept_by_part(differing))
        changes = None
        gone: tuple[str, ...] = ()
        if memory is not None:
            files, new, changes, gone = merged(folder, files, memory, new, made)
        files[MEMORY_FILE] = memory_text(new)
        write(made, files)
        read_pack(made)
        if memory is None:
            put_folder(made, folder)
        else:
            put_files(folder, files, gone)
    figures = [written.tree for each in drafted.statements.figures.values() for written in each]
    return Made(drafted.draft, sum("check" in each for each in figures), len(figures), changes, tuple(each.kept for each in differing))


def _sound(
    documents: Sequence[CheckedDocument],
    modified: dt.date,
    progress: DraftProgress,
    memory: DraftMemory | None,
    made: Path,
    taken: Mapping[str, frozenset[str]],
) -> tuple[Drafted, Pack]:
    """A draft that is a sound pack, written into a folder.

    A table that would not be sound is left out, with the reason.
    """
    refused: dict[str, str] = {}
    while True:
        drafted = draft(documents, modified, lambda done, of: progress("Drafting", done, of), memory, refused, taken)
        write(made, _files(drafted.draft, made.name))
        try:
            return drafted, read_pack(made)
        except PackError as error:
            found = {Path(problem.path).stem: f"{problem.what}, expected {problem.expected}" for problem in error.problems}
            wrong = {part.source: found[part.id] for part in drafted.draft.tables if part.id in found}
            if not wrong:  # The fault is in the description of a table, and a pack without any is sound.
                wrong = {part.source: str(error.problems[0]) for part in drafted.draft.tables}
            if not wrong:
                raise
            refused |= wrong
            for name in (f"{part.id}.csv" for part in drafted.draft.tables):
                (made / name).unlink()


def _files(draft: DraftedPack, name: str) -> dict[str, str]:
    found = {file: text_of(tree, COMMENTS.get(file, "")) for file, tree in trees(draft, name).items()}
    return found | {f"{part.id}.csv": part.csv for part in draft.tables}


def _documents(paths: Sequence[Path], progress: DraftProgress) -> list[CheckedDocument]:
    found: list[CheckedDocument] = []
    for at, path in enumerate(paths):
        progress(f"Reading {path.name}", at, len(paths))
        document = read_document(path)
        if document.sha256 in {each.sha256 for each in found}:
            raise DocumentError(f"{path} is the same file as another. Give each file once.")
        found.append(document)
    return found


def _memory(folder: Path) -> tuple[DraftMemory | None, dict[str, frozenset[str]]]:
    """What was drafted into a folder before, None where it is new or empty.

    With it come the ids that its pack has, by kind.
    """
    if not folder.exists():
        if not folder.absolute().parent.is_dir():
            raise NotNew(f"The folder {folder.absolute().parent} does not exist. Make it first, or choose another place.")
        return None, {}
    if not folder.is_dir():
        raise NotNew(f"{folder} is a file. Give the name of a folder.")
    if not any(folder.iterdir()):
        return None, {}
    try:
        text = (folder / MEMORY_FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NotNew(f"{folder} has files that were not drafted. Give the name of a new folder.") from None
    except OSError as error:
        raise NotNew(f"{folder / MEMORY_FILE} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise NotNew(f"{folder / MEMORY_FILE} cannot be read (not UTF-8 text). Draft into a new folder instead.") from None
    try:
        memory = read_memory(text)
        pack = read_pack(folder)
    except ValueError as error:
        raise NotNew(f"{folder}: {error} Draft into a new folder instead.") from None
    except PackError:
        raise NotNew(f"{folder} has problems. See: beatbook validate {folder}") from None
    ids: dict[str, Iterable[str]] = {
        "statement": pack.statements,
        "table": pack.tables,
        "measure": pack.measures,
        "topic": pack.topics,
        "entry": pack.entries,
    }
    return memory, {kind: frozenset(found) for kind, found in ids.items()}
