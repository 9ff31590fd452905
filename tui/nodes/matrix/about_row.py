"""Where the report places an activity or a capability, and where not."""

from collections.abc import Iterable, Iterator, Sequence

from tui.analysis.matrix import cell_link
from tui.model.sentence_case import capital
from tui.nodes.source import references
from tui.text.lists import joined
from tui.text.numbers import count
from tui.text.spans import Line, Span, SpanRole

from .sections import About, TextSection, text_section
from .signs import HIDDEN_BY_FILTER, mark
from .words import row_title

MOST_WITHOUT = 6
"""The most categories without a link that are named."""


def about_row(about: About, row: str) -> Iterator[TextSection]:
    """The text of a row and its places.

    Without headings there is little room, and links below name the places: then where the report does not mention it comes first of them.
    """
    pack = about.pack
    yield text_section("", [(pack.activities.get(row) or pack.capabilities[row]).text])
    if about.headed:
        yield TextSection("", places_of(about, row))
    else:
        places, marks = (_in_brief(about, row, pack.columns, words=words) for words in (True, False))
        yield TextSection("", places, (marks, places[-1:]) if len(places) > 1 else (marks,))
    if about.headed and row in pack.capabilities:
        yield TextSection("Its activities and their links", tuple(_activities(about, row)), (tuple(_counted(about, row)),))
    if about.headed:
        if reasons := tuple(_reasons(about, row)):
            yield TextSection("Reasons", reasons)
        sources = (pack.activities.get(row) or pack.capabilities[row]).sources
        yield text_section("Source", [(Span(f"{references(pack, sources)}.", "quiet"),)])


def places_of(about: About, row: str, but: str = "") -> tuple[Line, ...]:
    """What the report says of a row in each category, one to a line.

    Last the categories where it does not mention the row, in one line.
    """
    others = [id for id in about.pack.columns if id != but]
    lines = [_place(about, row, id) for id in others if cell_link(about.pack, row, id)]
    silent = [about.pack.columns[id].title for id in others if not cell_link(about.pack, row, id)]
    return (*lines, *([_not_mentioned(silent, "plain", others=bool(lines))] if silent else []))


def _not_mentioned(silent: Sequence[str], role: SpanRole, *, others: bool) -> Line:
    """The categories that do not mention a row, named or, where many, counted."""
    if len(silent) <= MOST_WITHOUT:
        return Span("Not mentioned: ", role), Span(f"{joined(silent)}.", "quiet")
    which = f"the other {count(len(silent))} categories" if others else f"any of the {count(len(silent))} categories"
    return Span("Not mentioned", role), Span(f" in {which}.", "quiet")


def _place(about: About, row: str, column: str) -> Line:
    found, words = cell_link(about.pack, row, column, about.chosen), about.cell(row, column)
    title = f"{about.pack.columns[column].title}: "
    if found is None:
        return Span("    "), Span(title), Span(words, "quiet")
    return *mark(found.link, about.glyphs, inherited=found.inherited), Span(f" {title}{words}")


def elsewhere(about: About, row: str, but: str) -> tuple[Line, ...]:
    """Where else the report places a row: in a line with words, and in one with marks."""
    columns = [id for id in about.pack.columns if id != but and cell_link(about.pack, row, id, about.chosen)]
    lines = (_in_brief(about, row, columns, words=words)[0] for words in (True, False)) if columns else ()
    return tuple((Span("Elsewhere: ", "strong"), *line) for line in lines)


def more_about_row(about: About, row: str) -> Iterator[Line]:
    """The activities of a capability with the number of their links, then reasons."""
    if row in about.pack.capabilities:
        counted = "; ".join("".join(span.text for span in line) for line in _counted(about, row))
        yield Span("Links of its activities: ", "strong"), Span(f"{counted}.")
    yield from _reasons(about, row)


def _in_brief(about: About, row: str, columns: Iterable[str], *, words: bool) -> tuple[Line, ...]:
    """Where the report places a row, and where it does not mention it.

    Without `words` a mark alone says how.
    """
    spans: list[Span] = []
    silent = []
    for id in columns:
        title = about.pack.columns[id].title
        found = cell_link(about.pack, row, id, about.chosen)
        if found is None:
            silent += [title] if cell_link(about.pack, row, id) is None else []
            continue
        sign = mark(found.link, about.glyphs, inherited=found.inherited)[0].text.strip()
        said = f": {sign} {about.cell(row, id)}" if words else f" {sign}"
        spans += [Span("; " if spans else ""), Span(title, "strong"), Span(said)]
    lines: list[Line] = [(*spans, Span("."))] if spans else []
    lines += [_not_mentioned(silent, "strong", others=bool(spans))] if silent else []
    return tuple(lines) or ((Span(capital(f"{HIDDEN_BY_FILTER}: {about.chosen}")),),)


def _reasons(about: About, row: str) -> Iterator[Line]:
    """Why the report's words make each link of the row's own."""
    for id, column in about.pack.columns.items():
        found = cell_link(about.pack, row, id, about.chosen)
        if found and not found.inherited:
            yield Span(f"{column.title}: "), Span(found.link.reason, "quiet")


def _activities(about: About, capability: str) -> Iterator[Line]:
    """The activities of a capability, each with its own links."""
    for activity in about.pack.capabilities[capability].activities:
        own = [id for id in about.pack.columns if (activity.id, id) in about.pack.links]
        words = "; ".join(f"{about.pack.columns[id].title} {about.cell(activity.id, id)}" for id in own)
        yield Span(f"{row_title(about.pack, activity.id)}: "), Span(words or "no link of its own", "quiet")


def _counted(about: About, capability: str) -> Iterator[Line]:
    """The activities of a capability, each with the number of its links."""
    for activity in about.pack.capabilities[capability].activities:
        own = sum(row == activity.id for row, _ in about.pack.links)
        yield Span(f"{row_title(about.pack, activity.id)}: "), Span(str(own or "none"), "quiet")
