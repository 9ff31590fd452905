"""A statement in full: what it says, its figures, its caveats, the terms in it, and where it stands in the report."""

from tui.analysis.audit import Finding, of_place
from tui.display.audit import verdict_span, why
from tui.display.links import statement_address
from tui.display.numbers import stated, unit_word
from tui.display.source import source_line
from tui.display.spans import Line, Span
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.search.terms import terms_in

GAP: Line = ()


def figure_value(figure: Figure) -> str:
    """A figure as printed, with its sign where it is a change, and its unit where that is a sign: `+474`, `−8.8%`, `£4.347m`, `6 to 7`."""
    value = stated(figure.value, figure.unit, figure.printed, change=figure.role in ("change", "percent-change"))
    return value if figure.upto is None else f"{value} to {stated(figure.upto, figure.unit, figure.printed)}"


def figure_line(figure: Figure, finding: Finding | None = None) -> Line:
    """A figure with its label, unit and window, the report's own words for it, and what the audit says of it."""
    word = unit_word(figure.unit)
    unit = f" {word}" if word else ""
    return (
        Span(f"{figure.label}: ", "muted"),
        Span(figure_value(figure), "strong"),
        Span(f"{unit}, {figure.window}; printed as “{figure.printed}”"),
        *((Span("  "), _verdict(finding)) if finding else ()),
    )


def claim_line(finding: Finding) -> Line:
    """A checkable word with its verdict; of a base that a change implies, the base itself."""
    claim = finding.claim
    told = f"{why(finding)}." if claim.pair else f"“{claim.stated}”"
    return (Span(f"{claim.label}: ", "muted"), Span(told), Span("  "), _verdict(finding))


def _verdict(finding: Finding) -> Span:
    """A verdict whose sign stays with its word where the line is broken."""
    span = verdict_span(finding.verdict)
    return Span(span.text.replace(" ", "\u00a0"), span.role)


def term_line(term: Term) -> Line:
    """A term explained in place: its expansion, or the first sentence of its meaning."""
    told = term.expansion or term.meaning.partition(". ")[0].rstrip(".")
    ours = " (our expansion: the report does not give one)" if term.basis == "usual" else ""
    return (Span(f"{term.term}: ", "mark"), Span(f"{told}{ours}"))


def pointed(line: Line) -> Line:
    """A line that was asked for among others: with a sign before it, and in the role that stands out in every theme."""
    return (Span("› ", "here"), *(Span(span.text, "here") for span in line))


def statement_lines(pack: Pack, statement: Statement, figure: str = "") -> tuple[Line, ...]:
    """All of it, top to bottom, the figure or claim of that id pointed at; a line is one paragraph, to be wrapped by whoever shows it."""
    found = {finding.claim.part: finding for finding in of_place(pack, statement_address(pack, statement.id))}
    figures = {each.id: figure_line(each, found.get(each.id)) for each in statement.figures}
    claims = {part: claim_line(finding) for part, finding in found.items() if part not in figures}
    lines: list[Line] = [(Span(statement.title, "title"),), (Span(statement.text),)]
    for title, told in (("Figures", figures), ("Claims", claims)):
        lines += _block(title, [pointed(line) if id == figure else line for id, line in told.items()])
    lines += _block("Caveats", [(Span(caveat, "note"),) for caveat in statement.caveats])
    lines += _block("Terms", [term_line(term) for term in terms_in(f"{statement.title} {statement.text}", pack)])
    lines += [GAP, (Span(source_line(pack, statement.sources), "muted"),)]
    return tuple(lines)


def _block(title: str, lines: list[Line]) -> list[Line]:
    return [GAP, (Span(title, "strong"),), *lines] if lines else []
