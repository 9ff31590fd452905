"""A finding of the audit in words: what is stated, what the data gives, and why."""

from collections.abc import Iterable

from tui.analysis.audit import disagrees
from tui.analysis.finding import Finding
from tui.analysis.in_words import piece_words
from tui.analysis.results import computed_words, is_place, unit_found
from tui.analysis.support import Support
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.sentence_case import capital, mid_sentence
from tui.text.numbers import stated, unit_word
from tui.text.plurals import singular

from .standing_words import standing_word

RESTS: dict[Support, str] = {
    "table": "a table in the report",
    "arithmetic": "arithmetic on the report's figures",
    "own-words": "the report's own words",
    "open-statistics": "open statistics, which do not verify it",
    "bounded": "a range that the figures allow",
    "ask-for": "figures to ask the Force for",
    "judgement": "a judgement, which figures do not settle",
}
"""What each verdict rests on, for the reader."""
QUALITIES = {"implied": "implied by both figures", "to date": "up to the workshop", "main": "the main one", "cause": "a cause"}
"""Relations that are shown to readers in other words."""


def why(finding: Finding) -> str:
    """The working of a finding and its result, in one line."""
    return capital("".join(map(piece_words, finding.sentence)).strip().rstrip("."))


def computed(finding: Finding) -> str:
    """The number that the data gives for a stated number, with its unit.

    Empty for a claim in words: its reason already has the figures and their units.
    """
    if finding.computed is None or finding.claim.value is None:
        return ""
    shown, unit = computed_words(finding), "" if finding.unit else unit_word(unit_found(finding))
    if is_place(finding):
        return shown
    return f"{shown} {singular(unit) if abs(finding.computed) == 1 else unit}" if unit else shown


def claim_label(pack: Pack, claim: Claim) -> str:
    """The label of a claim shown away from its statement.

    A total that is printed with a table has the table's name in front.
    """
    if claim.thing not in pack.tables:
        return claim.label
    return f"{pack.tables[claim.thing].spec.short}: {mid_sentence(claim.label)}"


def relation(finding: Finding) -> str:
    """The relation in words: `just over 6%`, `exactly 15108`, `falling`, `implied`."""
    claim = finding.claim
    if claim.value is None:
        return QUALITIES.get(claim.relation, claim.relation)
    upto = f" to {stated(claim.upto, claim.unit, claim.stated)}" if claim.upto is not None else ""
    return f"{claim.relation} {stated(claim.value, claim.unit, claim.stated)}{upto}"


def attributions(pack: Pack, finding: Finding) -> tuple[str, ...]:
    """The sources of open statistics beside a claim, with attributions, each once."""
    held = [pack.open_statistics[id] for id in dict.fromkeys(cell.table for cell in finding.cells) if id in pack.open_statistics]
    origins = dict.fromkeys(f"Source: {origin.title}." for each in held for origin in each.sources)
    return (*origins, *dict.fromkeys(licence.sentence for each in held for licence in each.licences))


def finding_in_full(finding: Finding) -> str:
    """A claim with its verdict and the reason, in one line of text."""
    claim, result, how = finding.claim, computed(finding), relation(finding)
    stated_as = f"“{claim.stated}”{'' if how == claim.stated else f' ({how})'}"
    gives = f" Computed: {result}." if result else ""
    return f"{claim.label}: {stated_as}.{gives} {standing_word(finding).capitalize()}: {why(finding)}."


def contradicted(findings: Iterable[Finding]) -> str:
    """What the data contradicts, with the reason, for a citation; empty for nothing.

    `“just over 6%” does not hold: 611 / 8,121 = 7.52%.` One that is only close says so.
    """
    return " ".join(
        f"“{each.claim.stated}” {'is ' if each.verdict == 'close' else ''}{standing_word(each)}: {why(each)}."
        for each in filter(disagrees, findings)
    )
