"""A category of the matrix in sentences, as a column and as a chapter.

A filter may hide some of its links.
"""

from tui.analysis.matrix import Filter, groups, ranked
from tui.model.pack import Pack
from tui.nodes.source import references, source_line
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span

from .meanings import link_meaning
from .not_mentioned import not_mentioned_of_shown
from .row import row_title
from .signs import mark


def column_reading(pack: Pack, category: str, chosen: Filter, glyphs: Glyphs) -> tuple[Line, ...]:
    """A category: its activities by emphasis, then its characteristics."""
    where = pack.columns[category]
    links = ranked(pack, category, chosen)
    on_show = [activity.id for group in groups(pack, chosen) for activity in group.activities]
    silent = sum((activity, category) not in pack.links for activity in on_show)
    hidden = sum(link.category == category and not chosen.shows(link) for link in pack.links.values())
    lines: list[Line] = [(Span(where.title, "strong"),), (Span(where.text),), BLANK]
    for link in links:
        name = f" {row_title(pack, link.activity)}"
        lines.append((*mark(link, glyphs), Span(name, "strong"), Span(f": {link.emphasis}, {link.basis}")))
    lines.append((Span(not_mentioned_of_shown(silent, len(on_show)), "quiet"),))
    if hidden:
        lines.append((Span(f"{plural(hidden, 'link')} hidden by the filter.", "quiet"),))
    if where.characteristics:
        lines += [BLANK, (Span("Characteristics", "strong"),)]
        lines += [(Span(f"{glyphs.bullet} {statement.text}"),) for statement in where.characteristics]
    return (*lines, BLANK, (Span(f"Source: {references(pack, where.sources)}.", "quiet"),))


def chapter_lines(pack: Pack, category: str) -> tuple[Line, ...]:
    """A category on its page in the report's chapter.

    What it is, and its activities with what their emphasis means.
    """
    found = pack.columns[category]
    lines: list[Line] = [(Span(found.title, "strong"),), (Span(found.text),), ()]
    for link in ranked(pack, category):
        words = f"{link.emphasis} ({link_meaning(link)}), {link.basis}. {link.reason}"
        lines.append((Span(f"{row_title(pack, link.activity)}: ", "strong"), Span(words)))
    return (*lines, (), (Span(source_line(pack, found.sources), "quiet"),))
