"""What stands beside or below the grid: the cell, row or column of the cursor.

First what a reader needs: the emphasis, whose it is and the reason. More follows where the pane has room for it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.matrix import CellLink, Filter, cell_link, count_bases, ranked, shown_links, silent_rows
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.nodes.source import references
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

from .in_words import counts_in_words
from .layout import shortened_name
from .meanings import link_meaning
from .node import sources_of
from .not_mentioned import HERE, NOT_MENTIONED, OTHER_CELLS, WHOLE_HERE
from .readings import filled_cells
from .row import row_title
from .scored import NO_SCORES, scores_of
from .signs import HIDDEN_BY_FILTER, mark

SHORT_NAME = 28
"""The cells of a row's name in a list of them."""


class PaneRoom(NamedTuple):
    """What a pane has: its columns and rows, and whether it has headings."""

    columns: int
    rows: int
    headed: bool


def matrix_detail(pack: Pack, row: str, column: str, chosen: Filter, room: PaneRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """The part of the matrix at a row and a column; either may be empty.

    As many of its sections as fit, the most telling first. After the first, one that does not fit is left out.
    """
    title = [(Span(row_title(pack, row), "strong"),)] if row else []
    title += [(Span(pack.columns[column].title, "strong"),)] if column else []
    lines: list[Line] = [*(title or [(Span("The matrix as a whole", "strong"),)]), BLANK] if room.headed else []
    for place, section in enumerate(_sections(pack, row, column, chosen, room.headed, glyphs)):
        found = [*lines, BLANK, *section] if place and room.headed else [*lines, *section]
        if place and sum(len(wrap(line, room.columns)) if line else 1 for line in found) > room.rows:
            continue
        lines = found
    return tuple(lines)


def _sections(pack: Pack, row: str, column: str, chosen: Filter, headed: bool, glyphs: Glyphs) -> Iterator[list[Line]]:
    if pack.scores and row and (of_row := scores_of(pack, row, column)):
        scores = [[(Span("Scores", "strong"),), *of_row] if headed else of_row]
    else:
        scores = []
    if row and column:
        yield from _cell(pack, row, column, chosen, headed, glyphs)
        yield from scores
    elif row:
        text: list[Line] = [(Span((pack.activities.get(row) or pack.capabilities[row]).text),)]
        if headed:
            yield text
            yield list(elsewhere(pack, row, chosen, glyphs))
        else:
            yield _in_one_line(pack, row, chosen, glyphs)
            yield text
        yield from scores
    elif column:
        yield from _category(pack, column, chosen, headed, glyphs)
    else:
        yield _whole(pack, chosen)
        yield [(Span(f"{each.title}: ", "strong"), Span(f"{counts_in_words(pack, id)}.")) for id, each in pack.columns.items()]
        if pack.scores is None and headed:
            yield [(Span("Importance and regularity", "strong"),), (Span(NO_SCORES),)]


def _cell(pack: Pack, row: str, column: str, chosen: Filter, headed: bool, glyphs: Glyphs) -> Iterator[list[Line]]:
    found = cell_link(pack, row, column, chosen)
    of = pack.activities.get(row) or pack.capabilities[row]
    if found is None:
        yield (
            [(Span(capital(f"{HIDDEN_BY_FILTER}: {chosen}")),)]
            if cell_link(pack, row, column)
            else [(Span(WHOLE_HERE if row in pack.capabilities else HERE),)]
        )
    else:
        reason: list[Line] = [BLANK, (Span("Reason", "strong"),)] if headed else []
        yield [*said(pack, found, headed, glyphs), *reason, (Span(found.link.reason),)]
    activity: list[Line] = [(Span("The activity", "strong"),), (Span(of.text),)]
    yield activity if headed else [(Span("The activity: ", "strong"), Span(of.text))]
    if found:
        where = f"{references(pack, sources_of(pack, found.link))}."
        yield [(Span("Source", "strong"),), (Span(where, "quiet"),)] if headed else [(Span(f"Source: {where}", "quiet"),)]
    if headed:
        yield [(Span("Elsewhere", "strong"),), *elsewhere(pack, row, chosen, glyphs)]
        yield [(Span(f"The category: {pack.columns[column].title}", "strong"),), *_characteristics(pack, column, glyphs)]
        if others := _links(pack, column, chosen, glyphs, but=row):
            yield [(Span("Its other links", "strong"),), *others]


def said(pack: Pack, found: CellLink, headed: bool, glyphs: Glyphs) -> list[Line]:
    """A link's emphasis and basis in words, and what it is inherited from."""
    link = found.link
    head = [*mark(link, glyphs, inherited=found.inherited), Span(f" {link.emphasis}", "strong"), Span(f", {link.basis}")]
    meaning = f"{link_meaning(link)}."
    brief: Line = (*head, Span(f": {meaning[0].lower()}{meaning[1:]}"))
    lines: list[Line] = [tuple(head), (Span(capital(meaning), "quiet"),)] if headed else [brief]
    if found.inherited:
        whole = "the category as a whole" if link.activity == WHOLE_COLUMN else f"{row_title(pack, link.activity)} as a whole"
        lines.append((Span(f"Inherited: said of {whole}.", "quiet"),))
    return lines


def elsewhere(pack: Pack, row: str, chosen: Filter, glyphs: Glyphs) -> Iterator[Line]:
    """What the report says of a row in each column, one to a line."""
    for id, column in pack.columns.items():
        found = cell_link(pack, row, id, chosen)
        if found is None:
            yield Span("    "), Span(f"{column.title}: "), Span(HIDDEN_BY_FILTER if cell_link(pack, row, id) else NOT_MENTIONED, "quiet")
        else:
            basis = "inherited" if found.inherited else found.link.basis
            yield *mark(found.link, glyphs, inherited=found.inherited), Span(f" {column.title}: {found.link.emphasis}, {basis}")


def _category(pack: Pack, column: str, chosen: Filter, headed: bool, glyphs: Glyphs) -> Iterator[list[Line]]:
    of_whole = cell_link(pack, WHOLE_COLUMN, column, chosen)
    if of_whole:
        yield [*said(pack, of_whole, headed, glyphs), (Span(of_whole.link.reason),)]
    if not headed:
        yield _by_emphasis(pack, column, chosen, glyphs)
    yield [(Span(pack.columns[column].text),)]
    found = count_bases(pack.links, category=column)
    words = [f"{number} {basis}" for basis, number in found.items() if number]
    number, activities = sum(found.values()), len(pack.activities)
    linked = sum((activity, column) in pack.links for activity in pack.activities)
    silent = f"No link of its own for {activities - linked} of {plural(activities, 'activity', 'activities')}."
    only = next((basis for basis in found if found[basis] == number), "")
    counted = f"{plural(number, 'link')}, {only}." if only else f"{plural(number, 'link')}: {', '.join(words)}."
    yield [(Span(f"{counted} " if number else "No links. "), Span(silent, "quiet"))]
    links = _links(pack, column, chosen, glyphs)
    if headed and links:
        yield [(Span("Links", "strong"),), *links]
    if headed and pack.columns[column].characteristics:
        yield [(Span("Characteristics", "strong"),), *_characteristics(pack, column, glyphs)]


def _by_emphasis(pack: Pack, column: str, chosen: Filter, glyphs: Glyphs) -> list[Line]:
    """The links of a column in one line for each emphasis."""
    lines: list[Line] = []
    for emphasis in EMPHASES:
        links = [link for link in ranked(pack, column, chosen) if link.emphasis == emphasis and link.activity]
        names = [shortened_name(row_title(pack, link.activity), SHORT_NAME) for link in links]
        if names:
            lines.append((Span(f"{glyphs.emphasis(emphasis)} {emphasis}: ", "strong"), Span(f"{'; '.join(names)}.")))
    return lines


def _in_one_line(pack: Pack, row: str, chosen: Filter, glyphs: Glyphs) -> list[Line]:
    """Where the report places a row, and where it does not mention it."""
    spans: list[Span] = []
    silent = []
    for id, column in pack.columns.items():
        found = cell_link(pack, row, id, chosen)
        if found is None:
            silent += [column.title] if cell_link(pack, row, id) is None else []
            continue
        basis = "inherited" if found.inherited else found.link.basis
        spans += [Span("; " if spans else ""), Span(f"{column.title}: ", "strong")]
        spans.append(Span(f"{glyphs.emphasis(found.link.emphasis)} {found.link.emphasis}, {basis}"))
    lines: list[Line] = [(*spans, Span("."))] if spans else []
    return [*lines, (Span("Not mentioned: ", "strong"), Span(f"{joined(silent)}.", "quiet"))] if silent else lines


def _characteristics(pack: Pack, column: str, glyphs: Glyphs) -> list[Line]:
    return [(Span(f"{glyphs.bullet} {statement.title}"),) for statement in pack.columns[column].characteristics]


def _links(pack: Pack, column: str, chosen: Filter, glyphs: Glyphs, but: str = "") -> list[Line]:
    links: list[MatrixLink] = [link for link in ranked(pack, column, chosen) if link.activity not in ("", but)]
    lines: list[Line] = []
    for link in links:
        words = Span(f"  {link.emphasis}, {link.basis}", "quiet")
        lines.append((*mark(link, glyphs), Span(f" {shortened_name(row_title(pack, link.activity), SHORT_NAME)}"), words))
    return lines


def _whole(pack: Pack, chosen: Filter) -> list[Line]:
    silent = [row for row in silent_rows(pack) if row in pack.activities]
    lines: list[Line] = [
        (Span(filled_cells(pack, pack.links.values())),),
        (Span(OTHER_CELLS),),
    ]
    if silent:
        lines.append((Span("No link of their own: ", "strong"), Span(f"{joined(silent)}.")))
    hidden = len(pack.links) - sum(link.counts for link in shown_links(pack, chosen).values())
    return [*lines, (Span(f"{hidden} hidden by the filter.", "quiet"),)] if hidden else lines
