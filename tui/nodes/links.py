"""Labelled links from a thing: tables, causes, evidence and terms."""

from typing import NamedTuple

from tui.model.pack import Pack
from tui.model.report import Statement

from .terms import terms_in


class Lead(NamedTuple):
    """A link: the reason for it, its title and its address."""

    why: str
    title: str
    address: str


def statement_address(pack: Pack, id: str) -> str:
    """The address of a statement."""
    return f"{pack.homes[id]}/{id}"


def statement_leads(pack: Pack, statement: Statement) -> tuple[Lead, ...]:
    """Every link from a statement: steps in the argument first, terms last."""
    measures = {figure.measure for figure in statement.figures if figure.measure}
    leads = [
        Lead("Table", table.note.title, f"{table.note.topic}/{id}")
        for id, table in pack.tables.items()
        if id == statement.table or table.note.measure in measures
    ]
    leads += [Lead("Follows from", pack.statements[id].title, statement_address(pack, id)) for id in statement.follows]
    leads += [Lead("Led to", pack.statements[id].title, statement_address(pack, id)) for id in pack.followers.get(statement.id, ())]
    for link in pack.used_by.get(statement.id, ()):
        title = f"{link.activity} {pack.row_title(link.activity)}, {pack.categories[link.category].title}"
        leads.append(Lead("Evidence for", title, f"matrix/{link.activity}/{link.category}"))
    return (*leads, *term_leads(pack, f"{statement.title} {statement.text}"))


def evidence_leads(pack: Pack, ids: tuple[str, ...]) -> tuple[Lead, ...]:
    """The statements that a link rests on."""
    return tuple(Lead("Evidence", pack.statements[id].title, statement_address(pack, id)) for id in ids)


def term_leads(pack: Pack, text: str, but: str = "") -> tuple[Lead, ...]:
    """The terms that a text uses, except one."""
    return tuple(Lead("Term", term.term, f"glossary/{term.id}") for term in terms_in(text, pack) if term.id != but)


def row_leads(pack: Pack, row: str) -> tuple[Lead, ...]:
    """Links from a row of the matrix: the cells where the report places it, its terms."""
    what = pack.activities.get(row) or pack.capabilities[row]
    cells = (
        Lead("Cell", f"{row} in {pack.categories[category].title}: {link.emphasis}", f"matrix/{row}/{category}")
        for (of, category), link in pack.links.items()
        if of == row
    )
    return (*cells, *term_leads(pack, what.text))
