"""The matrix in sentences.

A cell, an activity, a capability and the whole, through a filter.
"""

from collections.abc import Collection, Mapping

from tui.analysis.matrix import CellLink, Filter, cell_link, count_emphases, shown_links
from tui.model.capabilities import WHOLE_COLUMN, Emphasis, MatrixLink, whole_of
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.nodes.source import references
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span

from .meanings import link_meaning, words_for_whole
from .not_mentioned import HERE, NOT_MENTIONED, OTHER_CELLS
from .row import as_whole, row_title
from .signs import EMPHASIS_ROLES, HIDDEN_BY_FILTER, basis_words


def cell_reading(pack: Pack, row: str, column: str, chosen: Filter) -> tuple[Line, ...]:
    """A cell of an activity in full.

    The link and the reason, or that the report does not mention it.
    """
    what = pack.activities[row]
    head: Line = (Span(f"{row_title(pack, row)}, {pack.columns[column].title}", "strong"),)
    found = cell_link(pack, row, column, chosen)
    activity: Line = (Span(f"Activity {what.id}: ", "strong"), Span(what.text))
    if found is None:
        unseen = cell_link(pack, row, column) is not None
        return (head, (Span(capital(f"{HIDDEN_BY_FILTER}: {chosen}") if unseen else HERE, "quiet"),), BLANK, activity)
    return (head, *link_lines(pack, found), *around(pack, row, column, found), BLANK, activity)


def link_lines(pack: Pack, found: CellLink) -> tuple[Line, ...]:
    """A link in full: emphasis, basis, reason, statements and places in the report."""
    link, meaning = found.link, link_meaning(found.link)
    if found.inherited:
        meaning = f"said of {words_for_whole(pack, link)}"
    sources = tuple(dict.fromkeys(source for id in link.evidence for source in pack.statements[id].sources))
    whose = f"; {basis_words(link)}" if link.counts else ""
    return (
        (Span(link.emphasis, EMPHASIS_ROLES[link.emphasis]), Span(f" ({meaning}){whose}.")),
        (Span(link.reason),),
        *((Span(pack.statements[id].text, "quiet"),) for id in link.evidence),
        (Span(f"Source: {references(pack, sources)}.", "quiet"),),
    )


def around(pack: Pack, row: str, column: str, found: CellLink | None) -> tuple[Line, ...]:
    """What the report says of the wholes around a cell, unless the cell shows it."""
    wholes = [id for id in dict.fromkeys((whole_of(row), WHOLE_COLUMN)) if id != row]
    links = [link for id in wholes if (link := pack.links.get((id, column))) and not (found and found.link is link)]
    return tuple((Span(f"Of {words_for_whole(pack, link)}: ", "strong"), Span(f"{link.emphasis}. {link.reason}")) for link in links)


def row_reading(pack: Pack, row: str, chosen: Filter) -> tuple[Line, ...]:
    """An activity across the columns."""
    what = pack.activities[row]
    lines: list[Line] = [(Span(row_title(pack, row), "strong"),), (Span(what.text),), BLANK]
    for id, column in pack.columns.items():
        found = cell_link(pack, row, id, chosen)
        words = HIDDEN_BY_FILTER if cell_link(pack, row, id) else f"{NOT_MENTIONED}."
        if found is not None:
            words = f"{found.link.emphasis}, {whose_words(found)}. {found.link.reason}"
        lines.append((Span(f"{column.title}: ", "strong"), Span(words)))
    return (*lines, BLANK, (Span(f"Source: {references(pack, what.sources)}.", "quiet"),))


def whose_words(found: CellLink) -> str:
    """The basis of a link, and the whole that it is of: `stated, as capability 2`."""
    return f"{found.link.basis}, {as_whole(found.link)}" if found.inherited else found.link.basis


