"""The slide of a claim.

The verdict is the message where the report's own figures do not give the claim.
"""

from tui.analysis.finding import Finding
from tui.analysis.results import computed_words
from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.model.table import added
from tui.navigation.address import Address
from tui.text.numbers import count, unit_word
from tui.text.plurals import singular
from tui.text.spans import Line, Span, plain

from .finding_words import claim_label, why
from .kinds import addresses, node
from .slide_content import SlideContent, SlideDrawing, SlidePicture, short_sentence
from .slide_pictures.checked import finding_picture
from .standing_words import standing_span

NUMBER_SIGNS = ".,%£−+"
"""What a number has besides its digits."""
TELLING = ("differs", "close")
"""Verdicts that become the message of a claim's slide."""


def claim_slide(pack: Pack, finding: Finding, content: SlideContent) -> SlideContent:
    """The slide of a claim or a figure with its verdict.

    It is unchanged if the claim holds; otherwise it leads with what the data gives.
    """
    if drawing := finding_picture(pack, finding) or _drawing_of_member(pack, finding):
        content = content.pictured(SlidePicture(drawing))
    verdict: Line = (standing_span(standing(finding), words=True), Span(f": {why(finding)}."))
    content = content._replace(cautions=(plain(verdict), *content.cautions), more=())
    shown = computed_words(finding)
    if finding.verdict not in TELLING or not shown:
        return content
    stated, label = finding.claim.stated, claim_label(pack, finding.claim).replace(": ", ", ", 1)
    short = all(each.isdigit() or each in NUMBER_SIGNS for each in stated)
    return content._replace(
        title=f"Audit: {label}",
        where=(*content.where[:1], "Audit"),
        large=f"{shown} not {stated}" if short else shown,
        before="",
        words="",
        unit="" if short else f"by its own figures: {label}",
        sentence=short_sentence(
            (
                *(
                    (f"{label}: the report's own figures give {apart}", f"{label}: its own figures give {apart}")
                    if (apart := how_far(finding))
                    else ()
                ),
                *((f"Its own figures give {apart} than it says",) if apart else ()),
                f"The report says “{stated}”; its own figures give {shown}",
                f"“{stated}”: its own figures give {shown}",
                f"Its own figures give {shown}",
            )
        ),
    )


def how_far(finding: Finding) -> str:
    """How much more or less the figures give; empty without an exact number."""
    said, gives = finding.claim.value, finding.computed
    if said is None or gives is None or said == gives or finding.claim.relation != "exactly" or finding.claim.unit == "%":
        return ""
    number, unit = abs(added((gives, -said))), unit_word(finding.claim.unit)
    if not unit:
        return f"{finding.claim.unit}{count(number)} {'more' if gives > said else 'less'}"
    return f"{count(number)} {'more' if gives > said else 'fewer'} {singular(unit) if number == 1 else unit}"


def _drawing_of_member(pack: Pack, finding: Finding) -> SlideDrawing | None:
    """The drawing of the one member of a table that a finding is based on."""
    tables = {cell.table for cell in finding.cells}
    if finding.claim.thing in tables or len(tables) != 1 or not tables <= pack.report_tables.keys():
        return None
    (id,) = tables
    rows = {member for cell in finding.cells for member in cell.members}
    table = Address(pack.tables[id].spec.topic or "", id)
    members = [found for each in addresses(pack) if each != table and each.within(table) and (found := node(pack, each)).crumb in rows]
    return members[0].slide().drawing if len(members) == 1 else None
