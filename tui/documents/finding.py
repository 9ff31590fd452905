"""What a check of a document finds.

Figures that do not fit, worst first, and counts of what could not be checked.
"""

from collections.abc import Iterable
from string import ascii_uppercase
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from .document import CheckedDocument, DocumentPlace

CheckVerdict = Literal["differs", "close", "agrees"]
ORDER: tuple[CheckVerdict, ...] = ("differs", "close", "agrees")


class CheckFinding(Struct, frozen=True):
    """A figure held against what follows from others.

    `quote` is the passage or the cell as printed; `kind` names the check. `stated` and `computed` are as shown: "just over 6%", "7.5%".
    `beside` are the cells or passages that it was held against; `weight` is how far beyond rounding it is, as a fraction of what follows.
    """

    place: DocumentPlace
    quote: str
    kind: str
    stated: str
    computed: str
    verdict: CheckVerdict
    why: str
    beside: tuple[DocumentPlace, ...] = ()
    weight: float = 0.0
    earlier: str = ""
    """Where the earlier report has it, with the name of that report."""


class Unchecked(Struct, frozen=True):
    """How many figures a check could not settle, and why.

    "the report does not give the starting figure".
    """

    kind: str
    count: int
    why: str


class CheckReport(Struct, frozen=True):
    """All that was found in a document, worst first.

    `figures` is how many figures its tables have, `tables` how many tables could be read, and `in_sentences` how many figures the text has.
    """

    document: CheckedDocument
    findings: tuple[CheckFinding, ...]
    unchecked: tuple[Unchecked, ...]
    figures: int = 0
    tables: int = 0
    in_sentences: int = 0
    earlier: str = ""
    """The name of the report that it was compared with."""

    @property
    def differing(self) -> tuple[CheckFinding, ...]:
        """The findings that differ."""
        return tuple(each for each in self.findings if each.verdict == "differs")


def worst_first(findings: Iterable[CheckFinding]) -> tuple[CheckFinding, ...]:
    """Findings by verdict, then by weight.

    Equal ones stay in the order of the document.
    """
    return tuple(sorted(findings, key=lambda each: (ORDER.index(each.verdict), -each.weight)))


def distinct(findings: Iterable[CheckFinding]) -> tuple[CheckFinding, ...]:
    """One finding for each figure that is wrong.

    Of two that say the same of one place the first stays, or the one that names the cell. A passage that only disagrees with a cell
    which is found wrong itself is put beside the finding of that cell.
    """
    found: dict[tuple[DocumentPlace, str, str, str], CheckFinding] = {}
    for each in findings:
        key = (each.place, each.stated, each.computed, each.earlier)
        if key not in found or (each.kind == "cell" and each.verdict == found[key].verdict):
            found[key] = each
    wrong = {each.place: each for each in found.values() if each.verdict == "differs" and not each.earlier and _is_cell(each.place)}
    kept: list[CheckFinding] = []
    passages: dict[DocumentPlace, list[DocumentPlace]] = {}
    for each in found.values():
        cell = next((place for place in each.beside if place in wrong), None)
        if cell is None or _is_cell(each.place) or each.verdict != "differs":
            kept.append(each)
        else:
            passages.setdefault(cell, []).append(each.place)
    return tuple(replace(each, beside=(*each.beside, *passages[each.place])) if each.place in passages else each for each in kept)


def _is_cell(place: DocumentPlace) -> bool:
    return bool(place.cell or (place.table and place.row and place.column))


def same_passage(findings: Iterable[CheckFinding], finding: CheckFinding) -> tuple[CheckFinding, ...]:
    """The other findings in the same paragraph, or in the same row of a table."""
    return tuple(each for each in findings_at(findings, finding.place) if each is not finding)


def findings_at(findings: Iterable[CheckFinding], place: DocumentPlace) -> tuple[CheckFinding, ...]:
    """The findings in a paragraph or in a row of a table."""
    here = _passage_of(place)
    return tuple(each for each in findings if _passage_of(each.place) == here)


def _passage_of(place: DocumentPlace) -> DocumentPlace:
    return replace(place, cell=place.cell.lstrip(ascii_uppercase), column=0)


def unchecked_counts(unchecked: Iterable[Unchecked]) -> tuple[Unchecked, ...]:
    """One count for each check and reason, the largest first."""
    counts: dict[tuple[str, str], int] = {}
    for each in unchecked:
        counts[each.kind, each.why] = counts.get((each.kind, each.why), 0) + each.count
    return tuple(Unchecked(kind, count, why) for (kind, why), count in sorted(counts.items(), key=lambda item: -item[1]))
