"""What the lists of a review have: lines of the draft, checks that fit, links."""

from collections.abc import Sequence

from tui.drafting.review.item import CheckCandidate, CheckChoice, DraftLine, ReviewItem
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import fit, wrap
from tui.widgets.choices import ListEntry

from .review_lines import MARK_ROLES, neighbour_line

LEAST_LABEL, MOST_LABEL = 11, 16
"""The widths of the labels of lines, in cells."""


def draft_entries(lines: Sequence[DraftLine], columns: int, glyphs: Glyphs) -> list[ListEntry]:
    """The lines of a draft, under the figure or column that each is about.

    The number of a line is its key.
    """
    entries: list[ListEntry] = []
    group = ""
    labels = max(LEAST_LABEL, min(MOST_LABEL, max((cell_len(line.label) for line in lines), default=0)))
    for number, line in enumerate(lines):
        if line.group != group:
            group = line.group
            entries += [ListEntry("", ((),)), ListEntry.heading(group)] if group else []
        entries.append(ListEntry(str(number), _line(line, labels, columns, glyphs)))
    return entries


def neighbour_entries(items: Sequence[ReviewItem], here: ReviewItem, columns: int, glyphs: Glyphs) -> list[ListEntry]:
    """The things of a topic, each with its place in the list as its key."""
    return [
        ListEntry(f"{number}", (neighbour_line(item, columns, glyphs, here=item.key == here.key),)) for number, item in enumerate(items)
    ]


def candidate_entries(choices: Sequence[CheckChoice], columns: int) -> list[ListEntry]:
    """The checks that fit each figure or claim.

    A key is its id, a space and the number of the check.
    """
    entries: list[ListEntry] = []
    for choice in choices:
        entries.append(ListEntry.heading(choice.words))
        entries += [ListEntry(f"{choice.part} {number}", _candidate(each, columns)) for number, each in enumerate(choice.candidates)]
    return entries


def _candidate(check: CheckCandidate, columns: int) -> tuple[Line, ...]:
    verdict = (Span(f"{check.mark} {check.verdict}: ", MARK_ROLES[check.mark]), Span(check.computed, "quiet"))
    now = (Span("  now", "strong"),) if check.chosen else ()
    return (*wrap((Span(check.words, "strong"), *now), columns), *wrap(verdict, columns, 2))


def _line(line: DraftLine, label_width: int, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    label = Span(fit(line.label, label_width, glyphs) + " ", "quiet")
    value = Span(line.value or "–", "strong" if line.value else "quiet")
    note = (Span(f"  {line.note}", "quiet"),) if line.note else ()
    room = max(10, columns - label_width - 1)
    first, *rest = wrap((value, *note), room)
    for doubt in line.doubt.splitlines():
        rest += wrap((Span(doubt, MARK_ROLES.get(doubt[0], "quiet")),), room, 2)
    return ((label, *first), *((Span(" " * (label_width + 1)), *row) for row in rest))
