"""The figures of a statement, with the audit's verdict on each."""

from msgspec.structs import replace

from tui.analysis.audit import of_place
from tui.analysis.finding import Finding
from tui.drafting.parts import Tree
from tui.model.report import Figure
from tui.nodes.finding_words import why

from .candidate_words import VERDICT_MARKS, candidate
from .differing_figures import differences_of
from .item import FigureLine, FigureMark
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
    return tuple(replace(line, mark="!", check=wrong[line.id]) if line.id in wrong else line for line in lines)


def findings_of(reading: DraftReading, thing: Thing) -> dict[str, Finding]:
    """The audit of a statement's claims, by the id of each."""
    return {finding.claim.part: finding for finding in of_place(reading.pack, f"{thing.topic}/{thing.key.id}")}


def candidates_of(reading: DraftReading, thing: Thing, figure: str) -> list[Tree]:
    """The checks that fit a figure, where several do and none was chosen."""
    own = reading.standing.parts.get(thing.key)
    return own.candidates.get(figure, []) if own else []


def _line(reading: DraftReading, thing: Thing, figure: Figure, finding: Finding | None) -> FigureLine:
    mark: FigureMark = VERDICT_MARKS[finding.verdict] if finding else "="
    check = "a fact, which is not checked" if figure.fact else why(finding) if finding else ""
    own = next((each.get("check") for each in thing.tree.get("figures") or () if each["id"] == figure.id), None)
    trees = candidates_of(reading, thing, figure.id) if not figure.fact else []
    found = tuple(candidate(reading.pack, finding, tree, chosen=tree == own) for tree in trees) if finding else ()
    return FigureLine(
        id=figure.id, value=_value(figure), number=figure.value, relation=figure.relation, printed=figure.printed,
        mark=mark, check=check, candidates=found,
    )  # fmt: skip


def _value(figure: Figure) -> str:
    sign = "−" if figure.value < 0 else "+" if figure.role in ("change", "percent-change") and figure.value else ""
    number = f"{sign}{abs(figure.value):,}"
    unit = figure.unit if figure.unit == "%" else f" {figure.unit}"
    upto = f" to {figure.upto:,}" if figure.upto is not None else ""
    return f"{figure.unit}{number}{upto}" if figure.unit in ("£", "€", "$") else f"{number}{upto}{unit}"
