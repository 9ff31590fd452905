"""The audit in words: verdicts, the tally, and findings in brief and in full."""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.audit import Finding, gravest, of_place, open_in_part, tally
from tui.analysis.grounds import Ground
from tui.analysis.in_words import words
from tui.analysis.questions import question_of
from tui.analysis.relations import VERDICTS, Verdict
from tui.analysis.working import Percent, Points
from tui.model.claims import Claim, ShareChange
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.meeting import publication
from tui.text.numbers import MINUS, count, plural, signed_unit, singular, stated, unit_word
from tui.text.spans import Line, Role, Span, width

from .links import Link
from .source import source_line
from .used import used_lines

SIGNS: dict[Verdict, str] = {"agrees": "=", "close": "≈", "differs": "≠", "unchecked": "·"}
"""The sign of each verdict. ASCII terminals get other signs."""
IN_PART = "+"
"""The sign of a statement where some claims agree and the rest are unchecked.

It is not green: the main claim may be one of the unchecked.
"""
ROLES: dict[Verdict, Role] = {"agrees": "better", "close": "flag", "differs": "worse", "unchecked": "muted"}
COUNTED: dict[Verdict, tuple[str, str]] = {
    "agrees": ("agrees", "agree"),
    "close": ("close", "close"),
    "differs": ("differs", "differ"),
    "unchecked": ("unchecked", "unchecked"),
}
MEANS: dict[Verdict, str] = {
    "agrees": "the report's own figures support it",
    "close": "not as stated, but within 1%",
    "differs": "the report's own figures or words disagree",
    "unchecked": "nothing in the report settles it; the reason is given",
}
BRIEFLY: dict[Verdict, str] = {
    "agrees": "as stated",
    "close": "within 1%",
    "differs": "not as stated",
    "unchecked": "nothing settles it",
}
RESULTS: dict[Verdict, tuple[str, str]] = {
    "agrees": ("holds", "hold"),
    "close": ("is close", "are close"),
    "differs": ("does not", "do not"),
    "unchecked": ("is not settled", "are not settled"),
}
"""The outcome of claims tested on data: for one claim, and for several."""
ALONE: dict[Verdict, tuple[str, str]] = {
    "agrees": ("it holds", "all hold"),
    "close": ("it is close", "all are close"),
    "differs": ("it does not hold", "none holds"),
    "unchecked": ("it is not settled", "none is settled"),
}
"""The same, where every tested claim has that outcome."""
OTHERS: dict[Ground, tuple[str, str]] = {
    "arithmetic": ("sum or average", "sums and averages"),
    "own-words": ("claim against the report's own words", "claims against the report's own words"),
    "bounded": ("figure known only as a range", "figures known only as a range"),
    "open-statistics": ("claim compared with open statistics", "claims compared with open statistics"),
}
RESTS: dict[Ground, str] = {
    "table": "a table in the report",
    "arithmetic": "arithmetic on the report's figures",
    "own-words": "the report's own words",
    "open-statistics": "open statistics, which do not verify it",
    "bounded": "a range that the figures allow",
    "ask-for": "figures to ask the Force for",
    "judgement": "a judgement, which figures do not settle",
}
"""A description of each ground for the reader."""
QUALITIES = {"implied": "implied by both figures", "to date": "up to the workshop", "main": "the main one", "cause": "a cause"}
"""Relations that are shown to readers in other words."""
BESIDE = "Open statistics cover another period or definition, so they do not verify the claim"


def why(finding: Finding) -> str:
    """The working of a finding and its result, in one line."""
    told = "".join(map(words, finding.told)).strip().rstrip(".")
    return f"{told[:1].upper()}{told[1:]}"


def given(finding: Finding, *, brief: bool = False) -> str:
    """What the data gives; empty where it gives no number.

    For example `7.52%` or `−10.0 percentage points` (brief: `−10.0 points`).
    """
    if finding.computed is None:
        return ""
    check = finding.claim.check
    if isinstance(check, ShareChange) and finding.claim.relation != "stable":
        return f"{words(Points(finding.computed, brief=True))} points" if brief else words(Points(finding.computed))
    if finding.claim.unit == "%" or isinstance(check, ShareChange):
        return words(Percent(finding.computed))
    return f"{MINUS if finding.computed < 0 else ''}{signed_unit(words(abs(finding.computed)), finding.claim.unit)}"


def computed(finding: Finding) -> str:
    """The number that the data gives for a stated number, with its unit.

    Empty for a claim in words: its reason already has the figures and their units.
    """
    if finding.computed is None or finding.claim.value is None:
        return ""
    shown, unit = given(finding), unit_word(finding.claim.unit)
    return f"{shown} {singular(unit) if abs(finding.computed) == 1 else unit}" if unit else shown


