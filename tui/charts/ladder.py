"""Tiers as a ladder, the highest on top."""

from itertools import zip_longest

from tui.model.report import Ladder, Rung
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, plain
from tui.text.wrapping import fit, within, wrap


def ladder(tiers: Ladder, columns: int, glyphs: Glyphs, *, titled: bool = True, brief: bool = False) -> tuple[Line, ...]:
    """The rungs in at most `columns` cells, with the two ends above and below.

    Level and body are on the left; what the tier takes on is on the right. The title stands above only where `titled`. A `brief`
    ladder leaves out what the tiers take on.
    """
    name = min(max((cell_len(_head(rung)) for rung in tiers.rungs), default=0) + 3, columns * 3 // 5)
    title = (Span(f"{tiers.title}  ", "strong"),) if titled else ()
    lines: list[Line] = [*wrap((*title, Span(f"{glyphs.up} {tiers.top}", "quiet")), columns)]
    for rung in tiers.rungs:
        if brief:
            lines += [(Span(f"{glyphs.axis} ", "strong"), *row) for row in wrap((Span(_head(rung), "strong"),), columns - 2)]
            continue
        heads = wrap((Span(_head(rung)),), name - 1)
        texts = wrap((Span(rung.takes),), columns - name - 2)
        for head, text in zip_longest(heads, texts, fillvalue=()):
            lines.append((Span(glyphs.axis, "strong"), Span(fit(f" {plain(head)}", name, glyphs), "strong"), Span(" "), *text))
    return within((*lines, *wrap((Span(f"{glyphs.down} {tiers.bottom}", "quiet"),), columns)), columns)


def _head(rung: Rung) -> str:
    return f"{rung.level}: {rung.body}"
