"""A rank: tiles for a few, squares for many, with `?` for what is not printed."""

import re

from tui.analysis.checks.listed import Listed
from tui.charts.bigtext import bigtext
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.sentence_case import capital
from tui.nodes.slide_content import SlideDrawing, ToldDrawing
from tui.text.figures import figure_large
from tui.text.glyphs import Glyphs
from tui.text.numbers import ordinal
from tui.text.plurals import counted_noun, singular
from tui.text.spans import BLANK, Line, Span, SpanRole

from .boxes import BORDER, SlideBox, boxes_in_rows

MOST_TILES, MOST_SQUARES = 6, 60
WIDEST_PLACE, HIGHEST_SQUARES = 4, 9
"""The most cells of a place with the gap after it, and the most rows of one."""
LAST_PLACE = 4
"""The cells that the name of the last place takes beyond its square."""
TILE_ROWS, LEAST_TILE = 10, 16
"""The rows of tiles beyond which they are not taller, and the fewest columns of one."""


def stated_rank(statement: Statement) -> tuple[Figure, int] | None:
    """The rank of a statement, and of how many; None where it has none."""
    for figure in statement.figures:
        found = re.match(r"of (\d+)\b", figure.unit)
        if figure.role == "rank" and found and isinstance(figure.value, int) and 1 <= figure.value <= int(found[1]) <= MOST_SQUARES:
            return figure, int(found[1])
    return None


def rank_picture(pack: Pack, statement: Statement) -> SlideDrawing | None:
    """Tiles where there are few places, otherwise a square for each place."""
    found = stated_rank(statement)
    if found is None or ranked_table(pack, statement):
        return None
    figure, of = found
    return _tiles(pack, statement, figure, of) if of <= MOST_TILES else _squares(figure, of)


def ranked_table(pack: Pack, statement: Statement) -> str:
    """The report's own table that a rank of a statement is checked against.

    Empty without one: the report then prints no other place.
    """
    found = stated_rank(statement)
    check = found[0].check and found[0].check.itself if found else None
    table = getattr(check, "table", "")
    return table if table in pack.report_tables else ""


