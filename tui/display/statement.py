"""A statement in full: what it says, its figures, its caveats, the terms in it, and where it stands in the report."""

from tui.display.numbers import count, percent, signed, signed_percent
from tui.display.source import source_line
from tui.display.spans import Line, Span
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.search.terms import terms_in

GAP: Line = ()


def figure_value(figure: Figure) -> str:
    """A figure's value with its sign where it is a change, and its unit where that is a percentage: `+474`, `−8.8%`, `6 to 7`."""
    changing = figure.role in ("change", "percent-change")
    if figure.unit == "%":
        return signed_percent(figure.value) if changing else percent(figure.value)
    value = signed(figure.value) if changing else count(figure.value)
    return value if figure.upto is None else f"{value} to {count(figure.upto)}"


def figure_line(figure: Figure) -> Line:
    """A figure with its label, unit and window, and the report's own words for it."""
    unit = "" if figure.unit == "%" else f" {figure.unit}"
    return (
        Span(f"{figure.label}: ", "muted"),
        Span(figure_value(figure), "strong"),
        Span(f"{unit}, {figure.window}; printed as “{figure.printed}”"),
    )


def term_line(term: Term) -> Line:
    """A term explained in place: its expansion, or the first sentence of its meaning."""
    told = term.expansion or term.meaning.partition(". ")[0].rstrip(".")
    ours = " (our expansion: the report does not give one)" if term.basis == "usual" else ""
    return (Span(f"{term.term}: ", "mark"), Span(f"{told}{ours}"))


def pointed(line: Line) -> Line:
    """A line that was asked for among others: with a sign before it, and in the role that stands out in every theme."""
    return (Span("› ", "here"), *(Span(span.text, "here") for span in line))


def statement_lines(pack: Pack, statement: Statement, figure: str = "") -> tuple[Line, ...]:
    """All of it, top to bottom, the figure of that id pointed at; one line is one paragraph, to be wrapped by whoever shows it."""
    lines: list[Line] = [(Span(statement.title, "title"),), (Span(statement.text),)]
    lines += _block("Figures", [pointed(figure_line(each)) if each.id == figure else figure_line(each) for each in statement.figures])
    lines += _block("Caveats", [(Span(caveat, "note"),) for caveat in statement.caveats])
    lines += _block("Terms", [term_line(term) for term in terms_in(f"{statement.title} {statement.text}", pack)])
    lines += [GAP, (Span(source_line(pack, statement.sources), "muted"),)]
    return tuple(lines)


def _block(title: str, lines: list[Line]) -> list[Line]:
    return [GAP, (Span(title, "strong"),), *lines] if lines else []
