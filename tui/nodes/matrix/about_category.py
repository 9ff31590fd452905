"""What is said of a category: its links, how many, and its characteristics."""

from collections.abc import Iterator, Sequence

from tui.analysis.matrix import CellLink, cell_link, groups, ranked
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.nodes.source import references, source_line
from tui.text.lists import joined
from tui.text.numbers import plural
from tui.text.spans import Line, Span

from .in_words import links_counted
from .layout import shortened_name
from .not_mentioned import NOT_MENTIONED, inherited_here, not_mentioned_of_shown
from .said_of_link import says
from .sections import BRIEF_NAME, SHORT_NAME, About, TextSection, text_section
from .signs import AROUND_MARK, HIDDEN_BY_FILTER, mark
from .words import LinkWords, row_title


def about_category(about: About, column: str) -> Iterator[TextSection]:
    """What is said of a category as a whole, of its activities, and what it is."""
    pack, where = about.pack, about.pack.columns[column]
    if of_whole := cell_link(pack, WHOLE_COLUMN, column, about.chosen):
        yield text_section("", [*says(about, of_whole), of_whole.link.reason])
    if not about.headed and not about.links_listed:
        whole, shorter = (_by_emphasis(about, column, cells) for cells in (SHORT_NAME, BRIEF_NAME))
        yield TextSection("", whole, (_run_on(whole), shorter, _run_on(shorter)) if whole else ())
    yield text_section("", [where.text])
    counts = _counts(about, column)
    yield TextSection("", (_sentence(counts),), ((_sentence(counts[-1:]),),) if about.links_listed else ())
    if about.headed:
        if (links := links_of(about, column)) and not about.links_listed:
            yield TextSection("Links", links, (links_of(about, column, marked=True),))
        if where.characteristics and not about.links_listed:
            yield text_section("Characteristics", characteristics_of(about, column))
        yield text_section("Source", [(Span(f"{references(pack, where.sources)}.", "quiet"),)])


def characteristics_of(about: About, column: str) -> Iterator[str]:
    """The titles of a category's characteristics, one to a line."""
    return (f"{about.glyphs.bullet} {statement.title}" for statement in about.pack.columns[column].characteristics)


def links_of(about: About, column: str, but: str = "", *, marked: bool = False) -> tuple[Line, ...]:
    """The links of a category, one to a line; only `marked`, without words."""
    lines: list[Line] = []
    for link in ranked(about.pack, column, about.chosen):
        if link.activity not in ("", but):
            name = Span(f" {shortened_name(row_title(about.pack, link.activity), SHORT_NAME)}")
            words = [] if marked else [Span(f"  {LinkWords(link.emphasis, link.basis)}", "quiet")]
            lines.append((*mark(link, about.glyphs), name, *words))
    return tuple(lines)


def chapter_lines(pack: Pack, category: str) -> tuple[Line, ...]:
    """A category on its page in the report's chapter.

    What it is, and its activities with the reasons for their links.
    """
    found = pack.columns[category]
    lines: list[Line] = [(Span(found.title, "strong"),), (Span(found.text),), ()]
    for link in ranked(pack, category):
        words = f"{link.emphasis}, {link.basis}. {link.reason}"
        lines.append((Span(f"{row_title(pack, link.activity)}: ", "strong"), Span(words)))
    return (*lines, (), (Span(source_line(pack, found.sources), "quiet"),))


def others_of(about: About, column: str, but: str) -> tuple[Line, ...]:
    """The links of a category but for one row, with long names or short ones."""
    lines = (_by_emphasis(about, column, cells, but) for cells in (SHORT_NAME, BRIEF_NAME))
    title = Span(f"{about.pack.columns[column].title}: ", "strong")
    return tuple((title, *(span._replace(role="plain") for span in _run_on(each)[0])) for each in lines if each)


def unmentioned(about: About, column: str) -> tuple[Line, ...]:
    """The activities that a category does not mention, by name or by id alone."""
    silent = [id for id, found in _shown(about, column).items() if found is None]
    names = (("; ".join(shortened_name(row_title(about.pack, id), cells) for id in silent)) for cells in (SHORT_NAME, BRIEF_NAME))
    return tuple((Span(f"{capital(NOT_MENTIONED)}: ", "strong"), Span(f"{text}.")) for text in (*names, joined(silent))) if silent else ()


def _by_emphasis(about: About, column: str, cells: int, but: str = "") -> tuple[Line, ...]:
    """The links of a category, a line for each emphasis; inferred in brackets."""
    lines: list[Line] = []
    for emphasis in EMPHASES:
        links = [link for link in ranked(about.pack, column, about.chosen) if link.emphasis == emphasis and link.activity not in ("", but)]
        names = []
        for link in links:
            around, name = AROUND_MARK[link.basis], shortened_name(row_title(about.pack, link.activity), cells)
            names.append(f"{around[0]}{name}{around[1]}".strip())
        if names:
            lines.append((Span(f"{about.glyphs.emphasis(emphasis)} {emphasis}: ", "strong"), Span(f"{'; '.join(names)}.")))
    return tuple(lines)


def _run_on(lines: tuple[Line, ...]) -> tuple[Line]:
    """The lines run on as one, which leaves room for longer names."""
    return (tuple(span for line in lines for span in (Span(" "), *line))[1:],)


def _sentence(words: Sequence[str]) -> Line:
    return (Span(" ".join(words), "quiet"),)


def _shown(about: About, column: str) -> dict[str, CellLink | None]:
    """The cells of a category at the activities that the filter shows."""
    pack = about.pack
    return {activity.id: cell_link(pack, activity.id, column) for group in groups(pack, about.chosen) for activity in group.activities}


def _counts(about: About, column: str) -> list[str]:
    """How many links a category has, how many activities it leaves out."""
    pack, shown = about.pack, [*_shown(about, column).values()]
    silent, inherited = shown.count(None), sum(found.inherited for found in shown if found)
    hidden = sum(link.category == column and not about.chosen.shows(link) for link in pack.links.values())
    words = [f"{capital(links_counted(pack, column))}."]
    words += [f"Inherited: {inherited_here(inherited)}."] if inherited else []
    words += [not_mentioned_of_shown(silent, len(shown))] if silent else []
    words += [f"{plural(hidden, 'link')} {HIDDEN_BY_FILTER}."] if hidden else []
    return words
