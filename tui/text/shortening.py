"""Shortens readings that are too long for their rows, and says that it did."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .spans import Line, Span, plain
from .wrapping import wrap

_CLAUSE_END = re.compile(r"[;.] ")
_COMMA = re.compile(", ")
_BRACKETED = re.compile(r" \([^()]*\)")
LEFT_OUT = "And {} more."
"""What is said of the lines that do not fit."""
FIRST_CLAUSES = 2
"""A figure, and what is said of it."""


class _Clause(NamedTuple):
    """A clause: where it is in the line, its sentence, and whether it is a remark."""

    start: int
    end: int
    sentence: int
    quiet: bool


def shortened(line: Line, cells: int, rows: int) -> tuple[Line, ...]:
    """The line, or as many of its clauses as fit, and how many more there are.

    A clause ends at a semicolon or a full stop. Remarks give way first, without being counted, then the last clauses of the sentence that
    has most, then the last sentences. The first two clauses, a figure and what is said of it, stay to the end: before the second goes, and
    unless it is a remark, they lose their brackets. Where not even the first clause wraps into so many rows, it loses what stands after its
    last commas, without a count where that has no room, or else its last words.
    """
    found = wrap(line, cells) if cells > 0 and rows > 0 else ()
    if len(found) <= rows:
        return (line,)
    kept, dropped = _clauses(line), 0
    while len(kept) > 1:
        gone = _least(kept)
        if len(kept) == FIRST_CLAUSES and not gone.quiet and len(brief := wrap(_joined(*_briefer(line), dropped), cells)) <= rows:
            return brief
        kept.remove(gone)
        dropped += not gone.quiet
        if len(wrapped := wrap(_joined(line, kept, dropped), cells)) <= rows:
            return wrapped
    first = wrap(_joined(line, kept, 0), cells)
    if len(first) <= rows:
        return first
    text = "".join(span.text for span in line)[: kept[0].end]
    commas = [match.start() for match in _COMMA.finditer(text, kept[0].start)][::-1]
    for counted in (1, 0):
        for more, comma in enumerate(commas, dropped + 1):
            if len(wrapped := wrap(_joined(line, [kept[0]._replace(end=comma)], more * counted), cells)) <= rows:
                return wrapped
    return found[:rows]


def divisions(line: Line) -> Iterator[tuple[Line, Line, bool]]:
    """A line in two, after each clause but the last; whether a sentence ends there."""
    clauses = _clauses(line)
    for at in range(1, len(clauses)):
        yield _joined(line, clauses[:at], 0), _joined(line, clauses[at:], 0), clauses[at - 1].sentence < clauses[at].sentence


def _briefer(line: Line) -> tuple[Line, list[_Clause]]:
    """A line without what is in brackets, and its first two clauses.

    Percentage points are points, as on Home.
    """
    spans = tuple(span._replace(text=_BRACKETED.sub("", span.text).replace("percentage points", "points")) for span in line)
    return spans, _clauses(spans)[:FIRST_CLAUSES]


def _clauses(line: Line) -> list[_Clause]:
    text = "".join(span.text for span in line)
    roles = [span.role for span in line for _ in span.text]
    found, start, sentence = [], 0, 0
    for each in _CLAUSE_END.finditer(text):
        found.append(_Clause(start, each.start(), sentence, roles[start] == "quiet"))
        start, sentence = each.end(), sentence + (each[0] == ". ")
    end = len(text.removesuffix("."))
    return [*found, _Clause(start, end, sentence, roles[start] == "quiet")] if start < end else found


def _least(clauses: list[_Clause]) -> _Clause:
    """The clause that can be missed first."""
    if clauses[-1].quiet:
        return clauses[-1]
    sentences: dict[int, list[_Clause]] = {}
    for each in clauses:
        sentences.setdefault(each.sentence, []).append(each)
    several = [found for found in sentences.values() if len(found) > 1 + (found[0] is clauses[0])]
    return max(reversed(several), key=len)[-1] if several else clauses[-1]


def _joined(line: Line, clauses: list[_Clause], dropped: int) -> Line:
    spans: list[Span] = []
    for place, each in enumerate(clauses):
        if place:
            spans.append(Span("; " if clauses[place - 1].sentence == each.sentence else ". "))
        spans += _between(line, each.start, each.end)
    several = clauses[0].sentence != clauses[-1].sentence or (clauses[-1].start == clauses[0].start and _ends_sentence(line, clauses[-1]))
    more = f"{'. And' if several else '; and'} {dropped} more" if dropped else ""
    return (*spans, Span(f"{more}."))


def _ends_sentence(line: Line, clause: _Clause) -> bool:
    return "".join(span.text for span in line)[clause.end : clause.end + 1] == "."


def _between(line: Line, start: int, end: int) -> Iterator[Span]:
    for span in line:
        if text := span.text[max(0, start) : max(0, end)]:
            yield Span(text, span.role)
        start, end = start - len(span.text), end - len(span.text)


def lines_that_fit(lines: Iterable[Line], cells: int, rows: int, *, filled: bool = False, rest: str = LEFT_OUT) -> tuple[Line, ...]:
    """The first lines that fit in so many rows, wrapped and whole.

    Where not even the first one fits, its first clauses. A heading does not stand last. The last one says how many more there are, where
    it has room for that. With `filled`, the first clauses of the next line take rows that would be left. `rest` are the
    words for the number.
    """
    found: list[Line] = []
    kept: Line = ()
    every = tuple(lines)
    for at, line in enumerate(every):
        shown, wrapped = line, _wrapped(line, cells)
        if len(wrapped) > rows - len(found) and found and len(line) > 1 and line[-1].role == "quiet":
            # A remark gives way before the line that it follows.
            shown = line[:-1]
            wrapped = _wrapped(shown, cells)
        if len(wrapped) > rows - len(found):
            if not found:
                return shortened(line, cells, rows)
            if filled and not is_title(found[-1]) and (begun := _begun(line, cells, rows - len(found))):
                return _with_rest([*found, *wrap(begun, cells)], begun, every[at:], cells, rows, rest)
            while found and is_title(found[-1]):
                found.pop()
            return _with_rest(found, kept, every[at:], cells, rows, rest) if found else ()
        kept = kept if is_title(line) else shown
        found += wrapped
    return tuple(found)


def is_title(line: Line) -> bool:
    """Whether a line is the heading of those below it."""
    return all(span.role == "strong" for span in line)


def _begun(line: Line, cells: int, rows: int) -> Line:
    """As many of the first clauses of a line as fit; empty without any."""
    clauses = _clauses(line)
    forms = (_joined(line, clauses[:number], 0) for number in range(len(clauses) - 1, 0, -1))
    return next((form for form in forms if len(wrap(form, cells)) <= rows), ())


def _wrapped(line: Line, cells: int) -> tuple[Line, ...]:
    return wrap(line, cells) if line else ((),)


def _with_rest(found: list[Line], last: Line, left: tuple[Line, ...], cells: int, rows: int, rest: str) -> tuple[Line, ...]:
    """The rows that fit, and after the last line how many sentences are left out."""
    number = sum(plain(line).endswith(".") for line in left)
    if not number or not plain(last).endswith("."):
        return tuple(found)
    before = len(found) - len(_wrapped(last, cells))
    longer = wrap((*last, Span(f" {rest.format(number)}", "quiet")), cells)
    return (*found[:before], *longer) if before + len(longer) <= rows else tuple(found)
