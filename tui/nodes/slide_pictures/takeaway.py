"""What changed, what could be chance and what is not settled, in three boxes."""

from tui.analysis.audit import audit
from tui.analysis.chance import CHANCE
from tui.analysis.standings import audit_counts
from tui.model.pack import Pack
from tui.nodes.headlines import unchecked_note
from tui.nodes.slide_content import SlideDrawing
from tui.nodes.slide_story import movements
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span

from .boxes import SlideBox, boxes_in_rows
from .texts import labelled_picture

BOX_ENTRIES = 7
"""The most entries of a box; those left out are counted."""


def takeaway_picture(pack: Pack) -> SlideDrawing | None:
    """The three boxes; None where the report has no changes at all."""
    found = movements(pack)
    changed = [each.words for each in found if each.by_chance is False]
    doubtful = [each.words for each in found if each.by_chance]
    unsaid = unsettled(pack)
    if not changed and not doubtful:
        return None
    parts = (("Changed", changed, False), (CHANCE.capitalize(), doubtful, False), ("Not settled", unsaid, True))
    titled = [part for part in parts if part[1]]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        for most in range(BOX_ENTRIES, 2, -1):
            made = [SlideBox(title, _entries(entries, most), heavy, hang=2) for title, entries, heavy in titled]
            lines = boxes_in_rows(made, len(made), columns, rows, 1, glyphs)
            if lines and len(lines) <= rows:
                return lines
        listed = labelled_picture([(title, ", ".join(words)) for title, words, _ in titled])
        return tuple(listed(columns, rows, glyphs))

    return draw


def unsettled(pack: Pack) -> list[str]:
    """The headlines whose claims are not settled, then how many claims are not."""
    named = [headline.label for topic in pack.report.topics for headline in topic.headlines if unchecked_note(pack, headline)]
    number = audit_counts(audit(pack)).ask
    return [*named, f"{plural(number, 'claim')}{' in all' if named else ''}"] if number else []


def _entries(entries: list[str], most: int) -> tuple[Line, ...]:
    kept = entries[:most] if len(entries) <= most else entries[: most - 1]
    rest = len(entries) - len(kept)
    return (*((Span(words),) for words in kept), *(((Span(f"{rest} more", "quiet"),),) if rest else ()))
