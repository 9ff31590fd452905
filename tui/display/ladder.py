"""Tiers as a ladder, the highest on top."""

from rich.cells import cell_len

from tui.display.glyphs import Glyphs
from tui.display.spans import Line, Span
from tui.display.wrap import fit, wrap
from tui.model.report import Ladder


def ladder(tiers: Ladder, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The rungs in at most `columns` cells: level and body at the left, what they take at the right, the two ends above and below."""
    name = min(max(cell_len(f"{rung.level}: {rung.body}") for rung in tiers.rungs) + 2, columns // 2)
    lines: list[Line] = [*wrap((Span(f"{tiers.title}  ", "title"), Span(f"{glyphs.up} {tiers.top}", "muted")), columns)]
    for rung in tiers.rungs:
        texts = wrap((Span(rung.takes),), columns - name - 2)
        for number, text in enumerate(texts):
            head = f"{rung.level}: {rung.body}" if number == 0 else ""
            lines.append((Span(glyphs.axis, "mark"), Span(fit(f" {head}", name, glyphs), "strong"), Span(" "), *text))
    return (*lines, *wrap((Span(f"{glyphs.down} {tiers.bottom}", "muted"),), columns))
