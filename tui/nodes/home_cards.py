"""The workshop at a glance: a card for each topic, and one for the audit.

A card has its headlines in columns that fit the terminal.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.audit import audit, worst
from tui.analysis.chance import CHANCE
from tui.analysis.finding import Finding
from tui.analysis.leading_figure import leading_figure
from tui.analysis.matrix import Filter, shown_links
from tui.model.pack import Pack
from tui.model.report import Headline, Topic
from tui.navigation.commands.contents import TOPIC_KEYS
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.numbers import plural
from tui.text.periods import ADVERBS, noun
from tui.text.spans import Line, Span
from tui.text.wrapping import clip, fit, wrap

from .board_words import board_sentence, tally_line
from .finding_words import worst_words
from .headline_lines import table_line
from .headline_tables import TableFigure, table_figure
from .headlines import Widths, chance_of, figures_line
from .kinds import offers
from .verdict_words import verdict_span

AUDIT_CARD = "audit"
"""The address of the audit's card."""
WIDER = 7
"""How many cells a long name of a topic takes from the note, at most."""


class Card(NamedTuple):
    """A topic's card: its address and its lines."""

    address: str
    lines: tuple[Line, ...]


def widths(columns: int, longest: int = 0) -> Widths:
    """The widths of a card's columns on a terminal.

    The longest name of a topic has so many cells. On a narrow one the note is dropped first.
    """
    topic, label, value, percent = (17, 21, 13, 7) if columns < 70 else (17, 21, 14, 7) if columns < 100 else (20, 25, 16, 8)
    topic = max(topic, min(longest + 1, topic + WIDER))
    if columns < topic + label + value + percent:
        names = max(0, columns - value - percent)
        topic = names * topic // (topic + label)
        label = names - topic
    return Widths(topic, label, value, percent, max(0, columns - topic - label - value - percent))


def cards(pack: Pack, columns: int, glyphs: Glyphs, *, brief: bool = False) -> tuple[Card, ...]:
    """The card of every topic, and the audit's, which in brief is only its tally."""
    wide = widths(columns, max(cell_len(_head(number, topic)) for number, topic in enumerate(pack.report.topics, 1)))
    found = [Card(topic.id, _card(pack, number, topic, wide, glyphs)) for number, topic in enumerate(pack.report.topics, 1)]
    findings = audit(pack)
    if not findings:
        return tuple(found)
    return (*found, Card(AUDIT_CARD, _audit(findings, wide, columns, glyphs, brief=brief)))


NO_DIGIT = "Enter opens this topic, which has no digit. Elsewhere, type its name after : or ctrl+p."


def about_topic(pack: Pack, topic: str) -> tuple[Line, ...]:
    """What a topic is about, for the bottom of the screen.

    It also says how to read the monthly figures on the cards.
    """
    if topic == AUDIT_CARD:
        what = "its own tables and wording" if pack.report_tables else "its own wording"
        return ((Span(f"Every figure and checkable claim in the report, checked against {what}."),),)
    words: Line = (*((Span(f"{BLOCKS.chance} {CHANCE}. ", "quiet"),) if _doubtful(pack) else ()), Span(pack.topics[topic].about))
    far = list(pack.topics).index(topic) >= len(TOPIC_KEYS)
    words += (Span(f" {NO_DIGIT}", "quiet"),) if far else ()
    windows = _windows(pack)
    return (words, (Span(f"{windows} A change within the usual range {CHANCE}.", "quiet"),)) if windows else (words,)


def _tables(pack: Pack) -> list[TableFigure]:
    """The leading figures of tables with a headline, in the topics' order."""
    ids = dict.fromkeys(headline.table for topic in pack.report.topics for headline in topic.headlines if headline.table)
    return [table_figure(pack.tables[id]) for id in ids]


