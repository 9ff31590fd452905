"""Where a thing leads on to, as labelled addresses: the table it speaks of, what it follows from, what it is evidence for."""

from typing import NamedTuple

from tui.model.pack import Pack
from tui.model.report import Statement


class Lead(NamedTuple):
    """A way on: a word on why, what is there, and its address."""

    why: str
    title: str
    address: str


def statement_address(pack: Pack, id: str) -> str:
    """The address of a statement."""
    return f"{pack.homes[id]}/{id}"


def statement_leads(pack: Pack, statement: Statement) -> tuple[Lead, ...]:
    """Every way on from a statement."""
    leads = []
    if statement.table:
        note = pack.tables[statement.table].note
        leads.append(Lead("Table", note.title, f"{note.topic}/{note.id}"))
    leads += [Lead("Follows from", pack.statements[id].title, statement_address(pack, id)) for id in statement.follows]
    leads += [Lead("Led to", pack.statements[id].title, statement_address(pack, id)) for id in pack.followers.get(statement.id, ())]
    for link in pack.used_by.get(statement.id, ()):
        title = f"{link.activity} {pack.row_title(link.activity)}, {pack.categories[link.category].title}"
        leads.append(Lead("Evidence for", title, f"matrix/{link.activity}/{link.category}"))
    return tuple(leads)


def evidence_leads(pack: Pack, ids: tuple[str, ...]) -> tuple[Lead, ...]:
    """The statements that a link rests on."""
    return tuple(Lead("Evidence", pack.statements[id].title, statement_address(pack, id)) for id in ids)