def _tiles(pack: Pack, statement: Statement, figure: Figure, of: int) -> SlideDrawing:
    """Ours first, then the others without their order, which is not printed."""
    checks = (each.check and each.check.itself for each in statement.figures)
    names = next((check.names for check in checks if isinstance(check, Listed) and len(check.names) == of - 1), ("",) * (of - 1))
    ours = pack.report.force.removesuffix(" Police")

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        places = ((figure_large(figure), ours, True), *(("?", name, False) for name in names))
        for across, scale in ((of, 3), (of, 2), (of, 1), (of, 0), (2, 1), (2, 0)):
            if scale and not all(bigtext(rank, columns // across - BORDER - 1, scale, glyphs) for rank, _, _ in places):
                continue
            made = [_tile(*place, columns // across - BORDER, scale, glyphs) for place in places]
            lines = boxes_in_rows(made, across, columns, min(rows, TILE_ROWS) if scale < 2 else rows, 1, glyphs)
            if lines and len(lines) <= rows and (columns // across >= LEAST_TILE or across == 2):
                return lines
        return ()

    others = ", ".join(filter(None, names))
    return ToldDrawing(draw, f"{figure_large(figure)}: {ours}{f'; no order is printed of {others}' if others else ''}")


def _tile(rank: str, name: str, ours: bool, columns: int, scale: int, glyphs: Glyphs) -> SlideBox:
    """A place above whose it is, in block letters where there is room for them."""
    role: SpanRole = "strong" if ours else "quiet"
    drawn = bigtext(rank, columns - 1, scale, glyphs) if scale else (rank,)
    above = (*([BLANK] if scale else []), *((Span(row, role),) if row else BLANK for row in drawn or (rank,)))
    return SlideBox("", (BLANK, (Span(name, "strong" if ours else "plain"),)), ours, above)


def _squares(figure: Figure, of: int) -> SlideDrawing:
    """A square for each place.

    Both ways round where the report does not say which end is first.
    """
    rank = int(figure.value)
    words, noun = figure.label.casefold(), counted_noun(" ".join(figure.unit.split()[2:]))
    ways = [way for way in ("highest", "lowest") if f"{way} first" in words] or ["highest", "lowest"]
    every = of - rank

    def row(way: str, columns: int, high: int, glyphs: Glyphs) -> list[Line]:
        said = "If 1st is" if len(ways) > 1 else "1st is"
        side = len("the highest") + 2
        stacked = columns < side + of + LAST_PLACE
        pad = "" if stacked else " " * side
        step = max(1, min(WIDEST_PLACE, (columns - len(pad) - LAST_PLACE) // of))
        inked, gap = max(1, step - 1), " " * (step > 1)
        pale, dark, full = (f"{sign * inked}{gap}" for sign in (glyphs.patterns[3], glyphs.patterns[2], glyphs.full))
        before, after = (dark, pale) if way == "highest" else (pale, dark)  # Higher places are darker, whichever end they are at.
        cells = [Span(before * (rank - 1), "quiet"), Span(full, "strong"), Span(after * every, "quiet")]
        at, end = (rank - 1) * step, (of - 1) * step
        marks = [(0, "1st"), (at, ordinal(rank)), (end, ordinal(of))]
        scale = _placed([(place, text) for place, text in marks if place != 0 or rank > 4], of * step + 6)
        above, below = ("higher", "lower") if way == "highest" else ("lower", "higher")
        told = _placed([(0, _counted(rank - 1, noun, above)), (max(at + 2, 14), f"{every or 'none'} {below}")], of * step + 20)
        # At least two rows high: a single row of squares is too thin to see from the back.
        labels = [*(("", "") if stacked else (said, f"the {way}")), *[""] * (high - 2)]
        squares: list[Line] = [(Span(label.ljust(len(pad)), "strong"), *cells) for label in labels]
        top: list[Line] = [(Span(f"{said} the {way}", "strong"),)] if stacked else []
        return [*top, (Span(pad), Span(scale, "quiet")), *squares, (Span(pad), Span(told))]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        lines: list[Line] = []
        for at, way in enumerate(ways):
            lines += [*([()] if at else []), *row(way, columns, max(2, min(HIGHEST_SQUARES, rows // len(ways) - 4)), glyphs)]
        return tuple(lines) if columns >= of + 2 else ()

    heads = {way: f"{'if ' if len(ways) > 1 else ''}1st is the {way}" for way in ways}
    sides = {"highest": ("higher", "lower"), "lowest": ("lower", "higher")}
    numbers = (rank - 1, every)
    counted = {way: f"{_counted(rank - 1, noun, first)}, {every or 'none'} {last}" for way, (first, last) in sides.items()}
    items = [
        item
        for way in ways
        for item in ((capital(heads[way]), None), *((_counted(n, noun, side), "") for n, side in zip(numbers, sides[way], strict=True)))
    ]
    return ToldDrawing(draw, capital("; ".join(f"{heads[way]}, {counted[way]}" for way in ways)), items)


def _counted(number: int, noun: str, side: str) -> str:
    """`33 areas are higher`, `1 area is higher`, `no areas are lower`."""
    is_one = number == 1
    named = (singular(noun) if is_one else noun) if noun else ""
    count = str(number) if number else "no" if noun else "none"
    return " ".join(filter(None, (count, named, "is" if is_one or not (number or noun) else "are", side)))


def _placed(marks: list[tuple[int, str]], wide: int) -> str:
    """Texts at their places in a row.

    One that would touch the text before it is moved on.
    """
    row = ""
    for place, text in marks:
        row = f"{row.ljust(max(place, len(row) + 1 if row else 0))}{text}"
    return row[:wide]
