"""The record of a claim or a figure: as stated, what the data gives, the verdict and its reason."""

from tui.analysis.changes import chances
from tui.analysis.finding import Finding
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.text.figures import figure_with_unit

from .finding_words import RESTS, attributions, computed, relation, why
from .node import Node
from .record import Fact, Record, each, is_, record_of, says
from .statement_lines import chance_words

NOT_AUDITED = "a name or a lone number, which is not audited"


def claim_record(node: Node, finding: Finding, whose: Statement | None, figure: Figure | None) -> Record:
    """The record of what is audited: of a statement and its figure, or printed with a table."""
    pack, found = node.pack, finding.claim
    facts = (
        is_(
            "statement",
            found.place,
            "Statement",
            whose.text if whose else f"Printed below “{pack.tables[found.thing].spec.title}”",
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
        is_("ground", finding.support, "Rests on", RESTS[finding.support]),
        is_("why", why(finding), "Why"),
        *(says("Open statistics", line) for line in attributions(pack, finding)),
        *each("Caveat", "caveats", whose.caveats if whose else ()),
    )
    return record_of(node, facts)


def fact_record(node: Node, whose: Statement, figure: Figure) -> Record:
    """The record of a name or a lone number, which says that there is nothing to check."""
    facts = (
        is_("statement", str(node.parent), "Statement", whose.text),
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
    return record_of(node, facts)


def _chance(pack: Pack, figure: Figure | None, thing: str) -> tuple[Fact, ...]:
    """Whether a change could be chance.

    Null for a figure that is not a change, and for a change that cannot be tested.
    """
    if figure is None:
        return ()
    chance = chances(pack, pack.statements[thing]).get(figure.id)
    could = None if chance is None else not chance.beyond
    return (is_("chance", could, "Change tested" if chance else "", chance_words(chance) if chance else ""),)
