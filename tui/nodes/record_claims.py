"""Records of what can be checked: statements, claims, the audit, open statistics."""

from collections.abc import Callable

from tui.analysis.audit import Finding, audit, of_place
from tui.analysis.changes import chances
from tui.analysis.questions import questions
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.series import Series
from tui.navigation.address import Address, Kind
from tui.text.dates import month
from tui.text.figures import figure_with_unit
from tui.text.numbers import count, stated, unit_word
from tui.text.spans import plain

from .audit import RESTS, attributions, board_rest, board_sentence, claim_label, computed, relation, tally_words, why
from .kinds import node
from .links import statement_leads
from .questions import reason, settles
from .record import Cell, Column, Fact, Grid, Record, Said, each, is_, says
from .record_source import stands
from .statement import chance_words, term_line
from .terms import terms_in

LEADS = {"follows_from": "Follows from", "led_to": "Led to", "evidence_for": "Evidence for"}
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


def statement(pack: Pack, address: Address) -> Record:
    """A statement: text, caveats, terms, figures, claims and links."""
    found = pack.statements[address.thing]
    terms = terms_in(f"{found.title} {found.text}", pack)
    leads = statement_leads(pack, found)
    facts = (
        is_("text", found.text, "Text"),
        *each("Caveat", "caveats", found.caveats),
        is_("terms", tuple(f"glossary/{term.id}" for term in terms)),
        *(says("Term", plain(term_line(term))) for term in terms),
        *(says("Change tested", words) for words in dict.fromkeys(map(chance_words, chances(pack, found).values()))),
        is_("tables", tuple(lead.address for lead in leads if lead.why == "Table")),
        *(is_(key, tuple(lead.address for lead in leads if lead.why == why)) for key, why in LEADS.items()),
        *(says(lead.why, f"{lead.title} ({lead.address})") for lead in leads if lead.why not in ("Term", "Audit")),
    )
    rows = (
        *(_fact_cells(address, figure) for figure in found.figures if figure.fact),
        *(_claim_cells(pack, finding) for finding in of_place(pack, str(address))),
    )
    return Record(
        address, "statement", found.title, facts, Grid("claims", "Claims", CLAIMS, rows, aside=True), *stands(pack, found.sources)
    )


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


def _fact(pack: Pack, address: Address, figure: Figure) -> Record:
    """The record of a name or a lone number, which says there is nothing to check."""
    whose = pack.statements[address.thing]
    facts = (
        is_("statement", str(address.parent), "Statement", whose.text),
        is_("label", figure.label, "Figure"),
        is_("value", figure.value, "Value", figure_with_unit(figure)),
        is_("upto", figure.upto),
        is_("unit", figure.unit),
        is_("window", figure.window, "Window"),
        is_("role", figure.role),
        is_("measure", figure.measure),
        is_("printed", figure.printed, "Stated", f"“{figure.printed}”"),
        is_("relation", figure.relation),
        *(is_(key, None) for key in ("chance", "computed", "verdict", "ground")),
        is_("why", None, "Audit", NOT_AUDITED),
        *each("Caveat", "caveats", whose.caveats),
    )
    return Record(address, "figure", node(pack, address).title, facts, None, *stands(pack, whose.sources))


def claim(pack: Pack, address: Address) -> Record:
    """A claim in figures or words: as stated, what the data gives, verdict, reason."""
    if (lone := pack.figures.get(f"{address.thing}/{address.part}")) and lone.fact:
        return _fact(pack, address, lone)
    finding = next(each for each in of_place(pack, str(address.parent)) if each.claim.part == address.part)
    found = finding.claim
    whose, figure = pack.statements.get(found.thing), pack.figures.get(f"{found.thing}/{found.part}")
    ids = whose.sources if whose else pack.old_tables[found.thing].note.sources
    facts = (
        is_(
            "statement",
            found.place,
            "Statement",
            whose.text if whose else f"Printed below “{pack.old_tables[found.thing].note.title}”",
        ),
        is_("label", found.label, "Claim"),
        is_("value", found.value, "Value" if figure else "", figure_with_unit(figure) if figure else ""),
        is_("upto", found.upto),
        is_("unit", found.unit or None),
        *((is_("window", figure.window, "Window"), is_("role", figure.role), is_("measure", figure.measure)) if figure else ()),
        is_("printed", found.stated, "Stated", f"“{found.stated}” ({relation(finding)})"),
        is_("relation", found.relation),
        *_chance(pack, figure, found.thing),
        is_("computed", finding.computed, "Computed" if computed(finding) else "", computed(finding)),
        is_("verdict", finding.verdict, "Verdict"),
        is_("ground", finding.ground, "Rests on", RESTS[finding.ground]),
        is_("why", why(finding), "Why"),
        *(says("Open statistics", told) for told in attributions(pack, finding)),
        *each("Caveat", "caveats", whose.caveats if whose else ()),
    )
    kind: Kind = "figure" if figure else "claim"
    return Record(address, kind, node(pack, address).title, facts, None, *stands(pack, ids))


