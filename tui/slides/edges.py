"""The first and last rows of a slide: topic and number; source, keys and progress."""

import re
from collections.abc import Collection, Sequence

from tui.navigation.commands import commands_for
from tui.nodes.slide_content import SlideContent
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs, ascii_text
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span, width
from tui.text.wrapping import wrap

from .headline import NARROW

PROGRESS_CELLS, LEAST_PROGRESS = 20, 8
"""The cells of the progress, and the fewest beside the keys."""
KEYS = (("←→", "turn"), ("enter", "source"), ("n", "notes"), ("esc", "leave"), ("o", "list"), ("b", "blank"))
"""The keys that a presenter needs, as they stand in a row."""
LEAST_NEEDED = ("b", "o", "n", "esc", "enter", "←→")
"""These keys in the order in which they are left out: a presenter who cannot leave is lost, and one without notes is not."""
IN_SECTION = re.compile(r", (bullets?|rows?|paragraphs?|tables?) [\d, andto]+(?=\.|$)")
"""What a source names within a section of the report."""
DATED_REPORT = re.compile(r"^.+, (?=report of \d)")
"""The name of a whole report before its date."""
MOST_SOURCE_ROWS = 3
"""The most rows of a source: one of many parts would take the whole slide."""


def head_rows(face: SlideContent, number: int, of: int, note: str, columns: int, owner: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """The topic with the slide's own title, a note, and the number.

    Where the row is short the topic goes first, then the note gets a row of its own; nothing is cut. A title that the slide says below is
    left out. The `owner`, whose figures these are, comes first, in the longest of these forms that fits, and stays; the slide without a
    topic, which is that of the whole report, names it in any case.
    """
    right = "   ".join(part for part in (note, f"{number} / {of}" if of else "") if part)
    topic = face.where[0] if face.where else ""
    said = face.repeats_title or (face.is_title and columns >= NARROW)
    own = topic if topic and said else face.title
    plain = (*((f"{topic} · {own}",) if topic and topic.casefold() != own.casefold() else ()), own)
    owned = [f"{name} · {title}" for title in plain for name in owner] if topic else []
    for title in owned or plain:
        free = columns - cell_len(title) - cell_len(right)
        if free >= 2:
            return ((Span(title, "strong"), Span(" " * free), Span(right, "quiet")),)
    right = f"{number} / {of}" if of else ""
    rows = wrap((Span(owned[-1] if owned else own, "strong"),), max(1, columns - cell_len(right) - 2))
    first = (*rows[0], Span(" " * max(0, columns - width(rows[0]) - cell_len(right))), Span(right, "quiet"))
    return (first, *rows[1:], *(wrap((Span(note, "quiet"),), columns) if note else ()))


def foot_rows(
    source: str,
    number: int,
    of: int,
    typed: str,
    columns: int,
    glyphs: Glyphs,
    *,
    standing: str = "",
    keys: bool = False,
    more_keys: str = "",
    back: str = "",
) -> tuple[Line, ...]:
    """The rows below a slide.

    The source, and `standing`, what limits the message; keys or the number being typed, and progress. `more_keys` are those of this slide
    alone.
    """
    most = columns - LEAST_PROGRESS - 2
    if typed:
        left: Line = (Span(f"go to {typed}_", "accent"), Span("  enter", "quiet"))
    else:
        left = (Span(back, "quiet"),) if back else _keys(more_keys, most, glyphs) if keys else ()
    cells = max(0, min(PROGRESS_CELLS, columns - width(left) - 2))
    done = min(cells, max(1, round(cells * number / of))) if of else 0
    bar = f"{glyphs.core * done}{glyphs.missing * (cells - done)}" if of else ""
    room = max(0, columns - width(left) - cell_len(bar))
    return (*_source_rows(source, standing, columns), (*left, Span(" " * room), Span(bar, "quiet")))


def on_the_page(key: str, allowed: Collection[str]) -> str:
    """Where a key works that does nothing on a slide; empty if no page has it."""
    command = next((each for each in (*commands_for("home"), *commands_for("topic")) if key in each.keys and each.id in allowed), None)
    return f"esc returns to the page, where {command.shown} works" if command else ""


def _source_rows(source: str, standing: str, columns: int) -> tuple[Line, ...]:
    """The source; where that saves a row, by its sections, headings or date only.

    The rest is one key away, and a room does not look it up. Parts that would take more than a few rows are counted. What limits the
    message always stays.
    """
    before, colon, after = source.partition(": ")
    lead, found = (f"{before}{colon}", after) if colon else ("", source)
    parts = found.rstrip(".").split("; ")
    sections = list(dict.fromkeys(IN_SECTION.sub("", part) for part in parts))
    # A title may contain a comma.
    headings = list(dict.fromkeys(each if each in parts else each.partition(", ")[0] for each in sections))
    dated = [DATED_REPORT.sub("", part) for part in parts]
    shown = [f"{lead}{'; '.join(each)}." if source else "" for each in (parts, sections, headings, dated)]
    rows = min((_rows(each, standing, columns) for each in shown), key=len)
    return rows if len(rows) <= MOST_SOURCE_ROWS or not source else _few_rows(lead, headings, standing, columns)


def _few_rows(lead: str, parts: Sequence[str], standing: str, columns: int) -> tuple[Line, ...]:
    """The first parts of a long source, as many as fit, and how many more there are."""
    for kept in range(len(parts) - 1, 0, -1):
        rows = _rows(f"{lead}{'; '.join(parts[:kept])}; and {count(len(parts) - kept)} more.", standing, columns)
        if len(rows) <= MOST_SOURCE_ROWS:
            return rows
    return _rows(f"{lead}{plural(len(parts), 'part')} of the report.", standing, columns)


def _rows(source: str, standing: str, columns: int) -> tuple[Line, ...]:
    return wrap((Span(f"{source} {standing}".strip(), "quiet"),), columns)


def _keys(before: str, room: int, glyphs: Glyphs) -> Line:
    """As many keys as fit, in one dim line."""
    for dropped in range(len(KEYS) + 1):
        kept = (f"{key} {title}" for key, title in KEYS if key not in LEAST_NEEDED[:dropped])
        words = "  ".join(filter(None, (before, *kept)))
        if cell_len(words) <= room:
            break
    return (Span(words if glyphs.unicode else ascii_text(words), "quiet"),)
