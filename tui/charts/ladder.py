"""Tiers as a ladder, the highest on top."""

from itertools import zip_longest

from tui.model.report import Ladder, Rung
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, plain, width
from tui.text.wrapping import fit, within, wrap

BEFORE_WORDS = 4
"""The cells of the axis and of the gap between a tier and what it takes on."""


def ladder(tiers: Ladder, columns: int, glyphs: Glyphs, *, titled: bool = True, brief: bool = False) -> tuple[Line, ...]:
    """The rungs in at most `columns` cells, with the two ends above and below.

    Level and body are on the left; what the tier takes on is on the right. The title stands above only where `titled`. In a `brief`
    ladder each tier has one row, with the first of what it takes on.
    """
    longest = max((cell_len(_head(rung)) for rung in tiers.rungs), default=0)
    name = min(longest + 3, columns * 3 // 5)
    title = (Span(f"{tiers.title}  ", "strong"),) if titled else ()
    lines: list[Line] = [*wrap((*title, Span(f"{glyphs.up} {tiers.top}", "quiet")), columns)]
    for rung in tiers.rungs:
        if brief:
            first, *rest = wrap((Span(_head(rung), "strong"),), columns - 2)
            words = "" if rest else _in_few_words(rung.takes, columns - longest - BEFORE_WORDS)
            said = (Span(" " * (longest + 2 - width(first))), Span(words)) if words else ()
            lines += [(Span(f"{glyphs.axis} ", "strong"), *row) for row in ((*first, *said), *rest)]
            continue
        heads = wrap((Span(_head(rung)),), name - 1)
        texts = wrap((Span(rung.takes),), columns - name - 2)
        for head, text in zip_longest(heads, texts, fillvalue=()):
            lines.append((Span(glyphs.axis, "strong"), Span(fit(f" {plain(head)}", name, glyphs), "strong"), Span(" "), *text))
    return within((*lines, *wrap((Span(f"{glyphs.down} {tiers.bottom}", "quiet"),), columns)), columns)


def _in_few_words(takes: str, cells: int) -> str:
    """What a tier takes on, or the first of it: `attacks on government`."""
    forms = (takes, takes.partition(", ")[0], takes.partition(" and ")[0])
    return next((form for form in forms if cell_len(form) <= cells), "")


def _head(rung: Rung) -> str:
    return f"{rung.level}: {rung.body}"
