"""What is shown above the statements of a topic that has no chart.

For the topic of the matrix the links of each category, otherwise its headlines; below them a sign for every statement.
"""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.audit import of_place
from tui.analysis.matrix import count_bases
from tui.analysis.standings import STANDINGS, ClaimStanding, standing_of
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.spans import Line, Span, width
from tui.text.wrapping import within, wrap

from .home_cards import brief_headlines
from .matrix.in_words import counts_in_words
from .matrix.layout import shortened_name
from .matrix.signs import INFERRED_PATTERN
from .standing_words import SEVERAL_STANDING, STANDING_ROLES, STANDING_SIGNS, STANDING_WORDS
from .topic_chart import TopicChart
from .topic_list import items

_LEAST_SIGNS = 4
"""The fewest statements that have a sign each."""
_WITHOUT = "."
"""The sign of a statement without a claim."""
_MOST_OF_A_LINK = 4
"""The most cells of a bar for one link."""


def topic_glance(pack: Pack, topic: str) -> TopicChart | None:
    """The links of the categories or the headlines of a topic, if it has either."""
    standings = [standing_of(of_place(pack, str(entry.address))) for entry in items(pack, topic) if entry.address]
    if pack.matrix.topic == topic and pack.columns and any(link.counts for link in pack.links.values()):
        return TopicChart(
            "Links to activities, by category",
            lambda columns, glyphs: _links(pack, columns, glyphs),
            frozenset(),
            lambda glyphs: f"{glyphs.full} stated  {glyphs.patterns[INFERRED_PATTERN]} inferred",
        )
    if not pack.topics[topic].headlines:
        return None
    return TopicChart(
        "In brief",
        lambda columns, glyphs: (*brief_headlines(pack, pack.topics[topic], columns, glyphs), *standing_signs(standings, columns)),
        frozenset(),
    )


def _links(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Each category with a bar of its links, stated and inferred, and their numbers."""
    counts = {id: count_bases(pack.links, category=id) for id in pack.columns}
    name = min(2 + max(cell_len(column.title) for column in pack.columns.values()), columns // 2)
    words = {id: f" {counts_in_words(pack, id)}" for id in pack.columns}
    room = columns - name - max(map(cell_len, words.values()))
    each = min(_MOST_OF_A_LINK, max(0, room) / max(1, *(sum(found.values()) for found in counts.values())))
    lines: list[Line] = []
    for id, column in pack.columns.items():
        title = shortened_name(column.title, name - 1)
        stated, inferred = (round(counts[id][basis] * each) for basis in ("stated", "inferred"))
        lines.append(
            (
                Span(title + " " * (name - cell_len(title))),
                Span(glyphs.full * stated, "strong"),
                Span(glyphs.patterns[INFERRED_PATTERN] * inferred, "quiet"),
                Span(words[id], "quiet"),
            )
        )
    return within(lines, columns)


def standing_signs(standings: Sequence[ClaimStanding | None], columns: int) -> tuple[Line, ...]:
    """A sign for each statement, those with claims first, and how many have each.

    Where both do not fit in a row, only how many. Empty for a few statements, which the list shows at once.
    """
    if len(standings) < _LEAST_SIGNS:
        return ()
    counts = Counter(standings)
    signs: list[Span] = []
    words: list[Span] = []
    for each in STANDINGS:
        if number := counts[each]:
            signs.append(Span(STANDING_SIGNS[each] * number, STANDING_ROLES[each]))
            called = (STANDING_WORDS if number == 1 else SEVERAL_STANDING)[each]
            words += [Span(f"  {STANDING_SIGNS[each]}", STANDING_ROLES[each]), Span(f" {count(number)} {called}", "quiet")]
    if without := counts[None]:
        signs.append(Span(_WITHOUT * without, "quiet"))
        words += [Span(f"  {_WITHOUT}", "quiet"), Span(f" {count(without)} without a claim", "quiet")]
    both = (*signs, *words)
    if width(both) <= columns:
        return (both,)
    words = [span._replace(text=" ") if span.text.strip() == _WITHOUT else span for span in words]  # In the list it is blank.
    return wrap((Span(words[0].text.lstrip(), words[0].role), *words[1:]), columns)
