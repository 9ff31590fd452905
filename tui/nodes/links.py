"""Labelled links from a thing: tables, causes, evidence and terms."""

from typing import NamedTuple

from tui.model.capabilities import MatrixLink
from tui.model.claims import Claim
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.navigation.address import Address
from tui.text.spans import Line, Span, plain

from .terms import terms_in

USED_IN = "Used in"
"""Why a term leads to a statement or an activity that has it."""


class Link(NamedTuple):
    """A link: the reason for it, its title and its address."""

    why: str
    title: str
    address: Address


def statement_address(pack: Pack, id: str) -> Address:
    """The address of a statement."""
    return Address(pack.homes[id], id)


def claim_address(claim: Claim) -> Address:
    """The address of a claim."""
    return Address(claim.topic, claim.thing, claim.part)


def statement_links(pack: Pack, statement: Statement) -> tuple[Link, ...]:
    """Every link from a statement: steps in the argument first, terms last."""
    measures = {figure.measure for figure in statement.figures if figure.measure}
    found = [
        Link("Table", table.spec.title, Address(table.spec.topic, id))
        for id, table in pack.report_tables.items()
        if table.spec.topic and (id == statement.table or not measures.isdisjoint(column.measure for column in table.columns))
    ]
    found += [Link("Follows from", pack.statements[id].title, statement_address(pack, id)) for id in statement.follows]
    found += [Link("Led to", pack.statements[id].title, statement_address(pack, id)) for id in pack.followers.get(statement.id, ())]
    for link in pack.used_by.get(statement.id, ()):
        row = f"{link.activity} {pack.row_title(link.activity)}".strip()
        title = f"{row}, {pack.columns[link.category].title}"
        found.append(Link("Evidence for", title, matrix_address(link)))
    return (*found, *term_links(pack, f"{statement.title} {statement.text}"))


def matrix_address(link: MatrixLink) -> Address:
    """The address of a link of the matrix: its cell, or its category as a whole."""
    return Address("matrix", link.activity, link.category) if link.activity else Address("category", link.category)


def evidence_links(pack: Pack, ids: tuple[str, ...]) -> tuple[Link, ...]:
    """The statements that a link rests on."""
    return tuple(Link("Evidence", pack.statements[id].title, statement_address(pack, id)) for id in ids)


def term_links(pack: Pack, text: str, but: str = "") -> tuple[Link, ...]:
    """The terms that a text uses, except one."""
    return tuple(Link("Term", plain(term_line(term)), Address("glossary", term.id)) for term in terms_in(text, pack) if term.id != but)


def term_line(term: Term) -> Line:
    """A term explained in place: its expansion, or the first sentence of its meaning."""
    meaning = term.expansion or term.meaning.partition(". ")[0].rstrip(".")
    ours = " (our expansion: the report does not give one)" if term.basis == "usual" else ""
    return (Span(f"{term.term}: ", "strong"), Span(f"{meaning}{ours}"))


def row_links(pack: Pack, row: str) -> tuple[Link, ...]:
    """Links from a row of the matrix: the cells where the report places it, its terms."""
    what = pack.activities.get(row) or pack.capabilities[row]
    cells = (
        Link("Cell", f"{row} in {pack.columns[category].title}: {link.emphasis}, {link.basis}", Address("matrix", row, category))
        for (of, category), link in pack.links.items()
        if of == row
    )
    return (*cells, *term_links(pack, what.text))