def claim_label(pack: Pack, claim: Claim) -> str:
    """The label of a claim shown away from its statement.

    A total that is printed with a table has the table's name in front.
    """
    if claim.thing not in pack.old_tables:
        return claim.label
    return f"{pack.old_tables[claim.thing].note.short}: {claim.label[:1].lower()}{claim.label[1:]}"


def verdict_span(verdict: Verdict, *, brief: bool = False) -> Span:
    """A verdict as a sign and a word, or (brief) as the sign alone."""
    return Span(SIGNS[verdict] if brief else f"{SIGNS[verdict]} {verdict}", ROLES[verdict])


def sign_of(findings: Sequence[Finding]) -> Span:
    """One sign for all the claims of a statement; blank where there are none."""
    if open_in_part(findings):
        return Span(IN_PART)
    verdict = gravest(findings)
    return verdict_span(verdict, brief=True) if verdict else Span(" ")


def board_sentence(findings: Sequence[Finding]) -> str:
    """The audit for a board: the results of the tests, the questions, the judgements.

    `13 claims tested on data: 11 hold, 1 is close, 1 does not. 49 need figures to ask for. 43 are judgements.`
    """
    if not findings:
        return "There are no claims to check."
    grounds = Counter(finding.ground for finding in findings)
    told = [_tested([finding.verdict for finding in findings if finding.ground == "table"])]
    if asked := grounds["ask-for"]:
        told.append(f"{count(asked)} {'needs' if asked == 1 else 'need'} figures to ask for.")
    if judged := grounds["judgement"]:
        told.append(f"{count(judged)} {'is a judgement' if judged == 1 else 'are judgements'}.")
    return " ".join(told)


def _tested(verdicts: Sequence[Verdict]) -> str:
    if not verdicts:
        return "No claim could be tested on data."
    counts = Counter(verdicts)
    number = plural(len(verdicts), "claim")
    if len(counts) == 1:
        (verdict,) = counts
        return f"{number} tested on data: {ALONE[verdict][0 if len(verdicts) == 1 else 1]}."
    found = [
        f"{count(counts[verdict])} {one if counts[verdict] == 1 else many}" for verdict, (one, many) in RESULTS.items() if counts[verdict]
    ]
    # `does not` has no verb of its own, so it needs `holds` before it.
    whole = [f"{result} hold" if result.endswith(" not") and not counts["agrees"] else result for result in found]
    return f"{number} tested on data: {', '.join(whole)}."


def board_rest(findings: Sequence[Finding]) -> str:
    """What else was checked: sums, the report's own words, ranges, open statistics.

    Empty if nothing else was.
    """
    told = []
    for ground, (one, many) in OTHERS.items():
        of = [finding for finding in findings if finding.ground == ground]
        if of:
            bad = sum(finding.verdict in ("close", "differs") for finding in of)
            told.append(f"{plural(len(of), one, many)}{f' ({bad} not as stated)' if bad else ''}")
    return ", ".join(told)


def tally_words(findings: Sequence[Finding]) -> str:
    """`123 claims: 22 agree, 1 close, 2 differ, 98 unchecked`."""
    counts = tally(findings)
    told = ", ".join(f"{counts[verdict]} {COUNTED[verdict][counts[verdict] != 1]}" for verdict in VERDICTS)
    return f"{plural(len(findings), 'claim')}: {told}"


def tally_line(findings: Sequence[Finding], columns: int, of: int = 0) -> Line:
    """The tally with its signs, fitted to a width.

    Where `of` is larger than the number of findings, it says `93 of 128 claims`. Otherwise a narrow line drops the signs, or shows only
    the signs. The unchecked claims are always counted: without them, the few that agree would seem to speak for all.
    """
    counts = tally(findings)
    roles = [ROLES[v] if counts[v] else "muted" for v in VERDICTS]
    said = [f"{counts[v]} {COUNTED[v][counts[v] != 1]}" for v in VERDICTS]
    number = f"{count(len(findings))} of {plural(of, 'claim')}" if len(findings) < of else plural(len(findings), "claim")
    signed = [Span(f"{SIGNS[v]} {words}", role) for v, words, role in zip(VERDICTS, said, roles, strict=True)]
    bare = [Span(words, role) for words, role in zip(said, roles, strict=True)]
    brief = [Span(f"{SIGNS[v]} {counts[v]}", role) for v, role in zip(VERDICTS, roles, strict=True)]
    for parts, between in (
        ([Span(number, "strong"), *signed], "  "),
        (signed, "  "),
        (bare, ", "),
        ([*brief[:-1], signed[-1]], "  "),
        (brief, "  "),
    ):
        line = tuple(span for number, part in enumerate(parts) for span in ((Span(between), part) if number else (part,)))
        if width(line) <= columns:
            return line
    return line