def _chance(pack: Pack, figure: Figure | None, thing: str) -> tuple[Fact, ...]:
    """Whether a change could be chance.

    Null for a figure that is not a change, and for a change that cannot be tested.
    """
    if figure is None:
        return ()
    chance = chances(pack, pack.statements[thing]).get(figure.id)
    could = None if chance is None else not chance.beyond
    return (is_("chance", could, "Change tested" if chance else "", chance_words(chance) if chance else ""),)


NOT_AUDITED = "a name or a lone number, which is not audited"

AUDIT = (
    Column("address", "Address"),
    Column("statement", "Statement"),
    Column("label", "Claim", bare=True),
    Column("stated", "Stated", bare=True),
    Column("relation", "Relation"),
    Column("computed", "Computed"),
    Column("verdict", "Verdict", bare=True),
    Column("ground", "Ground"),
    Column("why", "Why", bare=True, before=". "),
)


def whole_audit(pack: Pack, address: Address) -> Record:
    """Every claim with its verdict, in brief; `beatbook audit` has the details."""
    findings = audit(pack)
    rows = tuple(
        (
            found.claim.address,
            Said(found.claim.place, ""),
            Said(found.claim.label, claim_label(pack, found.claim)),
            Said(found.claim.stated, f"“{found.claim.stated}”"),
            Said(found.claim.relation, ""),
            Said(found.computed, computed(found)),
            found.verdict,
            Said(found.ground, ""),
            why(found),
        )
        for found in findings
    )
    facts = (
        is_("board", board_sentence(findings), "For the board"),
        says("Also checked", board_rest(findings)),
        says("Tally", tally_words(findings)),
    )
    return Record(address, "audit", node(pack, address).title, facts, Grid("claims", "Claims", AUDIT, rows), *stands(pack))


def question_list(pack: Pack, address: Address) -> Record:
    """The questions to ask the Force: reasons, and the claims each would settle."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (asked.question, Said(reason(asked), reason(asked)), Said(tuple(each.claim.address for each in asked.findings), settles(asked)))
        for asked in questions(pack)
    )
    columns = (
        Column("question", "Question"),
        Column("why", "Why", bare=True, before=" "),
        Column("claims", "Helps to settle", bare=True, before=" "),
    )
    grid = Grid("questions", "Questions", columns, rows)
    return Record(address, "questions", node(pack, address).title, (), grid, *stands(pack))


def statistic(pack: Pack, address: Address) -> Record:
    """Open statistics compared with claims: definition, figures, source and licence."""
    found = pack.statistics[address.thing]
    facts: tuple[Fact, ...] = (
        is_("definition", found.note.definition, "Definition"),
        is_("unit", found.note.unit, "Unit"),
        *each("Licence", "licences", (licence.line for licence in found.licences)),
    )
    rows: tuple[tuple[Cell, ...], ...]
    if isinstance(found.data, Series):
        columns = [Column("month", "Month"), Column("value", "Value", bare=True)]
        values = zip(found.data.months, found.data.values, strict=True)
        rows = tuple((Said(str(at), month(at)), Said(value, "no figure" if value is None else count(value))) for at, value in values)
    else:
        columns = [Column("area", "Area"), Column("period", "Period", bare=True, before=", "), Column("value", "Value", bare=True)]
        rows = tuple((row.area, row.period, Said(row.value, count(row.value))) for row in found.data.rows)
    origin = "; ".join(" ".join((source.title, source.path)).strip() for source in found.sources) or "not named"
    return Record(address, "statistic", found.note.title, facts, Grid("rows", "Figures", tuple(columns), rows), "", origin)


MAKERS: dict[Kind, Callable[[Pack, Address], Record]] = {
    "statement": statement,
    "figure": claim,
    "claim": claim,
    "audit": whole_audit,
    "questions": question_list,
    "statistic": statistic,
}
