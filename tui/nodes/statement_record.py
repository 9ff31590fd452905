"""The record of a statement: text, caveats, terms, figures, claims and links."""

from tui.analysis.audit import of_place
from tui.analysis.chance import chance_words
from tui.analysis.changes import chances
from tui.analysis.finding import Finding
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.navigation.address import Address
from tui.text.figures import figure_with_unit
from tui.text.numbers import stated, unit_word
from tui.text.spans import plain

from .draft_words import draft_facts
from .links import statement_links, term_line
from .node import Node
from .record import InWords, Record, RecordCell, RecordColumn, RecordTable, data_fact, list_facts, record_of, text_fact
from .standing_words import standing_word
from .terms import terms_in
from .without_target import no_target

OWN_KEYS = {"follows_from": "Follows from", "led_to": "Led to", "evidence_for": "Evidence for"}
"""The keys of links from a statement that are listed separately."""

CLAIMS = (
    RecordColumn("label", "Claim", bare=True),
    RecordColumn("address", "Address"),
    RecordColumn("value", "Value", bare=True),
    RecordColumn("upto", "Up to"),
    RecordColumn("unit", "Unit", bare=True),
    RecordColumn("window", "Window", bare=True),
    RecordColumn("printed", "Printed as", bare=True),
    RecordColumn("relation", "Relation"),
    RecordColumn("role", "Role"),
    RecordColumn("measure", "Measure"),
    RecordColumn("verdict", "Verdict", bare=True),
)


def statement_record(node: Node, found: Statement) -> Record:
    """A statement: text, caveats, terms, figures, claims and links."""
    pack, address = node.pack, node.address
    terms = terms_in(f"{found.title} {found.text}", pack)
    links = statement_links(pack, found)
    facts = (
        data_fact("text", found.text, "Text"),
        *draft_facts(found.draft),
        *([data_fact("no_target", said, "Target")] if (said := no_target(pack, found)) else ()),
        *list_facts("Caveat", "caveats", found.caveats),
        data_fact("terms", tuple(f"glossary/{term.id}" for term in terms)),
        *(text_fact("Term", plain(term_line(term))) for term in terms),
        *(text_fact("Change tested", words) for words in dict.fromkeys(map(chance_words, chances(pack, found).values()))),
        data_fact("tables", tuple(str(link.address) for link in links if link.why == "Table")),
        *(data_fact(key, tuple(str(link.address) for link in links if link.why == why)) for key, why in OWN_KEYS.items()),
        *(text_fact(link.why, f"{link.title} ({link.address})") for link in links if link.why not in ("Term", "Audit")),
    )
    rows = (
        *(_fact_cells(address, figure) for figure in found.figures if figure.fact),
        *(_claim_cells(pack, finding) for finding in of_place(pack, str(address))),
    )
    return record_of(node, facts, RecordTable("claims", "Claims", CLAIMS, rows, aside=True))


def _claim_cells(pack: Pack, finding: Finding) -> tuple[RecordCell, ...]:
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
        InWords(claim.address, ""),
        InWords(claim.value, words),
        InWords(claim.upto, ""),
        InWords(claim.unit or None, ""),
        figure.window if figure else None,
        InWords(claim.stated, f"printed as “{claim.stated}”"),
        InWords(claim.relation, ""),
        InWords(figure.role if figure else None, ""),
        InWords(figure.measure if figure else None, ""),
        InWords(finding.verdict, f"{standing_word(finding)} in the audit"),
    )


def _fact_cells(place: Address, figure: Figure) -> tuple[RecordCell, ...]:
    """The cells of a figure that is not audited, in the columns of claims."""
    return (
        figure.label,
        InWords(str(place._replace(part=figure.id)), ""),
        InWords(figure.value, figure_with_unit(figure)),
        InWords(figure.upto, ""),
        InWords(figure.unit, ""),
        figure.window,
        InWords(figure.printed, f"printed as “{figure.printed}”"),
        InWords(figure.relation, ""),
        InWords(figure.role, ""),
        InWords(figure.measure, ""),
        None,
    )
