"""The record of a statement: text, caveats, terms, figures, claims and links."""

from tui.analysis.audit import of_place
from tui.analysis.changes import chances
from tui.analysis.finding import Finding
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.navigation.address import Address
from tui.text.figures import figure_with_unit
from tui.text.numbers import stated, unit_word
from tui.text.spans import plain

from .links import statement_links
from .node import Node
from .record import Cell, Column, Grid, Record, Said, each, is_, record_of, says
from .statement_lines import chance_words, term_line
from .terms import terms_in

OWN_KEYS = {"follows_from": "Follows from", "led_to": "Led to", "evidence_for": "Evidence for"}
"""The keys of links from a statement that are listed separately."""

CLAIMS = (
    Column("label", "Claim", bare=True),
    Column("address", "Address"),
    Column("value", "Value", bare=True),
    Column("upto", "Up to"),
    Column("unit", "Unit", bare=True),
    Column("window", "Window", bare=True),
    Column("printed", "Printed as", bare=True),
    Column("relation", "Relation"),
    Column("role", "Role"),
    Column("measure", "Measure"),
    Column("verdict", "Verdict", bare=True),
)


def statement_record(node: Node, found: Statement) -> Record:
    """A statement: text, caveats, terms, figures, claims and links."""
    pack, address = node.pack, node.address
    terms = terms_in(f"{found.title} {found.text}", pack)
    links = statement_links(pack, found)
    facts = (
        is_("text", found.text, "Text"),
        *each("Caveat", "caveats", found.caveats),
        is_("terms", tuple(f"glossary/{term.id}" for term in terms)),
        *(says("Term", plain(term_line(term))) for term in terms),
        *(says("Change tested", words) for words in dict.fromkeys(map(chance_words, chances(pack, found).values()))),
        is_("tables", tuple(str(link.address) for link in links if link.why == "Table")),
        *(is_(key, tuple(str(link.address) for link in links if link.why == why)) for key, why in OWN_KEYS.items()),
        *(says(link.why, f"{link.title} ({link.address})") for link in links if link.why not in ("Term", "Audit")),
    )
    rows = (
        *(_fact_cells(address, figure) for figure in found.figures if figure.fact),
        *(_claim_cells(pack, finding) for finding in of_place(pack, str(address))),
    )
    return record_of(node, facts, Grid("claims", "Claims", CLAIMS, rows, aside=True))


def _claim_cells(pack: Pack, finding: Finding) -> tuple[Cell, ...]:
    """The cells of a claim; for a figure, everything known about it."""
    claim = finding.claim
    figure = pack.figures.get(f"{claim.thing}/{claim.part}")
    words = (
        ""
        if claim.value is None
        else figure_with_unit(figure)
        if figure
        else f"{stated(claim.value, claim.unit, claim.stated)} {unit_word(claim.unit)}".strip()
    )
    return (
        claim.label,
        Said(claim.address, ""),
        Said(claim.value, words),
        Said(claim.upto, ""),
        Said(claim.unit or None, ""),
        figure.window if figure else None,
        Said(claim.stated, f"printed as “{claim.stated}”"),
        Said(claim.relation, ""),
        Said(figure.role if figure else None, ""),
        Said(figure.measure if figure else None, ""),
        Said(finding.verdict, f"{finding.verdict} in the audit"),
    )


def _fact_cells(place: Address, figure: Figure) -> tuple[Cell, ...]:
    """The cells of a figure that is not audited, in the columns of claims."""
    return (
        figure.label,
        Said(str(place._replace(part=figure.id)), ""),
        Said(figure.value, figure_with_unit(figure)),
        Said(figure.upto, ""),
        Said(figure.unit, ""),
        figure.window,
        Said(figure.printed, f"printed as “{figure.printed}”"),
        Said(figure.relation, ""),
        Said(figure.role, ""),
        Said(figure.measure, ""),
        None,
    )
