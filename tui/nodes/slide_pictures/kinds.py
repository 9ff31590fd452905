"""The kinds of neighbourhood in boxes, and tiers as steps."""

from collections.abc import Sequence

from tui.analysis.checks.count import Count
from tui.model.pack import Pack
from tui.model.report import Ladder, Statement
from tui.nodes.slide_content import SlideDrawing, SlidePicture, ToldDrawing, clauses, stopped
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import wrap

from .boxes import TALL, VERY_TALL, SlideBox, box, box_rows, boxes_in_rows
from .lettered import BOX_GAP, titled_beside, titled_large
from .texts import brief_pictures, labelled_picture, names_picture, run_in_picture

MOST_KINDS = 8
"""The most kinds in boxes."""
HIGHER_STEP, TALLER_STEP, TALLEST_STEP = 2, 4, 6
"""The most empty rows within a tier, in a tall picture, and in a very tall one."""
LETTERED_STEP = 1
"""The most empty rows within a tier whose level is in block letters, which have their own."""
END_GAP = 2
"""The cells beside the words of the upper end: after the arrow, and before the first step."""
STEP = 6
"""The cells by which each tier is wider than the one above it."""


def pictured_kinds(pack: Pack) -> SlidePicture:
    """The kinds in boxes with what each is, or in words where there is little room."""
    categories = list(pack.categories.values())
    if len(categories) > MOST_KINDS:
        return SlidePicture(names_picture([each.title for each in categories]))
    whole, sentence, brief = ([(each.title, stopped(clauses(each.text)[place])) for each in categories] for place in (0, 1, 2))
    shorter = (kinds_picture(sentence), run_in_picture(brief, apart=True), kinds_picture(brief), *brief_pictures(sentence))
    return SlidePicture(kinds_picture(whole), (), (run_in_picture(whole, apart=True), *shorter))


def pictured_tiers(tiers: Ladder, ours: str = "", *, one: str = "") -> SlidePicture:
    """The tiers, in brief where rows are few.

    A single tier is no step above another, and stands in words.
    """
    if len(tiers.rungs) == 1:
        return SlidePicture(labelled_picture([(rung.level, f"{rung.body}: {rung.takes}") for rung in tiers.rungs]))
    told = "; ".join(f"{rung.level}: {rung.body}" for rung in tiers.rungs)
    return SlidePicture(ToldDrawing(tiers_picture(tiers, ours, one=one), told), (), (brief_tiers(tiers, ours, one=one),))


def counted_picture(pack: Pack, statement: Statement) -> SlideDrawing | None:
    """The names of the things that a statement counts; None without a list."""
    things = next((figure.check.things for figure in statement.figures if isinstance(figure.check, Count)), "")
    titles = {
        "categories": [each.title for each in pack.categories.values()],
        "capabilities": [each.title for each in pack.capabilities.values()],
        "activities": [each.title for each in pack.activities.values()],
    }.get(things)
    return names_picture(titles) if titles else None


def kinds_picture(entries: Sequence[tuple[str, str]]) -> SlideDrawing:
    """A box for each kind, with its title and what it is.

    Nothing where there is too little room.
    """
    made = [SlideBox(title, ((Span(text),),)) for title, text in entries]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        for boxes in titled_beside(made, columns, glyphs):
            lines = boxes_in_rows(boxes, 1, columns, rows, BOX_GAP, glyphs)
            if lines and len(lines) <= rows:
                return lines
        for across in (2, 1) if len(made) <= 4 else (4, 3, 2, 1):
            for boxes in (*titled_large(made, columns, across, glyphs), made):
                lines = boxes_in_rows(boxes, across, columns, rows, BOX_GAP, glyphs)
                if lines and len(lines) <= rows:
                    return lines
        return ()

    return draw


def tiers_picture(tiers: Ladder, ours: str = "", *, one: str = "") -> SlideDrawing:
    """The tiers as steps, each wider than the one above it, between the two ends.

    `ours` names the force whose tier stands out; `one` the statement.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        boxes, indents = _tier_boxes(tiers, ours, one), _indents(len(tiers.rungs), columns)
        indent = max(indents)
        for large in (*titled_beside(boxes, columns, glyphs, indent=indent), *titled_large(boxes, columns, 1, glyphs, indent=indent)):
            lines = _stepped(tiers, large, indents, columns, rows, glyphs)
            if 0 < len(lines) <= rows:
                return lines
        return _stepped(tiers, boxes, indents, columns, rows, glyphs)

    return draw


def brief_tiers(tiers: Ladder, ours: str = "", *, one: str = "") -> SlideDrawing:
    """The tiers with the text of each in one paragraph, where there are few rows."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        boxes = [made._replace(lines=((*made.lines[0], Span(": "), *made.lines[1]),)) for made in _tier_boxes(tiers, ours, one)]
        return _stepped(tiers, boxes, _indents(len(boxes), columns), columns, rows, glyphs)

    return draw


def _indents(number: int, columns: int) -> list[int]:
    """The cells to the left of each tier."""
    step = STEP if columns - STEP * (number - 1) - 4 >= 34 else 0
    return [4 + step * (number - 1 - at) for at in range(number)]


def _tier_boxes(tiers: Ladder, ours: str, one: str) -> list[SlideBox]:
    """A box for each tier: who works there, and what it takes on."""
    return [
        SlideBox(rung.level, ((Span(rung.body, "strong"),), (Span(rung.takes),)), rung.statement == one or bool(ours and ours in rung.body))
        for rung in tiers.rungs
    ]


def _stepped(tiers: Ladder, boxes: list[SlideBox], indents: list[int], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The boxes between the two ends; nothing where one is too narrow."""
    high = [box_rows(made, columns - indent) for made, indent in zip(boxes, indents, strict=True)]
    if 0 in high:
        return ()
    most = LETTERED_STEP if boxes[0].drawn else TALLEST_STEP if rows >= VERY_TALL else TALLER_STEP if rows >= TALL else HIGHER_STEP
    spare = max(0, min(most, (rows - 2 - sum(high)) // len(boxes)))
    lines: list[Line] = []
    for made, indent, tall in zip(boxes, indents, high, strict=True):
        lines += [(Span(" " * (indent - 2)), *row) for row in box(made, columns - indent, tall + spare, glyphs)]
    return _between(tiers, lines, indents[0] - 2, high[0] + spare, glyphs)


def _between(tiers: Ladder, lines: list[Line], left: int, high: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The steps beside an arrow from one end to the other.

    The upper end stands beside the first step, `high` rows with `left` blank cells before it, where its words fit, and else above it.
    """
    signs = [glyphs.up, *[glyphs.axis] * (len(lines) - 2), glyphs.down]
    words = wrap((Span(tiers.top, "quiet"),), left - END_GAP) if left > END_GAP else ()
    beside = 0 < len(words) <= high and all(width(row) <= left - END_GAP for row in words)
    rows = [
        (Span(" "), *words[at], Span(" " * (left - 1 - width(words[at]))), *line[1:]) if beside and at < len(words) else line
        for at, line in enumerate(lines)
    ]
    stepped = tuple((Span(sign, "quiet"), *row) for sign, row in zip(signs, rows, strict=True))
    return (*(() if beside else ((Span(tiers.top, "quiet"),),)), *stepped, (Span(tiers.bottom, "quiet"),))
