"""Records of the matrix: the whole, a capability, an activity, a cell, a category."""

from collections.abc import Callable

from tui.analysis.matrix import Filter, ranked
from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address, Kind
from tui.text.numbers import plural

from .kinds import node
from .matrix import MEANING, whole_reading
from .record import Cell, Column, Grid, Record, Said, each, is_, read_out, says
from .record_source import stands

SILENT = "not mentioned"


def matrix(pack: Pack, address: Address) -> Record:
    """The whole matrix: each capability and activity with its emphasis by category."""
    facts = (
        *(read_out(line, "The whole") for line in whole_reading(pack, Filter())[1:]),
        *(says(f"Emphasis {emphasis}", meaning) for emphasis, meaning in MEANING.items()),
    )
    rows = [row for capability in pack.matrix.capabilities for row in (capability.id, *(each.id for each in capability.activities))]
    return Record(address, "matrix", node(pack, address).title, facts, _across(pack, rows), *stands(pack))


def _across(pack: Pack, rows: list[str]) -> Grid:
    """Rows of the matrix with a column for each category, keyed by its id."""
    columns = (
        Column("id", "Row", bare=True),
        Column("title", "Title", bare=True, before=" "),
        *(Column(c.id, c.title) for c in pack.categories.values()),
    )
    found: list[tuple[Cell, ...]] = []
    for id in rows:
        links = (pack.links.get((id, category)) for category in pack.categories)
        found.append((id, pack.row_title(id), *(_emphasis(link) for link in links)))
    return Grid("rows", "Activities", columns, tuple(found), nothing=SILENT)


def _emphasis(link: MatrixLink | None) -> Cell:
    if link is None:
        return None
    shown = link.emphasis if link.basis == "stated" else f"{link.emphasis} ({link.basis})"
    return Said({"emphasis": link.emphasis, "basis": link.basis}, shown)


def capability(pack: Pack, address: Address) -> Record:
    """A capability and its activities across the categories."""
    found = pack.capabilities[address.thing]
    facts = (
        is_("text", found.text, "Text"),
        says("Activities", str(len(found.activities))),
    )
    grid = _across(pack, [found.id, *(activity.id for activity in found.activities)])
    return Record(address, "capability", node(pack, address).title, facts, grid, *stands(pack, found.sources))


CELLS = (
    Column("title", "Category", bare=True),
    Column("category", "Id"),
    Column("emphasis", "Emphasis", bare=True),
    Column("basis", "Basis", bare=True),
    Column("reason", "Reason", bare=True, before=". "),
    Column("evidence", "Evidence", before=" "),
)


def activity(pack: Pack, address: Address) -> Record:
    """An activity: what it is, its capability, and its four cells with reasons."""
    found = pack.activities[address.thing]
    whole = pack.capabilities[found.id[0]]
    facts = (
        is_("id", found.id),
        is_("text", found.text, "Text"),
        is_("capability", f"matrix/{whole.id}", "Capability", f"{whole.id} {whole.title}"),
    )
    rows = tuple(_cell(pack, found.id, category) for category in pack.categories)
    return Record(
        address,
        "activity",
        node(pack, address).title,
        facts,
        Grid("cells", "Categories", CELLS, rows),
        *stands(pack, found.sources),
    )


def _cell(pack: Pack, row: str, category: str) -> tuple[Cell, ...]:
    link = pack.links.get((row, category))
    name, found = pack.categories[category].title, _evidence(pack, link)
    evidence = Said(tuple(dict(zip(EVIDENCE, told, strict=True)) for told in found), "; ".join(address for _, address, _ in found))
    if link is None:
        return name, Said(category, ""), Said(None, SILENT), None, _of_the_whole(pack, row, category), evidence
    return name, Said(category, ""), link.emphasis, link.basis, link.reason, evidence


EVIDENCE = {"title": "Title", "address": "Address", "text": "Text"}


def _evidence(pack: Pack, link: MatrixLink | None) -> tuple[tuple[str, str, str], ...]:
    """Title, address and text of the statements behind a link; none without a link."""
    return tuple((pack.statements[id].title, f"{pack.homes[id]}/{id}", pack.statements[id].text) for id in (link.evidence if link else ()))


def _of_the_whole(pack: Pack, row: str, category: str) -> str | None:
    """What the report says of an activity's capability as a whole."""
    link = pack.links.get((row[0], category)) if len(row) > 1 else None
    return f"Of capability {link.activity} as a whole: {link.emphasis}, {link.basis}. {link.reason}" if link else None


def cell(pack: Pack, address: Address) -> Record:
    """A cell: emphasis, reason and evidence, or that the report does not mention it."""
    row, where = pack.activities.get(address.thing) or pack.capabilities[address.thing], pack.categories[address.part]
    link = pack.links.get((row.id, where.id))
    whole = _of_the_whole(pack, row.id, where.id)
    facts = (
        is_("row", row.id, "Row", f"{row.id} {row.title}"),
        is_("category", where.id, "Category", where.title),
        is_("emphasis", link.emphasis if link else None, "Emphasis", f"{link.emphasis}: {MEANING[link.emphasis]}" if link else SILENT),
        is_("basis", link.basis if link else None, "Basis" if link else ""),
        is_("reason", link.reason if link else None, "Reason" if link else ""),
        is_("of_capability", whole, "Capability" if whole else ""),
        is_("text", row.text, "Text"),
    )
    columns = tuple(Column(key, label) for key, label in EVIDENCE.items())
    ids = (*(source for id in (link.evidence if link else ()) for source in pack.statements[id].sources), *row.sources)
    return Record(
        address,
        "cell",
        node(pack, address).title,
        facts,
        Grid("evidence", "Evidence", columns, _evidence(pack, link), block=True, aside=True),
        *stands(pack, ids),
    )


RANKED = (
    Column("id", "Row", bare=True),
    Column("title", "Title", bare=True, before=" "),
    Column("address", "Address"),
    Column("emphasis", "Emphasis", bare=True),
    Column("basis", "Basis", bare=True),
    Column("reason", "Reason", bare=True, before=". "),
)


def category(pack: Pack, address: Address) -> Record:
    """A category: its characteristics, then activities, the most distinctive first."""
    found = pack.categories[address.thing]
    links = ranked(pack, found.id)
    silent = len(pack.activities) - sum(link.activity in pack.activities for link in links)
    facts = (
        is_("text", found.text, "Text"),
        *each("Characteristic", "characteristics", (statement.text for statement in found.characteristics)),
        is_(
            "silent",
            silent,
            "Silent",
            f"the report does not mention {plural(silent, 'activity', 'activities')} here; that does not mean no",
        ),
    )
    rows = tuple(
        (
            link.activity,
            pack.row_title(link.activity),
            Said(f"matrix/{link.activity}/{found.id}", ""),
            link.emphasis,
            link.basis,
            link.reason,
        )
        for link in links
    )
    ids = (*found.sources, *(source for statement in found.characteristics for source in statement.sources))
    return Record(
        address,
        "category",
        node(pack, address).title,
        facts,
        Grid("activities", "Activities", RANKED, rows),
        *stands(pack, ids),
    )


MAKERS: dict[Kind, Callable[[Pack, Address], Record]] = {
    "matrix": matrix,
    "capability": capability,
    "activity": activity,
    "cell": cell,
    "category": category,
}
