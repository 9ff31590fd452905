"""One YAML file of a pack: its plain values, their lines, and what is wrong.

It knows of no other file.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path as File
from typing import Generic, TypeVar, cast

import msgspec
from msgspec import Struct

from tui.analysis.checks import decode_check

from .files import read_text
from .plain import values
from .problems import PackError, Problem
from .value_lines import ValueLines, value_lines
from .words import Path

T_co = TypeVar("T_co", covariant=True)
StructT = TypeVar("StructT")


class Document(Generic[T_co]):
    """A file decoded to a struct, or the problems that prevent it.

    `absent` stands for an optional file where there is none. `shown` is the file's path as the user gave it, `value` the struct (None where
    it could not be made), `tree` the plain values, `sound` whether they could be read at all, `misfits` where they do not fit the struct,
    with `*` for an index in a list.
    """

    def __init__(self, file: File, shown: str, within: File, kind: type[T_co], absent: T_co | None = None) -> None:
        self.shown = shown
        self.value: T_co | None = None
        self.tree: object = None
        self.sound = False
        self.misfits: frozenset[tuple[str, ...]] = frozenset()
        self.problems: list[Problem] = []
        self._selected: dict[str, list[tuple[Path, object]]] = {}
        self._structs: dict[tuple[str, type], list[tuple[Path, object]]] = {}
        self._texts: dict[str, list[PlacedText]] = {}
        if absent is not None and not os.path.lexists(file):
            self._text, self.tree, self.sound, self.value = "", {}, True, absent
            return
        try:
            self._text = read_text(file, shown, within)
        except PackError as error:
            self.problems += error.problems
            return
        self.tree, self.sound, faults = values(self._text)
        self.problems += [Problem(shown, *fault) for fault in faults]
        if self.sound:
            self._decode(kind)

    def _decode(self, kind: type[T_co]) -> None:
        try:
            self.value = msgspec.convert(self.tree, kind, dec_hook=decode_check)
        except msgspec.ValidationError as error:
            from .mismatch import mismatches  # late, because a sound pack does not need it

            found = mismatches(self.tree, kind)
            places = [place for mismatch in found for place in mismatch.places]
            self.misfits = frozenset(tuple("*" if isinstance(key, int) else key for key in place) for place in places)
            self.problems += [self.problem(each.path, each.what, each.expected) for each in found] or [
                self.problem((), str(error), "a value that fits")
            ]

    @cached_property
    def _lines(self) -> ValueLines:
        return value_lines(self._text)

    def line(self, path: Path) -> int:
        """The line, from 1, of a value or key, or of the nearest thing around it."""
        return self._lines.line(path)

    def problem(self, path: Path, what: str, expected: str) -> Problem:
        """A problem with the value at `path`."""
        return Problem(self.shown, self.line(path), what, expected)

    def select(self, pattern: str) -> list[tuple[Path, object]]:
        """The values at a pattern such as `topics/*/id`.

        `*` stands for every item of a list or every value of a mapping. Values that are absent or of another shape are left out. Patterns
        share their beginnings, so each beginning is looked up once.
        """
        if pattern in self._selected:
            return self._selected[pattern]
        before, slash, step = pattern.rpartition("/")
        around = self.select(before) if slash else [((), self.tree)]
        if step == "*":
            found = [((*path, key), item) for path, value in around for key, item in _items(value)]
        else:
            found = [((*path, step), value[step]) for path, value in around if isinstance(value, dict) and step in value]
        self._selected[pattern] = found
        return found

    def texts(self, pattern: str) -> "list[PlacedText]":
        """The texts at a pattern.

        Anything else there is already a problem of the document.
        """
        if pattern not in self._texts:
            self._texts[pattern] = [PlacedText(self, path, value) for path, value in self.select(pattern) if isinstance(value, str)]
        return self._texts[pattern]

    def each(self, pattern: str, kind: type[StructT]) -> list[tuple[Path, StructT]]:
        """The values at a pattern of lists as structs of `kind`.

        Those that do not fit are left out. They are part of the file's own struct; only of a file that does not fit its struct are they
        made here, once for all checks.
        """
        if (pattern, kind) not in self._structs:
            found = self._made(self.select(pattern), kind) if self.value is None else _parts(self.value, pattern)
            self._structs[pattern, kind] = list(found)
        return cast("list[tuple[Path, StructT]]", self._structs[pattern, kind])

    def _made(self, found: Iterable[tuple[Path, object]], kind: type[StructT]) -> Iterator[tuple[Path, StructT]]:
        for path, value in found:
            # An error for each of many empty items would take far longer than this test.
            if isinstance(value, dict):
                with suppress(msgspec.ValidationError):
                    yield path, msgspec.convert(value, kind, dec_hook=decode_check)


class PlacedText(Struct, frozen=True):
    """A text and its place in a document."""

    document: Document[object]
    path: Path
    text: str

    def problem(self, what: str, expected: str) -> Problem:
        """A problem with the text."""
        return self.document.problem(self.path, what, expected)

    @property
    def where(self) -> str:
        """The file and line, for a problem elsewhere that refers to this text."""
        return f"{self.document.shown}:{self.document.line(self.path)}"


def _parts(whole: object, pattern: str) -> Iterable[tuple[Path, object]]:
    """The parts of a struct at a pattern of lists, whose names are those of the keys."""
    found: list[tuple[Path, object]] = [((), whole)]
    for list_name in pattern.removesuffix("/*").split("/*/"):
        found = [((*path, list_name, at), item) for path, part in found for at, item in enumerate(getattr(part, list_name))]
    return found


def _items(value: object) -> list[tuple[str | int, object]]:
    if isinstance(value, list):
        return list(enumerate(value))
    return list(value.items()) if isinstance(value, dict) else []
