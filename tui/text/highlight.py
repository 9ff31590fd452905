"""Search matches highlighted in a line."""

from collections.abc import Callable, Iterable

from .spans import Line, Span

Finder = Callable[[str], Iterable[tuple[int, int]]]
"""Finds the start and end of each match in a text, in order, without overlaps."""


def highlight(line: Line, finder: Finder | None) -> Line:
    """The line with every match in the role `hit`, including matches across spans."""
    if finder is None:
        return line
    places = list(finder("".join(span.text for span in line)))
    if not places:
        return line
    found: list[Span] = []
    start = 0
    for span in line:
        end, at = start + len(span.text), start
        for low, high in places:
            if low < end and high > at:
                low, high = max(low, at), min(high, end)
                found += [Span(span.text[at - start : low - start], span.role), Span(span.text[low - start : high - start], "hit")]
                at = high
        found.append(Span(span.text[at - start :], span.role))
        start = end
    return tuple(span for span in found if span.text)
