"""What changed, what could be chance and what is not settled, in three boxes."""

from collections.abc import Sequence

from tui.analysis.audit import audit
from tui.analysis.chance import CHANCE
from tui.analysis.standings import audit_counts
from tui.model.pack import Pack
from tui.nodes.headlines import unchecked_note
from tui.nodes.slide_content import SlidePicture
from tui.nodes.slide_story import Movement, movements
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span

from .boxes import BORDER, SlideBox, all_boxes, boxes_in_rows, grand_box
from .texts import labelled_picture

BOX_ENTRIES = 7
"""The most entries of a box; those left out are counted."""


def pictured_takeaway(pack: Pack) -> SlidePicture | None:
    """The three boxes, in block letters where these fit.

    None where the report has no changes at all.
    """
    found = movements(pack)
    changed = [each for each in found if each.by_chance is False]
    doubtful = [each for each in found if each.by_chance]
    if not changed and not doubtful:
        return None
    parts = (("Changed", changed, False), (CHANCE.capitalize(), doubtful, False), ("Not settled", unsettled(pack), True))
    titled = [part for part in parts if part[1]]

    def grand(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        each = (columns - len(titled) + 1) // len(titled)
        made = [
            grand_box(title, [one.words for one in _kept(entries, BOX_ENTRIES)], each, glyphs, heavy=heavy)
            for title, entries, heavy in titled
        ]
        return all_boxes(made, len(titled), columns, rows, 1, glyphs)

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        each = (columns - len(titled) + 1) // len(titled) - BORDER
        for most in range(BOX_ENTRIES, 2, -1):
            made = [SlideBox(title, _entries(entries, most, each), heavy, hang=2) for title, entries, heavy in titled]
            lines = boxes_in_rows(made, len(made), columns, rows, 1, glyphs)
            if lines and len(lines) <= rows:
                return lines
        listed = labelled_picture([(title, ", ".join(each.words for each in entries)) for title, entries, _ in titled])
        return tuple(listed(columns, rows, glyphs))

    return SlidePicture(draw, (grand,))


def unsettled(pack: Pack) -> list[Movement]:
    """The headlines whose claims are not settled, then how many claims are not."""
    named = [headline.label for topic in pack.report.topics for headline in topic.headlines if unchecked_note(pack, headline)]
    number = audit_counts(audit(pack)).ask
    return [Movement(words) for words in (*named, f"{plural(number, 'claim')}{' in all' if named else ''}")] if number else []


def _kept(entries: Sequence[Movement], most: int) -> list[Movement]:
    """The first entries, and how many there are besides."""
    kept = list(entries[:most] if len(entries) <= most else entries[: most - 1])
    return [*kept, *([Movement(f"{len(entries) - len(kept)} more")] if len(entries) > len(kept) else [])]


def _entries(entries: Sequence[Movement], most: int, columns: int) -> tuple[Line, ...]:
    """Names, with their figures at the right edge where all fit on one row."""
    kept = _kept(entries, most)
    figures = all(cell_len(each.words) + 1 <= columns for each in kept)
    return tuple(
        (
            Span(each.name.ljust(columns - cell_len(each.figure)) if figures and each.figure else f"{each.name} "),
            Span(each.figure, "strong"),
        )
        for each in kept
    )