def capability_reading(pack: Pack, capability: str, column: str, chosen: Filter) -> tuple[Line, ...]:
    """A capability as a whole, or in one column."""
    what, shown = pack.capabilities[capability], shown_links(pack, chosen)
    places = [column] if column in pack.columns else list(pack.columns)
    head = row_title(pack, capability) + (f", {pack.columns[column].title}" if column in pack.columns else "")
    found = count_emphases(shown, capability=capability, category=column)
    none = "No links shown" if any(count_emphases(pack.links, capability=capability, category=column).values()) else "No links of its own"
    lines: list[Line] = [(Span(head, "strong"),), (Span(f"{emphases_in_words(found) or none}."),)]
    for at in places:
        here = cell_link(pack, capability, at, chosen)
        if here is not None and (column or not here.inherited):
            lines += [(Span(f"The capability as a whole, {pack.columns[at].title}", "strong"),), *link_lines(pack, here)]
    for activity in what.activities:
        words = "; ".join(filter(None, (_in_short(pack, activity.id, at, chosen, alone=bool(column)) for at in places)))
        lines.append((Span(f"{row_title(pack, activity.id)}: ", "strong"), Span(words or "no link of its own")))
    return (*lines, BLANK, (Span(what.text),), (Span(f"Source: {references(pack, what.sources)}.", "quiet"),))


def _in_short(pack: Pack, row: str, column: str, chosen: Filter, *, alone: bool) -> str:
    """A cell of an activity in a few words.

    Inherited and silent ones only where its column stands `alone`.
    """
    found = cell_link(pack, row, column, chosen)
    name = "" if alone else f"{pack.columns[column].title} "
    if found is None:
        return (HIDDEN_BY_FILTER if cell_link(pack, row, column) else NOT_MENTIONED) if alone else ""
    return f"{name}{found.link.emphasis}, {whose_words(found)}" if alone or not found.inherited else ""


def emphases_in_words(found: Mapping[Emphasis, int]) -> str:
    """A tally of links: `3 links: 2 core, 1 less`; empty where there are none."""
    words = ", ".join(f"{number} {emphasis}" for emphasis, number in found.items() if number)
    return f"{plural(sum(found.values()), 'link')}: {words}" if words else ""


def whole_reading(pack: Pack, chosen: Filter) -> tuple[Line, ...]:
    """The whole matrix: how many of its cells the report fills."""
    shown = [link for link in shown_links(pack, chosen).values() if link.counts]
    lines: list[Line] = [
        (Span("The matrix as a whole", "strong"),),
        (Span(filled_cells(pack, shown)),),
        (Span(f"{len(pack.links) - len(shown)} more are hidden by the filter.", "quiet"),)
        if len(shown) < len(pack.links)
        else (Span(OTHER_CELLS, "quiet"),),
    ]
    if chosen.context:
        lines.append((Span(f"Context, our own reading, is shown in {plural(len(pack.context), 'cell')} and not counted.", "quiet"),))
    for id, column in pack.columns.items():
        words = emphases_in_words(count_emphases(shown_links(pack, chosen), category=id)).partition(": ")[2]
        silent = "no links shown" if any(at == id for _, at in pack.links) else f"{NOT_MENTIONED} at all"
        lines.append((Span(f"{column.title}: ", "strong"), Span(words or silent)))
    return tuple(lines)


def filled_cells(pack: Pack, links: Collection[MatrixLink]) -> str:
    """How many links there are, and where: in cells, of capabilities, of categories."""
    stated = sum(link.basis == "stated" for link in links)
    cells, activities = len(pack.activities) * len(pack.columns), sum(link.activity in pack.activities for link in links)
    columns = sum(link.activity == WHOLE_COLUMN for link in links)
    capabilities = len(links) - activities - columns
    parts = [f"{activities} in the {cells} cells of activities"]
    parts += [f"{capabilities} to a whole capability"] if capabilities else []
    parts += [f"{columns} to a whole category"] if columns else []
    return f"{plural(len(links), 'link')}, {stated} stated and {len(links) - stated} inferred: {', '.join(parts)}."
