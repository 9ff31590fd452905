"""A draft's files while they are reviewed.

They are as this program last read or wrote them, and are never written where somebody else has changed them.
"""

import os
import shutil
import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tui.drafting.lock import DraftInUse, DraftLock
from tui.drafting.memory import MEMORY_FILE, DraftMemory, read_memory
from tui.model.pack import Pack
from tui.nodes.kinds import addresses
from tui.pack.files import LARGEST_PACK_FILE
from tui.pack.plain import values
from tui.pack.problems import PackError, Problem
from tui.pack.reader import read_pack

from .item import DecisionRefused, NotSound, ReviewError
from .saving import JOURNAL, CannotFinish, bytes_of, finish, save_files

_SUFFIXES = (".yaml", ".csv")


class DraftFolder:
    """The files of a draft, its memory and the pack that they make.

    Raises ReviewError where they cannot be reviewed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        _check(folder)
        try:
            self._lock = DraftLock(folder)
        except DraftInUse:
            raise ReviewError(f"{folder} is being changed by another program. Close it first, then try again.") from None
        try:
            self._trial = _Trial(folder)
        except OSError as error:
            self._lock.release()
            raise ReviewError(f"A folder for temporary files cannot be made ({error.strerror}).") from None
        try:
            self._finish()
            self.files = self._on_disk()
            self.memory = self._read_memory()
            self.pack = self._first_pack()
        except OSError as error:
            self.close()
            raise ReviewError(f"{folder} cannot be read ({error.strerror}).") from None
        except BaseException:
            self.close()
            raise
        self._trees: dict[str, tuple[bytes, Any]] = {}

    def close(self) -> None:
        """Let other programs change the draft."""
        self._lock.release()
        self._trial.close()

    def text(self, name: str) -> str:
        """The text of a file, empty where there is none."""
        return self.files.get(name, b"").decode("utf-8-sig")

    def tree(self, name: str) -> Any:
        """The values of a YAML file, which are only read; None where there is none."""
        content = self.files.get(name)
        if content is None:
            return None
        if name not in self._trees or self._trees[name][0] is not content:
            self._trees[name] = content, values(self.text(name)).tree
        return self._trees[name][1]

    def encoded(self, name: str, text: str) -> bytes:
        """A new text of a file as it is written, with a byte order mark where it had one."""
        return text.encode("utf-8-sig" if self.files.get(name, b"").startswith(BOM_UTF8) else "utf-8")

    def changed(self) -> tuple[str, ...]:
        """The files that somebody else has changed, added or deleted since."""
        now = self._on_disk()
        return tuple(sorted(name for name in {*now, *self.files} if now.get(name) != self.files.get(name)))

    def write(self, after: Mapping[str, bytes | None], trees: Mapping[str, Any] = MappingProxyType({})) -> Pack:
        """Write some files, where the pack is sound with them.

        `trees` are the values of those where they are known. Raises DecisionRefused, and then nothing was written.
        """
        try:
            changed = self.changed()
            if changed:
                raise DecisionRefused(f"{changed[0]} was changed by another program. Read the files again first.")
            pack = self._trial.pack({**self.files, **after})
            save_files(self.folder, {name: self.files.get(name) for name in after}, after)
        except PackError as error:
            found = self.named(error)[0]
            raise NotSound(_sentence(found), f"{found.what}, expected {found.expected}.") from None
        except OSError as error:
            raise DecisionRefused(f"{next(iter(after))} cannot be written ({error.strerror}). Nothing was changed.") from None
        self.files = {name: content for name, content in {**self.files, **after}.items() if content is not None}
        self._trees |= {name: (self.files[name], tree) for name, tree in trees.items()}
        self.pack = pack
        if MEMORY_FILE in after:
            self.memory = self._read_memory()
        return pack

    def read_again(self) -> tuple[Problem, ...]:
        """Take what is on disk now.

        Where there are problems, which are the result, the pack stays as it was. Raises OSError, and then everything does.
        """
        before = self.files
        self.files = self._on_disk()
        try:
            memory = self._read_memory()
            self.pack = self._trial.pack(self.files)
            self.memory = memory
        except OSError:
            self.files = before
            raise
        except PackError as error:
            return self.named(error)
        except ReviewError as error:
            return (Problem(str(self.folder / MEMORY_FILE), 1, str(error), "the file as it was written"),)
        return ()

    def named(self, error: PackError) -> tuple[Problem, ...]:
        """The problems of a pack on trial, with the names of its own files."""
        own = self._trial.own
        return tuple(Problem(own(each.path), each.line, own(each.what), own(each.expected)) for each in error.problems)

    def _on_disk(self) -> dict[str, bytes]:
        found = {name: bytes_of(self.folder, name) for name in sorted(_names(self.folder))}
        return {name: content for name, content in found.items() if content is not None}

    def _read_memory(self) -> DraftMemory:
        if len(self.files.get(MEMORY_FILE, b"")) > 2 * LARGEST_PACK_FILE:
            raise ReviewError(f"{MEMORY_FILE} is too large to be a draft's memory.")
        try:
            return read_memory(self.files[MEMORY_FILE].decode("utf-8-sig"))
        except KeyError:
            raise ReviewError(f"{self.folder} was not drafted: it has no {MEMORY_FILE}. Make a draft with: beatbook new") from None
        except UnicodeDecodeError:
            raise ReviewError(f"{MEMORY_FILE} cannot be read: it is not UTF-8.") from None
        except ValueError as error:
            raise ReviewError(str(error)) from None

    def _first_pack(self) -> Pack:
        try:
            return self._trial.pack(self.files)
        except PackError as error:
            first = _sentence(self.named(error)[0])
            raise ReviewError(f"{first} List every problem with: beatbook validate {self.folder}") from None

    def _finish(self) -> None:
        try:
            finish(self.folder)
        except CannotFinish as error:
            raise ReviewError(
                f"A decision was interrupted, and {error} was changed since. Compare it with {JOURNAL}, then delete that file."
            ) from None
        except (ValueError, LookupError, TypeError, AttributeError):
            raise ReviewError(
                f"{self.folder / JOURNAL}, what an interrupted decision left, is damaged. Check the files, then delete it."
            ) from None


class _Trial:
    """A copy of the pack elsewhere, to see whether it would be sound."""

    def __init__(self, folder: Path) -> None:
        name = folder.resolve().name
        self._folder = folder
        self._outer = tempfile.TemporaryDirectory(prefix="beatbook-review-")
        self._inner = Path(self._outer.name) / "library" / name
        self._inner.mkdir(parents=True)
        self._beside = folder.resolve().parent.parent / "seeds" / f"{name}.yaml"
        self._written: dict[str, bytes] = {}

    def pack(self, files: Mapping[str, bytes | None]) -> Pack:
        """The pack that some files make. Raises PackError."""
        wanted = {name: content for name, content in files.items() if content is not None and name != MEMORY_FILE}
        if not self._inner.is_dir():  # Somebody has cleared the temporary files away.
            self._written.clear()
        for name in self._written.keys() - wanted.keys():
            (self._inner / name).unlink(missing_ok=True)
            del self._written[name]
        for name, content in wanted.items():
            if self._written.get(name) != content:
                self._written.pop(name, None)
                (self._inner / name).parent.mkdir(parents=True, exist_ok=True)
                (self._inner / name).write_bytes(content)
                self._written[name] = content
        seeds = Path(self._outer.name) / "seeds"
        if "outline.yaml" not in wanted and self._beside.exists() and not seeds.exists():
            seeds.mkdir()
            shutil.copy(self._beside, seeds)
        return read_pack(self._inner, addresses)

    def own(self, words: str) -> str:
        """Words with the paths of the draft's own files, and not of those on trial."""
        return words.replace(str(self._inner), str(self._folder))

    def close(self) -> None:
        self._outer.cleanup()


def _raise(error: OSError) -> None:
    raise error


def _names(folder: Path) -> Iterator[str]:
    """The files of a pack: its YAML, and the tables, which may be in folders.

    Raises OSError where a folder cannot be read, or there is none.
    """
    for where, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for name in names:
            if name.endswith(_SUFFIXES) and not name.startswith("."):
                yield os.path.relpath(os.path.join(where, name), folder)


def _check(folder: Path) -> None:
    if not folder.is_dir():
        raise ReviewError(f"{folder} is a file. Give the name of a folder." if folder.exists() else f"The folder {folder} does not exist.")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise ReviewError(f"{folder} cannot be read. You need permission to read it.")
    if not (folder / MEMORY_FILE).exists():
        raise ReviewError(f"{folder} was not drafted: it has no {MEMORY_FILE}. Make a draft with: beatbook new")
    if not os.access(folder, os.W_OK):
        raise ReviewError(f"{folder} cannot be written to. You need permission to change its files.")


def _sentence(problem: Problem) -> str:
    return f"{os.path.basename(problem.path)}, line {problem.line}: {problem.what}, expected {problem.expected}."
