"""A statement in full: text, figures, caveats, terms and place in the report."""

from math import ceil, inf

from tui.analysis.audit import of_place
from tui.analysis.chance import CHANCE, Chance
from tui.analysis.changes import chances
from tui.analysis.finding import Finding
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.text.figures import figure_stated
from tui.text.numbers import count, unit_word
from tui.text.spans import BLANK, Line, Span

from .draft_words import draft_span
from .finding_words import why
from .links import statement_address
from .measure_lines import measure_blocks
from .node import block
from .source import source_line
from .terms import terms_in
from .verdict_words import verdict_span


def chance_words(chance: Chance) -> str:
    """`could be chance (chance alone explains up to about ±85)`.

    For a base without an upper bound: `±188 or more`.
    """
    reach = f"±{count(int(chance.least))} or more" if chance.most == inf else f"up to about ±{count(ceil(chance.most))}"
    return f"more than chance alone explains ({reach})" if chance.beyond else f"{CHANCE} (chance alone explains {reach})"


def figure_line(figure: Figure, finding: Finding | None = None, chance: Chance | None = None) -> Line:
    """A figure: label, unit, window, the report's words, chance and audit verdict."""
    word = unit_word(figure.unit)
    unit = f" {word}" if word else ""
    return (
        Span(f"{figure.label}: ", "quiet"),
        Span(figure_stated(figure), "strong"),
        Span(f"{unit}, {figure.window}; printed as “{figure.printed}”"),
        *((Span(f"; {chance_words(chance)}"),) if chance and figure.role == "change" else ()),
        *((Span("  "), _verdict(finding)) if finding else ()),
    )


def claim_line(finding: Finding) -> Line:
    """A checkable word with its verdict; for an implied base, the base itself."""
    claim = finding.claim
    words = f"{why(finding)}." if claim.pair else f"“{claim.stated}”"
    return (Span(f"{claim.label}: ", "quiet"), Span(words), Span("  "), _verdict(finding))


def _verdict(finding: Finding) -> Span:
    """A verdict whose sign stays on the same line as its word."""
    span = verdict_span(finding.verdict)
    return Span(span.text.replace(" ", "\u00a0"), span.role)


def term_line(term: Term) -> Line:
    """A term explained in place: its expansion, or the first sentence of its meaning."""
    meaning = term.expansion or term.meaning.partition(". ")[0].rstrip(".")
    ours = " (our expansion: the report does not give one)" if term.basis == "usual" else ""
    return (Span(f"{term.term}: ", "strong"), Span(f"{meaning}{ours}"))


def marked_line(line: Line) -> Line:
    """The line that the address names, with a sign and a role visible in every theme."""
    return (Span("› ", "here"), *(Span(span.text, "here") for span in line))


def statement_lines(pack: Pack, statement: Statement, figure: str = "") -> tuple[Line, ...]:
    """The whole statement from top to bottom, with one figure or claim marked.

    Each line is a paragraph that the caller wraps. `figure` is the id of the figure or claim to mark.
    """
    found = {finding.claim.part: finding for finding in of_place(pack, str(statement_address(pack, statement.id)))}
    tested = chances(pack, statement)
    figures = {each.id: figure_line(each, found.get(each.id), tested.get(each.id)) for each in statement.figures}
    claims = {part: claim_line(finding) for part, finding in found.items() if part not in figures}
    lines: list[Line] = [(Span(statement.title, "strong"), *draft_span(statement.draft)), (Span(statement.text),)]
    for title, found_lines in (("Figures", figures), ("Claims", claims)):
        lines += block(title, [marked_line(line) if id == figure else line for id, line in found_lines.items()])
    lines += block("Caveats", [(Span(caveat, "quiet"),) for caveat in statement.caveats])
    lines += block("Terms", [term_line(term) for term in terms_in(f"{statement.title} {statement.text}", pack)])
    lines += [BLANK, (Span(source_line(pack, statement.sources), "quiet"),)]
    return tuple(lines)


def statement_info(pack: Pack, statement: Statement, part: str = "") -> tuple[Line, ...]:
    """The figures of a statement, their measures and its caveats.

    One of the figures is marked. Where one figure is marked, only its measure is described.
    """
    tested = chances(pack, statement)
    lines = {each.id: figure_line(each, chance=tested.get(each.id)) for each in statement.figures}
    figures = block("Figures", [marked_line(line) if id == part else line for id, line in lines.items()])
    measures = [figure.measure for figure in statement.figures if figure.measure and part in ("", figure.id)]
    return (*figures, *measure_blocks(pack, measures, statement.caveats))
