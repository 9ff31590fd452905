"""The list of a checked document.

Its findings by verdict, and what was not checked or read.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from tui.documents.document import DocumentPlace, Unread
from tui.documents.finding import ORDER, CheckFinding, CheckReport, CheckVerdict, Unchecked
from tui.documents.finding_lines import agreeing_entry, finding_entry, finding_heading, unchecked_entry, unread_entry
from tui.navigation.commands import command_named
from tui.text.spans import BLANK
from tui.widgets.choices import ListEntry

MOST_UNREAD = 50
"""So many parts that were not read are listed; of further ones only the number is given."""


class LeftOut(Struct, frozen=True):
    """An entry for what was not checked, or for a part that was not read."""

    key: str
    of: Unchecked | Unread

    @property
    def place(self) -> DocumentPlace | None:
        """Where it stands, for a part that was not read."""
        return self.of.place if isinstance(self.of, Unread) else None


def left_out_parts(report: CheckReport) -> tuple[LeftOut, ...]:
    """What could not be checked, then what could not be read."""
    parts: list[Unchecked | Unread] = [*report.unchecked, *report.document.unread[:MOST_UNREAD]]
    if (more := len(report.document.unread) - MOST_UNREAD) > 0:
        parts.append(Unread(DocumentPlace(), f"{more:,} more parts", "only the first are listed"))
    return tuple(LeftOut(f"left out {number}", part) for number, part in enumerate(parts))


def document_entries(report: CheckReport, columns: int, *, agreeing: bool, spaced: bool) -> tuple[ListEntry, ...]:
    """The entries.

    Without `agreeing`, the findings that agree are only counted. `spaced` puts a blank row above each heading.
    """
    groups = [*_verdict_groups(report.findings, columns, agreeing=agreeing), *_left_out_groups(report, columns)]
    return tuple(
        entry
        for number, (heading, entries) in enumerate(groups)
        for entry in (
            *([ListEntry("", (BLANK,))] if spaced and number else []),
            ListEntry.heading(heading),
            *entries,
        )
    )


def _verdict_groups(findings: Iterable[CheckFinding], columns: int, *, agreeing: bool) -> Iterator[tuple[str, tuple[ListEntry, ...]]]:
    groups: dict[CheckVerdict, list[tuple[str, CheckFinding]]] = {verdict: [] for verdict in ORDER}
    for number, finding in enumerate(findings):
        groups[finding.verdict].append((str(number), finding))
    for verdict, found in groups.items():
        if verdict == "agrees" and found and not agreeing:
            yield f"{finding_heading(verdict, len(found))} ({command_named('agreeing').shown} lists them)", ()
        elif found:
            entry = agreeing_entry if verdict == "agrees" else finding_entry
            yield finding_heading(verdict, len(found)), tuple(ListEntry(key, entry(finding, columns)) for key, finding in found)


def _left_out_groups(report: CheckReport, columns: int) -> Iterator[tuple[str, tuple[ListEntry, ...]]]:
    parts = left_out_parts(report)
    unchecked = tuple(ListEntry(part.key, unchecked_entry(part.of, columns)) for part in parts if isinstance(part.of, Unchecked))
    unread = tuple(ListEntry(part.key, unread_entry(part.of, columns)) for part in parts if isinstance(part.of, Unread))
    yield from ((heading, entries) for heading, entries in (("Not checked", unchecked), ("Not read", unread)) if entries)


def entry_rows(entries: Iterable[ListEntry]) -> int:
    """How many rows entries take."""
    return sum(len(entry.lines) for entry in entries)
