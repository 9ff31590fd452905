"""A paragraph or a heading with the figures of its findings marked."""

from collections.abc import Iterator

from tui.text.highlight import highlight
from tui.text.spans import Line, Span, SpanRole

from .document import DocumentPlace
from .finding import CheckFinding
from .finding_lines import ROLES, SIGNS
from .passage_table import Marks


def marked_text(text: str, place: DocumentPlace, marks: Marks, usual: SpanRole) -> Line:
    """The text with each figure in a role, and the sign of its verdict after it.

    The chosen finding's figure is `here`, or the whole text where it is not found in it.
    """
    if marks.finder and place == marks.here:
        return highlight((Span(text, usual),), marks.finder)
    if marks.chosen and place == marks.here and _figure(text, marks.chosen) is None:
        return (Span(text, "here"),)
    return tuple(_marked(text, _figures(text, place, marks), usual))


def _figures(text: str, place: DocumentPlace, marks: Marks) -> list[tuple[int, int, CheckFinding, SpanRole]]:
    """The figures in the order of the text.

    Of two that overlap there is the chosen one, or the first.
    """
    findings = sorted(marks.findings.get(place, ()), key=lambda each: each != marks.chosen)
    found: list[tuple[int, int, CheckFinding, SpanRole]] = []
    for each in findings:
        if (figure := _figure(text, each)) and not any(figure[0] < end and figure[1] > start for start, end, *_ in found):
            found.append((*figure, each, "here" if each == marks.chosen else ROLES[each.verdict]))
    return sorted(found, key=lambda each: each[0])


def _figure(text: str, finding: CheckFinding) -> tuple[int, int] | None:
    """Where a finding's figure stands.

    What it states, if that stands once in its quote, or else the quote.
    """
    quote, stated = finding.quote, finding.stated
    if not quote or (start := text.find(quote)) < 0:
        return None
    if len(quote) > len(stated) and quote.count(stated) == 1:
        start, quote = start + quote.index(stated), stated
    return start, start + len(quote)


def _marked(text: str, figures: list[tuple[int, int, CheckFinding, SpanRole]], usual: SpanRole) -> Iterator[Span]:
    done = 0
    for start, end, finding, role in figures:
        yield Span(text[done:start], usual)
        yield Span(text[start:end], role)
        yield Span(SIGNS[finding.verdict], ROLES[finding.verdict])
        done = end
    yield Span(text[done:], usual)
