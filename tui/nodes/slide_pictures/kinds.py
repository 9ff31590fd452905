"""The kinds of neighbourhood in boxes, and tiers as steps."""

from tui.model.pack import Pack
from tui.model.report import Ladder
from tui.nodes.slide_content import SlideDrawing
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .boxes import SlideBox, box, box_rows, boxes_in_rows, lettered
from .texts import labelled_picture

MOST_KINDS, MOST_TRAITS = 8, 3
STEP = 6
"""The cells by which each tier is wider than the one above it."""


def kinds_picture(pack: Pack) -> SlideDrawing:
    """A box for each kind, with its first characteristics in a few words."""
    categories = list(pack.categories.values())[:MOST_KINDS]
    words = labelled_picture([(each.title, "; ".join(one.title for one in each.characteristics[:1])) for each in categories])

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        for traits in range(MOST_TRAITS, -1, -1):
            if not traits and len(listed := tuple(words(columns, rows, glyphs))) <= rows:
                return listed
            made = [
                SlideBox(each.title, tuple((Span(f"{glyphs.bullet} {one.title}"),) for one in each.characteristics[:traits]), hang=2)
                for each in categories
            ]
            for across in (2, 1) if len(made) <= 4 else (4, 3, 2, 1):
                lines = boxes_in_rows(made, across, columns, rows, 2, glyphs)
                if lines and len(lines) <= rows:
                    return lines
        return ()

    return draw


def tiers_picture(tiers: Ladder, ours: str = "", *, one: str = "") -> SlideDrawing:
    """The tiers as steps, each wider than the one above it, between the two ends.

    `ours` names the force whose tier stands out; `one` the statement.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        number = len(tiers.rungs)
        step = STEP if columns - STEP * (number - 1) - 4 >= 34 else 0
        boxes, indents = [], []
        for at, rung in enumerate(tiers.rungs):
            indent = 4 + step * (number - 1 - at)
            texts = ((Span(rung.body, "strong"),), (Span(rung.takes),))
            boxes.append(SlideBox(rung.level, texts, heavy=rung.statement == one or bool(ours and ours in rung.body)))
            indents.append(indent)
        large = [lettered(made, columns - indent, glyphs) for made, indent in zip(boxes, indents, strict=True)]
        if not any(made.title for made in large):
            high = [box_rows(made, columns - indent) for made, indent in zip(large, indents, strict=True)]
            boxes = large if 0 not in high and sum(high) + 2 <= rows else boxes
        high = [box_rows(made, columns - indent) for made, indent in zip(boxes, indents, strict=True)]
        if 0 in high:
            return ()
        spare = max(0, min(3, (rows - 2 - sum(high)) // number))
        lines: list[Line] = []
        for made, indent, tall in zip(boxes, indents, high, strict=True):
            lines += [(Span(" " * (indent - 2)), *row) for row in box(made, columns - indent, tall + spare, glyphs)]
        return _between(tiers, lines, glyphs)

    return draw


def _between(tiers: Ladder, lines: list[Line], glyphs: Glyphs) -> tuple[Line, ...]:
    """The steps beside an arrow from one end to the other."""
    signs = [glyphs.up, *[glyphs.axis] * (len(lines) - 2), glyphs.down]
    stepped = tuple((Span(sign, "quiet"), *line) for sign, line in zip(signs, lines, strict=True))
    return ((Span(tiers.top, "quiet"),), *stepped, (Span(tiers.bottom, "quiet"),))
