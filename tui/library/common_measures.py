"""Reads a library's `measures.yaml`: which measures of its workshops are the same.

The file stands beside the workshops. A library need not have one.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.model.common_measures import CommonMeasure
from tui.pack.document import Document
from tui.pack.problems import PackError, Problem

COMMON_MEASURES = "measures.yaml"


def common_measures(searched: Iterable[str]) -> tuple[CommonMeasure, ...]:
    """The definitions that these libraries list. Raises PackError with every problem."""
    found: list[CommonMeasure] = []
    problems: list[Problem] = []
    for library in dict.fromkeys(searched):
        file = Path(library, COMMON_MEASURES)
        if os.path.lexists(file):
            document: Document[tuple[CommonMeasure, ...]] = Document(file, str(file), Path(library), tuple[CommonMeasure, ...])
            problems += document.problems
            problems += _faults(document, document.value or ())
            found += document.value or ()
    if problems:
        raise PackError(problems)
    return tuple(found)


def _faults(document: Document[tuple[CommonMeasure, ...]], listed: tuple[CommonMeasure, ...]) -> Iterator[Problem]:
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
