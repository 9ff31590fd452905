"""The corpus of one seed number.

Which reports, in which formats, with which errors, written into a folder.
"""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.documents.blocks import Draft
from tests.documents.errors import KINDS, Error, seed
from tests.documents.papers import paper
from tests.documents.writers import WRITERS

FORMATS = ("docx", "xlsx", "pdf", "md", "html", "docx", "xlsx", "pdf", "txt", "csv", "docx", "md")


@dataclass(frozen=True)
class Made:
    """One file of the corpus, with its error where it has one."""

    path: Path
    format: str
    error: Error | None
    draft: Draft


def corpus(folder: Path, number: int, count: int) -> list[Made]:
    """Writes `count` reports; every other one has one error.

    The same numbers make the same reports.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for index in range(count):
        file_format = FORMATS[(index // 2) % len(FORMATS)]
        random = Random(number * 100_003 + index)
        draft, error = _draft(random, file_format, index)
        path = folder / f"{index:03d}-{'seeded' if error else 'clean'}.{file_format}"
        WRITERS[file_format](draft, path, random)
        made.append(Made(path, file_format, error, draft))
    return made


def _draft(random: Random, file_format: str, index: int) -> tuple[Draft, Error | None]:
    kind = KINDS[(index // 2 + index // 24) % len(KINDS)]
    while True:
        draft = paper(random, file_format)
        broken = [relation for relation in draft.relations if relation.gap(tight=True)]
        assert not broken, f"a clean report whose {broken[0].kind} does not hold: {[figure.text for figure in broken[0].figures()]}"
        if index % 2 == 0:
            draft.formulas = random.random() < 0.2
            return draft, None
        error = seed(draft, kind, random, prose=random.random() < 0.5)
        if error is not None:
            return draft, error
        if file_format == "csv" and kind in ("points", "period", "stale") and random.random() < 0.2:
            kind = random.choice(("digit", "transposed", "total"))
