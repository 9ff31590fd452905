"""The figures of a statement, with the audit's verdict on each."""

from msgspec.structs import replace

from tui.analysis.audit import of_place
from tui.analysis.finding import Finding
from tui.drafting.parts import Tree
from tui.model.report import Figure
from tui.nodes.finding_words import why
from tui.text.numbers import signed_unit, unit_word

from .candidate_words import VERDICT_MARKS, candidate
from .differing_figures import differences_of
from .item import CheckCandidate, CheckChoice, FigureLine, FigureMark
from .reading import DraftReading
from .things import Thing


def figure_lines(reading: DraftReading, thing: Thing) -> tuple[FigureLine, ...]:
    """The figures of a statement in its order; none of anything else."""
    if thing.key.kind != "statement":
        return ()
    statement = reading.pack.statements[thing.key.id]
    found = findings_of(reading, thing)
    wrong = {each.part: each.differing.why for each in differences_of(reading, thing) if each.standing == "differs"}
    lines = (_line(reading, thing, figure, found.get(figure.id)) for figure in statement.figures)
    return tuple(replace(line, mark="×", check=wrong[line.id]) if line.id in wrong else line for line in lines)


def check_choices(reading: DraftReading, thing: Thing) -> tuple[CheckChoice, ...]:
    """The figures and the claims of a statement for which there are checks that fit."""
    if thing.key.kind != "statement":
        return ()
    found = [
        CheckChoice(line.id, f"{line.relation.capitalize()} {line.value}, printed as “{line.printed}”", line.candidates)
        for line in figure_lines(reading, thing)
    ]
    findings = findings_of(reading, thing)
    for claim in reading.pack.statements[thing.key.id].claims:
        words = f"“{claim.printed}”: {claim.label}"
        found.append(CheckChoice(claim.id, words, _candidates(reading, thing, claim.id, findings.get(claim.id))))
    return tuple(choice for choice in found if choice.candidates)


def findings_of(reading: DraftReading, thing: Thing) -> dict[str, Finding]:
    """The audit of a statement's claims, by the id of each."""
    return {finding.claim.part: finding for finding in of_place(reading.pack, f"{thing.topic}/{thing.key.id}")}


def candidates_of(reading: DraftReading, thing: Thing, part: str) -> list[Tree]:
    """The checks that fit a figure or a claim, where it was not given one of them."""
    own = reading.standing.parts.get(thing.key)
    return own.candidates.get(part, []) if own else []


def _line(reading: DraftReading, thing: Thing, figure: Figure, finding: Finding | None) -> FigureLine:
    mark: FigureMark = VERDICT_MARKS[finding.verdict] if finding else "="
    check = "a fact, which is not checked" if figure.fact else why(finding) if finding else ""
    found = _candidates(reading, thing, figure.id, finding) if not figure.fact else ()
    return FigureLine(
        id=figure.id, value=stated_figure(figure), number=figure.value, relation=figure.relation, printed=figure.printed,
        mark=mark, check=check, candidates=found,
    )  # fmt: skip


def _candidates(reading: DraftReading, thing: Thing, part: str, finding: Finding | None) -> tuple[CheckCandidate, ...]:
    if finding is None:
        return ()
    parts = [*(thing.tree.get("figures") or ()), *(thing.tree.get("claims") or ())]
    own = next((each.get("check") for each in parts if each["id"] == part), None)
    return tuple(candidate(reading.pack, finding, tree, chosen=tree == own) for tree in candidates_of(reading, thing, part))


def stated_figure(figure: Figure) -> str:
    """A figure as a review names it: 3,490 officers, −£1.2m."""
    sign = "−" if figure.value < 0 else "+" if figure.role in ("change", "percent-change") and figure.value else ""
    upto = f" to {figure.upto:,}" if figure.upto is not None else ""
    number = f"{sign}{signed_unit(f'{abs(figure.value):,}{upto}', figure.unit)}"
    return " ".join(filter(None, (number, unit_word(figure.unit))))