def worst_words(finding: Finding) -> str:
    """A finding in one line: its claim, what is stated, what the data gives."""
    shown = computed(finding)
    gives = f"; computed {shown}" if shown else ""
    return f"{finding.claim.label}: “{finding.claim.stated}”{gives}"


def finding_lines(pack: Pack, finding: Finding, glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """A finding in full: verdict, claim, arithmetic, the cells used, the statement."""
    claim = finding.claim
    shown = computed(finding)
    said = f"“{claim.stated}”"
    lines: list[Line] = [
        (verdict_span(finding.verdict), Span(f"  {claim_label(pack, claim)}", "title")),
        (
            Span("Stated: ", "muted"),
            Span(said, "strong"),
            Span("" if relation(finding) == claim.stated else f" ({relation(finding)})"),
            *((Span(". Computed: ", "muted"), Span(shown, "strong")) if shown else ()),
        ),
        (Span("Rests on: ", "muted"), Span(RESTS[finding.ground])),
        (Span("Why: ", "muted"), Span(f"{why(finding)}.")),
    ]
    if finding.beside:
        lines.append((Span(f"{BESIDE}.", "note"),))
        lines += [(Span(told, "muted"),) for told in attributions(pack, finding)]
    lines += used_lines(pack, finding.cells, glyphs, columns)
    if asked := question_of(pack, finding):
        lines.append((Span("Ask: ", "muted"), Span(asked.question)))
    if claim.thing in pack.statements:
        lines.append((Span("Statement: ", "muted"), Span(pack.statements[claim.thing].text)))
    else:
        lines.append((Span(f"Printed with the table “{pack.old_tables[claim.thing].note.title}”."),))
    lines.append((Span(_source(pack, claim.thing), "muted"),))
    return tuple(lines)


def attributions(pack: Pack, finding: Finding) -> tuple[str, ...]:
    """The sources of open statistics beside a claim, with attributions, each once."""
    held = [pack.statistics[id] for id in dict.fromkeys(cell.table for cell in finding.cells) if id in pack.statistics]
    origins = dict.fromkeys(f"Source: {origin.title}." for each in held for origin in each.sources)
    return (*origins, *dict.fromkeys(licence.attribution or licence.title for each in held for licence in each.licences))


def relation(finding: Finding) -> str:
    """The relation in words: `just over 6%`, `exactly 15108`, `falling`, `implied`."""
    claim = finding.claim
    if claim.value is None:
        return QUALITIES.get(claim.relation, claim.relation)
    upto = f" to {stated(claim.upto, claim.unit, claim.stated)}" if claim.upto is not None else ""
    return f"{claim.relation} {stated(claim.value, claim.unit, claim.stated)}{upto}"


def finding_leads(pack: Pack, finding: Finding) -> tuple[Link, ...]:
    """Links from a finding: its statement or table, its tables, its open statistics."""
    claim = finding.claim
    leads = []
    if claim.thing in pack.statements:
        leads.append(Link("Statement", pack.statements[claim.thing].title, claim.place))
    for id in dict.fromkeys(cell.table for cell in finding.cells):
        if id in pack.old_tables:
            note = pack.old_tables[id].note
            leads.append(Link("Table", note.title, f"{note.topic}/{note.id}"))
        elif id in pack.statistics:
            leads.append(Link("Open statistics", pack.statistics[id].note.title, f"audit/{id}"))
    return tuple(leads)


def statement_findings(pack: Pack, place: str) -> dict[str, Finding]:
    """The findings of a statement or a table, by the last step of their addresses."""
    return {finding.claim.part: finding for finding in of_place(pack, place)}


def source_of(pack: Pack, findings: Sequence[Finding]) -> str:
    """The source line of some findings: their places in the report.

    Where there are too many places, the report alone.
    """
    ids = tuple(dict.fromkeys(id for finding in findings for id in _sources(pack, finding.claim.thing)))
    return source_line(pack, ids) if 0 < len(ids) <= 4 else f"Source: {publication(pack)}."


def _sources(pack: Pack, thing: str) -> tuple[str, ...]:
    return pack.statements[thing].sources if thing in pack.statements else pack.old_tables[thing].note.sources


def _source(pack: Pack, thing: str) -> str:
    return source_line(pack, _sources(pack, thing))
