"""Reads a library's `measures.yaml`: which measures of its workshops are the same.

The file stands beside the workshops. A library need not have one.
"""

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .sources import PACK_MARK

if TYPE_CHECKING:
    from tui.model.common_measures import CommonMeasure
    from tui.pack.document import Document
    from tui.pack.problems import Problem

COMMON_MEASURES = "measures.yaml"


def common_measures(searched: Iterable[str]) -> "tuple[CommonMeasure, ...]":
    """The definitions that these libraries list. Raises PackError with every problem."""
    files = [os.path.join(library, COMMON_MEASURES) for library in dict.fromkeys(searched)]
    known = [file for file in files if os.path.lexists(file)]
    return _read(known) if known else ()


def has_common_measures(folder: str) -> bool:
    """Whether a folder is a library with such a list, and no workshop."""
    return os.path.isfile(os.path.join(folder, COMMON_MEASURES)) and not os.path.lexists(os.path.join(folder, PACK_MARK))


def _read(files: Iterable[str]) -> "tuple[CommonMeasure, ...]":
    from pathlib import Path  # late, as all of these: most libraries have no such file

    from tui.model.common_measures import CommonMeasure
    from tui.pack.document import Document
    from tui.pack.problems import PackError

    found: list[CommonMeasure] = []
    problems: list[Problem] = []
    for file in files:
        document: Document[tuple[CommonMeasure, ...]] = Document(Path(file), file, Path(file).parent, tuple[CommonMeasure, ...])
        problems += document.problems
        problems += _faults(document, document.value or ())
        found += document.value or ()
    if problems:
        raise PackError(problems)
    return tuple(found)


def _faults(document: "Document[tuple[CommonMeasure, ...]]", listed: "tuple[CommonMeasure, ...]") -> "Iterator[Problem]":
    """Measures that name nobody, and measures that are listed twice."""
    seen: dict[str, str] = {}
    for place, each in enumerate(listed):
        for at, text in enumerate(each.measures):
            path = (place, "measures", at)
            holder, colon, id = text.rpartition(":")
            if not (colon and holder.strip() and id.strip()):
                yield document.problem(
                    path, f"measure is {text!r}", "a force or a workshop and a measure, such as “Anyshire Police: crime”"
                )
            elif (first := seen.setdefault(" ".join(text.casefold().split()), each.id)) != each.id:
                yield document.problem(path, f"{text!r} is in {first!r} already", "each measure once")
