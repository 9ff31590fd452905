"""What is said of a cell: its link, the reason and what it rests on."""

from collections.abc import Iterator

from tui.analysis.matrix import CellLink, cell_link
from tui.model.capabilities import WHOLE_COLUMN, whole_of
from tui.model.sentence_case import capital
from tui.nodes.source import references
from tui.text.spans import Line, Span

from .about_category import characteristics_of, links_of
from .about_row import places_of
from .evidence import sources_of
from .not_mentioned import HERE, SILENT_HERE, WHOLE_HERE
from .said_of_link import says
from .sections import About, TextSection, text_section
from .signs import HIDDEN_BY_FILTER
from .words import of_whole, row_title


def about_cell(about: About, row: str, column: str) -> Iterator[TextSection]:
    """The link of a cell or that it has none, its row, then what is around it."""
    pack, found = about.pack, cell_link(about.pack, row, column, about.chosen)
    of = pack.activities.get(row) or pack.capabilities[row]
    heading = "The activity" if row in pack.activities else "The capability"
    if found is None:
        hidden = cell_link(pack, row, column) is not None
        silent = WHOLE_HERE if row in pack.capabilities else HERE
        if not hidden and not about.headed:
            said, of_row = (Span(SILENT_HERE),), (Span(f"{heading}: ", "strong"), Span(of.text))
            yield TextSection("", (said, of_row), ((said,),))
            return
        yield text_section("", [capital(f"{HIDDEN_BY_FILTER}: {about.chosen}") if hidden else silent])
    elif about.headed:
        yield TextSection("", says(about, found))
        yield text_section("Reason", [found.link.reason])
    else:
        yield text_section("", [*says(about, found), found.link.reason])
    yield text_section(heading, [of.text])
    if found:
        yield text_section("Source", [(Span(f"{references(pack, sources_of(pack, found.link))}.", "quiet"),)])
    if not about.headed:
        return
    if wholes := _wholes(about, row, column, found):
        yield TextSection("Also said", wholes)
    yield TextSection("Elsewhere", places_of(about, row, but=column))
    if row in pack.capabilities:
        yield text_section("Its activities", activities_at(about, row, column))
    if found:
        yield text_section("In the report", [(Span(pack.statements[id].text, "quiet"),) for id in found.link.evidence])
    if pack.columns[column].characteristics:
        yield text_section("The category", characteristics_of(about, column))
    if others := links_of(about, column, but=row):
        yield TextSection("Its other links", others, (links_of(about, column, but=row, marked=True),))


def activities_at(about: About, capability: str, column: str) -> Iterator[Line]:
    """The activities of a capability in a category, one to a line."""
    for activity in about.pack.capabilities[capability].activities:
        yield Span(f"{row_title(about.pack, activity.id)}: "), Span(about.cell(activity.id, column), "quiet")


def _wholes(about: About, row: str, column: str, found: CellLink | None) -> tuple[Line, ...]:
    """What the report says of the wholes around a cell, unless the cell shows it."""
    wholes = [id for id in dict.fromkeys((whole_of(row), WHOLE_COLUMN)) if id != row]
    links = [link for id in wholes if (link := about.pack.links.get((id, column))) and not (found and found.link is link)]
    return tuple((Span(f"Of {of_whole(about.pack, link)}: {link.emphasis}, {link.basis}. {link.reason}"),) for link in links)
