"""A category of the matrix in sentences, alone and beside another.

A filter may hide some of its links.
"""

from tui.analysis.matrix import Filter, groups, ranked
from tui.analysis.matrix_views import compare
from tui.model.pack import Pack
from tui.model.sentence_case import mid_sentence
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span

from .matrix_meanings import link_meaning
from .matrix_node import MatrixNode
from .matrix_row import row_title
from .matrix_signs import mark
from .node import Node
from .not_mentioned import not_mentioned_of_shown
from .source import references, source_line


def category_reading(node: Node, beside: str, chosen: Filter, glyphs: Glyphs) -> tuple[Line, ...]:
    """The reading of a part of the matrix, or its category compared with another one."""
    assert isinstance(node, MatrixNode)
    if beside and node.column:
        return comparison_reading(node.pack, node.column, beside, chosen)
    return node.reading(chosen, glyphs)


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


def comparison_reading(pack: Pack, first: str, second: str, chosen: Filter) -> tuple[Line, ...]:
    """Two categories compared: where both have a link, and where only one has."""
    one, two = pack.columns[first], pack.columns[second]
    found = compare(pack, first, second, chosen)
    lines: list[Line] = [(Span(f"{one.title} compared with {mid_sentence(two.title)}", "strong"),)]
    lines.append((Span("Same in both: ", "strong"), Span(_singles(pack, found.same, first))))
    lines.append(
        (
            Span("In both, with different emphasis: ", "strong"),
            Span(_pairs(pack, found.differently, first, second)),
        )
    )
    lines.append((Span(f"Only {mid_sentence(one.title)}: ", "strong"), Span(_singles(pack, found.first, first))))
    lines.append((Span(f"Only {mid_sentence(two.title)}: ", "strong"), Span(_singles(pack, found.second, second))))
    lines.append((Span("Neither: ", "strong"), Span(f"{plural(len(found.silent), 'activity', 'activities')} shown", "quiet")))
    if not all(chosen.shows(link) for link in pack.links.values() if link.category in (first, second)):
        lines.append((Span(f"The filter ({chosen}) hides other links of these two categories.", "quiet"),))
    return tuple(lines)


def _pairs(pack: Pack, ids: tuple[str, ...], first: str, second: str) -> str:
    words = []
    for id in ids:
        one, two = pack.links[id, first].emphasis, pack.links[id, second].emphasis
        words.append(f"{row_title(pack, id)} ({one}, {two})")
    return "; ".join(words) or "none"


def _singles(pack: Pack, ids: tuple[str, ...], category: str) -> str:
    return "; ".join(f"{row_title(pack, id)} ({pack.links[id, category].emphasis})" for id in ids) or "none"


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