def _windows(pack: Pack) -> str:
    """Which periods the means on the cards are of, a sentence for each kind of them."""
    words: dict[str, None] = {}
    for found in _tables(pack):
        if found.year is not None and found.series is not None:
            at = found.series.periods[0]
            parts, compared = f"{noun(at)}s", found.compared
            base = f", and its % like for like on the same {parts} of {compared.base_year}" if compared and found.change else ""
            words[f"{ADVERBS[at.frequency].capitalize()} figures: the mean of {found.year}'s {parts}{base}."] = None
    return " ".join(words)


def _card(pack: Pack, number: int, topic: Topic, cells: Widths, glyphs: Glyphs) -> tuple[Line, ...]:
    rows = [row for headline in topic.headlines for row in _headline(pack, headline, cells, glyphs)]
    if pack.matrix.topic == topic.id and offers(pack, "matrix"):
        rows.insert(0, _matrix_row(pack, cells, glyphs))
    rows = rows or [()]
    heads = [_head(number, topic), *[""] * (len(rows) - 1)]
    return tuple((Span(f"{fit(head, cells.topic - 1, glyphs)} ", "strong"), *line) for head, line in zip(heads, rows, strict=True))


def _head(number: int, topic: Topic) -> str:
    return f"{number} {topic.title}"


def headline_lines(pack: Pack, topic: Topic, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The lines of a topic's card without its name."""
    number = list(pack.topics).index(topic.id) + 1
    return tuple(line[1:] for line in _card(pack, number, topic, widths(columns), glyphs))


def _audit(findings: tuple[Finding, ...], cells: Widths, columns: int, glyphs: Glyphs, *, brief: bool) -> tuple[Line, ...]:
    """The sentence for a board (in brief: the tally), then the main finding."""
    head, room = Span(fit("a Audit", cells.topic, glyphs), "strong"), columns - cells.topic
    if brief:
        return ((head, *tally_line(findings, room)),)
    shown, *rest = wrap((Span(board_sentence(findings)),), room)
    lines: list[Line] = [(head, *shown), *((Span(" " * cells.topic), *line) for line in rest)]
    if found := worst(findings):
        verdict = verdict_span(found.verdict)
        words = clip(worst_words(found), room - len(verdict.text) - 2, glyphs)
        lines.append((Span(" " * cells.topic), verdict, Span(f"  {words}")))
    return tuple(lines)


def _matrix_row(pack: Pack, cells: Widths, glyphs: Glyphs) -> Line:
    numbers = (
        plural(len(pack.activities), "activity", "activities"),
        plural(len(pack.categories), "category", "categories"),
        plural(len(shown_links(pack, Filter())), "link"),
    )
    words = ", ".join(numbers)
    return (
        Span(fit("Capability matrix", cells.label, glyphs)),
        Span(fit(words, cells.value + cells.percent + cells.note, glyphs), "strong"),
    )


def _headline(pack: Pack, headline: Headline, cells: Widths, glyphs: Glyphs) -> Iterator[Line]:
    """The row of a headline; a tally that is longer than a row goes on below."""
    label = Span(fit(headline.label, cells.label, glyphs))
    found = table_figure(pack.tables[headline.table]) if headline.table else None
    if found is None:
        yield (label, *figures_line(pack, headline, cells, glyphs))
    elif found.value is None and cell_len(found.words) > (room := cells.value + cells.percent + cells.note) > 0:
        for number, row in enumerate(wrap((Span(found.words, "strong"),), room)):
            yield (Span(" " * cells.label) if number else label, *row)
    else:
        yield (label, *table_line(headline, found, cells, glyphs))


def _doubtful(pack: Pack) -> bool:
    """Whether any headline is of a change that could be chance."""
    headlines = [headline for topic in pack.report.topics for headline in topic.headlines]
    figured = [found for headline in headlines for found in leading_figure(pack, (pack.figures[id] for id in headline.figures))]
    tests = [chance_of(pack, found) for found in figured]
    return any(found.by_chance for found in _tables(pack)) or any(each and not each.beyond for each in tests)
