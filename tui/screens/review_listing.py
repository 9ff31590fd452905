"""Lists of the review that typing narrows: the choices of a line."""

from collections.abc import Callable

from tui.drafting.review.item import DraftLine
from tui.text.spans import Span
from tui.widgets.choices import ListEntry
from tui.widgets.edit_box import Listing

FEW = 6
"""Choices that are seen at a glance."""


def choices_of(line: DraftLine) -> tuple[str, ...]:
    """What a line can be; nothing where it is typed."""
    return ("yes", "no") if line.kind == "yes-no" else line.choices


def choice_listing(line: DraftLine) -> Callable[[str], Listing]:
    """The choices of a line that have every word that is typed. A key is its place."""
    choices = choices_of(line)
    names = dict(zip(line.choices, line.names, strict=False))

    def narrowed(typed: str) -> Listing:
        words = typed.casefold().split()
        found = [at for at, each in enumerate(choices) if all(word in f"{each} {names.get(each, '')}".casefold() for word in words)]
        now = choices.index(line.value) if line.value in choices else None
        remark = (
            f"{len(found)} of {len(choices)}" if words else f"{len(choices)} choices: type to narrow them" if len(choices) > FEW else ""
        )
        return Listing(
            [_entry(at, choices[at], names.get(choices[at], ""), now=at == now) for at in found],
            remark if found else f"None of the {len(choices)} choices has these words.",
            str(now) if now in found else None,
        )

    return narrowed


def _entry(at: int, choice: str, name: str, *, now: bool) -> ListEntry:
    beside = [Span(f"  {name}", "quiet")] if name and name != choice else []
    return ListEntry(
        str(at), ((Span(choice or "(none)", "strong" if choice else "quiet"), *beside, *([Span("  now", "strong")] if now else [])),)
    )
