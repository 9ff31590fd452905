"""What is shown above the statements of a topic that has no chart.

For the topic of the matrix the links of each category, otherwise its headlines; below them a sign for every statement.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from tui.analysis.standings import STANDINGS, ClaimStanding
from tui.analysis.statement_standing import standing_at
from tui.model.pack import Pack
from tui.text.numbers import count
from tui.text.spans import Line, Span, width
from tui.text.wrapping import within, wrap

from .home_cards import brief_headlines
from .matrix.in_words import counts_in_words
from .matrix.link_bars import link_bars
from .matrix.signs import INFERRED_PATTERN
from .standing_words import SEVERAL_STANDING, STANDING_ROLES, STANDING_SIGNS, STANDING_WORDS
from .topic_chart import TopicChart
from .topic_list import items

_LEAST_SIGNS = 4
"""The fewest statements that have a sign each."""
_WITHOUT = "."
"""The sign of a statement without a claim."""


def topic_glance(pack: Pack, topic: str) -> TopicChart | None:
    """The links of the categories, or headlines that do not repeat statements."""
    standings = [standing_at(pack, str(entry.address)).shown for entry in items(pack, topic) if entry.address]
    if pack.matrix.topic == topic and pack.columns and any(link.counts for link in pack.links.values()):
        return TopicChart(
            "Links to activities, by category",
            lambda columns, glyphs: within(
                chain.from_iterable(link_bars(pack, columns, glyphs, lambda id: counts_in_words(pack, id)).values()), columns
            ),
            frozenset(),
            lambda glyphs: f"{glyphs.full} stated  {glyphs.patterns[INFERRED_PATTERN]} inferred",
        )
    headlines = pack.topics[topic].headlines
    # Words alone only say again what a few statements say below them.
    if not headlines or (len(standings) < _LEAST_SIGNS and not any(each.table or each.figures for each in headlines)):
        return None
    return TopicChart(
        "In brief",
        lambda columns, glyphs: (*brief_headlines(pack, pack.topics[topic], columns, glyphs), *standing_signs(standings, columns)),
        frozenset(),
    )


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
