"""What the library says of one workshop, and of how its reading stands."""

from collections.abc import Iterator

from tui.library.kept.header import Header
from tui.library.streaming import LibraryNews
from tui.nodes.board_words import SAID
from tui.nodes.standing_words import STANDING_ROLES, STANDING_SIGNS
from tui.text.dates import date
from tui.text.numbers import count, plural
from tui.text.periods import explained
from tui.text.progress import progress_bar
from tui.text.spans import BLANK, Line, Span

from .library_columns import APART_BY
from .library_rows import LibraryEntry, standings_of

COUNTED_STANDINGS = SAID | {"differs": ("does not hold", "do not hold"), "judgement": ("is a judgement", "are judgements")}
"""How claims stand in words: one claim, and several."""
IN_FULL = {"topic": "topics", "statement": "statements", "claim": "claims", "table": "tables", "link": "links", "term": "terms"}
"""What is counted of one workshop, by its noun."""


def state_of_list(news: LibraryNews, way: str, *, empty: bool) -> str:
    """What is still being read, that nothing matches, or what cannot be read.

    Where nothing matches, `way` is what else can be done.
    """
    if news.left:
        done = news.total - news.left
        bar = progress_bar(done / news.total)
        return f"{bar} Reading workshops: {count(done)} of {count(news.total)}. You can leave; what was read is kept."
    if way:
        return f"No workshop has these words in its force, date, title or topics. {way}."
    return " ".join(news.troubles) or ("No workshops in the library." if empty else "")


def workshop_lines(entry: LibraryEntry | None, *, brief: bool = False) -> tuple[Line, ...]:
    """One workshop in full: who, when, what it holds, and how its audit stands.

    Where it is `brief`, in few rows.
    """
    if entry is None:
        return ()
    header, id = entry.header, (Span(f"Address: {entry.place.id}:home", "quiet"),)
    if header.reason:
        return (Span(entry.place.id, "strong"),), (Span(f"This workshop cannot be opened: {entry.trouble}."),)
    names = [header.title] if header.force in header.title else [header.force, header.title]
    lines: list[Line] = [(Span(name, "plain" if number else "strong"),) for number, name in enumerate(names)]
    dates = [(Span(words, "quiet"),) for words in _dates(header)]
    lines += [(Span(". ".join(line[0].text for line in dates), "quiet"),)] if brief else dates
    lines += [(Span(entry.instead, "strong"),)] if entry.instead else []
    audit = [*_audit(header)]
    audit = [tuple(span for line in audit for span in (*line, Span(APART_BY)))] if brief else audit
    lines += [*([] if brief else [BLANK]), _holds(header), *audit]
    if header.topics:
        lines += [
            BLANK,
            (Span("Topics", "strong"),),
            *((Span(f"{number} ", "quiet"), Span(title)) for number, title in enumerate(header.topics, 1)),
        ]
    return (*lines, BLANK, id)


def _dates(header: Header) -> Iterator[str]:
    if header.board:
        yield header.board
    dated = [f"held {date(header.held)}"] if header.held else []
    dated += [f"reported {date(header.reported)}"] if header.reported else []
    dated += [f"covers {explained(header.period)}"] if header.period else []
    if dated:
        words = ", ".join(dated)
        yield f"{words[:1].upper()}{words[1:]}"


def _holds(header: Header) -> Line:
    counted = [plural(number, noun) for noun in IN_FULL if (number := header.contents.get(noun, 0))]
    drafts = header.contents.get("draft", 0)
    return (Span(", ".join([*counted, *([f"{plural(drafts, 'draft')} left"] if drafts else [])])),)


def _audit(header: Header) -> Iterator[Line]:
    """How the claims stand, each with its sign and in words."""
    found = standings_of(header)
    for each, number in found.items():
        if number:
            yield Span(f"{STANDING_SIGNS[each]} ", STANDING_ROLES[each]), Span(f"{count(number)} {COUNTED_STANDINGS[each][number != 1]}")
