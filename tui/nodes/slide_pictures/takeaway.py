"""What changed, what could be chance and what is not settled.

In three boxes, in columns, or in words.
"""

from collections.abc import Sequence
from functools import partial

from tui.analysis.audit import audit
from tui.analysis.chance import CHANCE
from tui.analysis.standings import audit_counts
from tui.model.pack import Pack
from tui.model.report import Headline
from tui.nodes.headlines import claimed_words, unchecked_note
from tui.nodes.slide_content import SlidePicture, ToldDrawing
from tui.nodes.slide_story import Movement, movements
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span, width
from tui.text.wrapping import wrap

from .boxes import BORDER, SlideBox, boxes_in_rows, side_by_side
from .cards import list_cards
from .texts import labelled_picture

COLUMN_GAP, WIDEST_COLUMN_GAP = 2, 6
"""The fewest and the most cells between columns without boxes."""
BOX_ENTRIES = 7
"""The most entries of a box; those left out are counted."""
LETTERED_FROM = 150
"""The columns from which figures are in block letters."""
FEW_SAID = 3
"""The most entries without figures, their number among them, where there is no room for all."""


def pictured_takeaway(pack: Pack) -> SlidePicture | None:
    """The three boxes, or less where there is little room.

    None where the report has no changes at all.
    """
    found = movements(pack)
    changed = [each for each in found if each.by_chance is False]
    doubtful = [each for each in found if each.by_chance]
    if not changed and not doubtful:
        return None
    parts = (("Changed", changed, False), (CHANCE.capitalize(), doubtful, False), (not_settled(pack), unsettled(pack), True))
    titled = [part for part in parts if part[1]]
    shortened = [(title, _kept(entries, BOX_ENTRIES), heavy) for title, entries, heavy in titled]

    def boxes(columns: int, rows: int, glyphs: Glyphs, *, whole: bool) -> tuple[Line, ...]:
        each = (columns - len(titled) + 1) // len(titled) - BORDER
        if whole and any(one.figure and cell_len(one.words) > each for _, entries, _ in titled for one in entries):
            return ()
        for most in range(BOX_ENTRIES, 2, -1):
            made = [SlideBox(title, _entries(entries, most, each), heavy, hang=2) for title, entries, heavy in titled]
            lines = boxes_in_rows(made, len(made), columns, rows, 1, glyphs)
            if lines and len(lines) <= rows:
                return lines
        return ()

    def listed(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        words = labelled_picture([(title, _joined(entries)) for title, entries, _ in titled])
        return tuple(words(columns, rows, glyphs))

    def draw(columns: int, rows: int, glyphs: Glyphs, *, whole: bool) -> tuple[Line, ...]:
        return (
            list_cards(shortened, columns, rows, glyphs)
            or boxes(columns, rows, glyphs, whole=True)
            or _in_columns(titled, columns, rows, whole=whole)
            or boxes(columns, rows, glyphs, whole=False)
        )

    def fewer_said(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """All that changed, with fewer examples of what is not settled."""
        return _in_columns(titled, columns, rows, whole=True, said=FEW_SAID)

    def lettered(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """The boxes with their figures in block letters."""
        return list_cards(shortened, columns, rows, glyphs, large=True) if columns >= LETTERED_FROM else ()

    told = "; ".join(f"{title}: {', '.join(one.words for one in entries)}" for title, entries, heavy in shortened if not heavy)
    items = [
        item for title, entries, heavy in shortened if not heavy for item in ((title, None), *((one.name, one.figure) for one in entries))
    ]
    names = _kept([Movement(one.label or claimed_words(pack, one)) for one in _open_headlines(pack)], BOX_ENTRIES)
    besides = ((not_settled(pack), None), (_joined(names), "")) if names else ()
    return SlidePicture(
        ToldDrawing(partial(draw, whole=True), told, items, besides), (lettered,), (fewer_said, partial(draw, whole=False), listed)
    )


def _in_columns(
    parts: Sequence[tuple[str, Sequence[Movement], bool]], columns: int, rows: int, *, whole: bool, said: int = BOX_ENTRIES
) -> tuple[Line, ...]:
    """The parts with figures side by side; below, `said` of those without in words.

    Nothing where an entry does not fit on one row. With `whole`, nothing either where fewer entries than usual fit.
    """
    beside = [(title, entries) for title, entries, _ in parts if any(one.figure for one in entries)]
    below = [(title, entries) for title, entries, _ in parts if not any(one.figure for one in entries)]
    each = max(cell_len(text) for title, entries in beside for text in (title, *(one.words for one in entries)))
    spare = columns - each * len(beside) - COLUMN_GAP * (len(beside) - 1)
    if spare < 0:
        return ()
    gap = COLUMN_GAP + min(WIDEST_COLUMN_GAP - COLUMN_GAP, spare)
    parts_below = ((Span(f"{title}  ", "strong"), Span(_joined(_kept(entries, said)))) for title, entries in below)
    words = [row for part in parts_below for row in wrap(part, columns)]
    for most in range(BOX_ENTRIES, BOX_ENTRIES - 1 if whole else 2, -1):
        listed = [
            [(Span(title.ljust(each), "strong"),), *(_padded(line, each) for line in _entries(entries, most, each))]
            for title, entries in beside
        ]
        lines = (*side_by_side(listed, gap), *((BLANK, *words) if words else ()))
        if len(lines) <= rows:
            return lines
    return ()


def _joined(entries: Sequence[Movement]) -> str:
    """Entries in a line: those that say what is claimed have a comma within."""
    return ("; " if any(": " in one.name for one in entries) else ", ").join(one.words for one in entries)


def _padded(line: Line, columns: int) -> Line:
    return (*line, Span(" " * (columns - width(line))))


def unsettled(pack: Pack) -> list[Movement]:
    """The headlines whose claims are not settled, or else how many claims are not."""
    number = audit_counts(audit(pack)).ask
    found = [": ".join(filter(None, (each.label, claimed_words(pack, each)))) for each in _open_headlines(pack)]
    return [Movement(words) for words in found or [plural(number, "claim")]] if number else []


def not_settled(pack: Pack) -> str:
    """What stands above them: `Among 88 not settled` where not all are named."""
    number, named = audit_counts(audit(pack)).ask, len(_open_headlines(pack))
    return f"Among {number} not settled" if 0 < named < number else "Not settled"


def _open_headlines(pack: Pack) -> list[Headline]:
    """The headlines whose claims are not settled."""
    return [headline for topic in pack.report.topics for headline in topic.headlines if unchecked_note(pack, headline)]


def _kept(entries: Sequence[Movement], most: int) -> list[Movement]:
    """The first entries, and how many there are besides."""
    kept = list(entries[:most] if len(entries) <= most else entries[: most - 1])
    return [*kept, *([Movement(f"{len(entries) - len(kept)} more")] if len(entries) > len(kept) else [])]


def _entries(entries: Sequence[Movement], most: int, columns: int) -> tuple[Line, ...]:
    """Names, with their figures at the right edge where all fit on one row."""
    kept = _kept(entries, most)
    aligned = all(cell_len(each.words) <= columns for each in kept)
    return tuple(_entry(each, columns if aligned else 0) for each in kept)


def _entry(entry: Movement, columns: int) -> Line:
    if not entry.figure:
        return (Span(entry.name),)
    gap = max(1, columns - cell_len(entry.name) - cell_len(entry.figure))
    return Span(entry.name + " " * gap), Span(entry.figure, "strong")
