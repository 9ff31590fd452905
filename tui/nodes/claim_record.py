"""The record of a claim or a figure.

As stated, what the data gives, the verdict and its reason.
"""

from tui.analysis.chance import chance_words
from tui.analysis.changes import chances
from tui.analysis.finding import Finding
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.text.figures import figure_with_unit

from .finding_words import RESTS, attributions, computed, relation, why
from .node import Node
from .record import Fact, Record, data_fact, list_facts, record_of, text_fact
from .standing_words import standing_word

NOT_AUDITED = "a name or a lone number, which is not audited"


def claim_record(node: Node, finding: Finding, whose: Statement | None, figure: Figure | None) -> Record:
    """The record of what is audited.

    Of a statement and its figure, or printed with a table.
    """
    pack, found = node.pack, finding.claim
    facts = (
        data_fact(
            "statement",
            found.place,
            "Statement",
            whose.text if whose else f"Printed below “{pack.tables[found.thing].spec.title}”",
        ),
        data_fact("label", found.label, "Claim"),
        data_fact("value", found.value, "Value" if figure else "", figure_with_unit(figure) if figure else ""),
        data_fact("upto", found.upto),
        data_fact("unit", found.unit or None),
        *(
            (data_fact("window", figure.window, "Window"), data_fact("role", figure.role), data_fact("measure", figure.measure))
            if figure
            else ()
        ),
        data_fact("printed", found.stated, "Stated", f"“{found.stated}” ({relation(finding)})"),
        data_fact("relation", found.relation),
        *_chance(pack, figure, found.thing),
        data_fact("computed", finding.computed, "Computed" if computed(finding) else "", computed(finding)),
        data_fact("verdict", finding.verdict, "Verdict", standing_word(finding)),
        data_fact("ground", finding.support, "Rests on", RESTS[finding.support]),
        data_fact("why", why(finding), "Why"),
        *(text_fact("Open statistics", line) for line in attributions(pack, finding)),
        *list_facts("Caveat", "caveats", whose.caveats if whose else ()),
    )
    return record_of(node, facts)


def fact_record(node: Node, whose: Statement, figure: Figure) -> Record:
    """The record of a name or a lone number: there is nothing to check."""
    facts = (
        data_fact("statement", str(node.parent), "Statement", whose.text),
        data_fact("label", figure.label, "Figure"),
        data_fact("value", figure.value, "Value", figure_with_unit(figure)),
        data_fact("upto", figure.upto),
        data_fact("unit", figure.unit),
        data_fact("window", figure.window, "Window"),
        data_fact("role", figure.role),
        data_fact("measure", figure.measure),
        data_fact("printed", figure.printed, "Stated", f"“{figure.printed}”"),
        data_fact("relation", figure.relation),
        *(data_fact(key, None) for key in ("chance", "computed", "verdict", "ground")),
        data_fact("why", None, "Audit", NOT_AUDITED),
        *list_facts("Caveat", "caveats", whose.caveats),
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
    return (data_fact("chance", could, "Change tested" if chance else "", chance_words(chance) if chance else ""),)
