"""Records of what can be checked: statements, claims, the audit, open statistics."""

from collections.abc import Callable

from tui.analysis.audit import audit
from tui.analysis.questions import questions
from tui.model.pack import Pack
from tui.model.series import Series
from tui.navigation.address import Address, Kind
from tui.text.dates import month
from tui.text.numbers import count

from .board_words import board_rest, board_sentence, tally_words
from .finding_words import claim_label, computed, why
from .kinds import node
from .questions import reason, settles
from .record import Cell, Column, Fact, Grid, Record, Said, each, is_, says
from .record_source import stands

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
    "audit": whole_audit,
    "questions": question_list,
    "statistic": statistic,
}
