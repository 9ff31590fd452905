"""Checks every report of a corpus and counts.

Errors found, by kind and format, and alarms in clean reports.
"""

import time
from collections import defaultdict
from dataclasses import dataclass, field

from tests.documents.corpus import Made
from tests.documents.locate import locate
from tui.documents.check import check_document
from tui.documents.document import DocumentError
from tui.documents.finding import CheckFinding
from tui.documents.read import read

RECALL = 0.95
ALARMS = 0.02


@dataclass
class Score:
    """Counts, and a line for each miss and alarm."""

    by_kind: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    by_format: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    by_where: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    clean: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    misses: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def recall(self) -> float:
        """The share of seeded errors found."""
        found = [each for group in self.by_kind.values() for each in group]
        return sum(found) / len(found) if found else 1.0

    @property
    def alarmed(self) -> float:
        """The share of clean reports with any finding that differs."""
        reports = [each for group in self.clean.values() for each in group]
        return sum(reports) / len(reports) if reports else 0.0

    @property
    def good(self) -> bool:
        return self.recall >= RECALL and self.alarmed <= ALARMS


def score(corpus: list[Made]) -> Score:
    """Reads and checks each report."""
    result = Score()
    began = time.process_time()
    for made in corpus:
        _count(made, result)
    result.seconds = time.process_time() - began
    return result


def _count(made: Made, result: Score) -> None:
    error = made.error
    try:
        document = read(made.path)
    except DocumentError as problem:
        if error is None:
            result.clean[made.format].append(False)
        else:
            _found(made, result, False)
        result.misses.append(f"{made.path.name}: not read: {problem}")
        return
    try:
        findings = check_document(document).differing
    except Exception as crash:  # noqa: BLE001 # A crash counts against the check, and the other reports are still scored.
        findings = ()
        result.alarms.append(f"{made.path.name}: crashed: {crash!r}")
        if error is None:
            result.clean[made.format].append(True)
            return
    if error is None:
        result.clean[made.format].append(bool(findings))
        result.alarms += [_line(made, finding) for finding in findings]
        return
    target = locate(error, document)
    if target is None:
        _found(made, result, False)
        result.misses.append(f"{made.path.name}: {error.kind}, the place was not read: {error.right} → {error.wrong}: {_context(made)}")
        return
    hits = [finding for finding in findings if target.covered(finding)]
    _found(made, result, bool(hits))
    if not hits:
        result.misses.append(f"{made.path.name}: {error.kind} in {error.where}: {error.right} → {error.wrong}: {_context(made)}")
    result.strays += [_line(made, finding) for finding in findings if finding not in hits]


def _found(made: Made, result: Score, found: bool) -> None:
    assert made.error is not None
    result.by_kind[made.error.kind].append(found)
    result.by_format[made.format].append(found)
    result.by_where[made.error.where].append(found)


def _context(made: Made) -> str:
    assert made.error is not None
    return made.error.sentence or " | ".join(made.error.texts)


def _line(made: Made, finding: CheckFinding) -> str:
    return f"{made.path.name}: {finding.kind}, {finding.place.words()}: “{finding.quote}”: {finding.why}"
