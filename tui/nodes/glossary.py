"""A term in full, and the statements that use it."""

from tui.model.base import grouped
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.text.spans import Line, Span

from .links import Link, statement_address, term_leads
from .source import source_line
from .terms import terms_in

WHOSE = {
    "report": "Spelt out in the report.",
    "usual": "The report does not spell this out; the meaning given is ours.",
    "unknown": "The report does not spell this out, and the meaning is uncertain.",
    "name": "",
}


def term_lines(pack: Pack, term: Term) -> tuple[Line, ...]:
    """A term: expansion and its origin, meaning, other forms, places in the report."""
    lines: list[Line] = [(Span(term.term, "title"),)]
    if term.expansion:
        lines.append((Span(term.expansion, "strong"),))
    if WHOSE[term.basis]:
        lines.append((Span(WHOSE[term.basis], "note"),))
    lines += [(), (Span(term.meaning),)]
    if term.also:
        lines += [(), (Span("Also: ", "muted"), Span(", ".join(term.also)))]
    return (*lines, (), (Span(source_line(pack, term.sources), "muted"),))


def uses(pack: Pack) -> dict[str, tuple[Link, ...]]:
    """For every term id, the statements and activities that use the term."""
    return pack.once(_uses)


def _uses(pack: Pack) -> dict[str, tuple[Link, ...]]:
    texts = [(Link("Used in", s.title, statement_address(pack, s.id)), f"{s.title} {s.text}") for s in pack.statements.values()]
    texts += [(Link("Used in", f"{a.id} {a.title}", f"matrix/{a.id}"), a.text) for a in pack.activities.values()]
    return grouped((term.id, lead) for lead, text in texts for term in terms_in(text, pack))


def leads(pack: Pack, term: Term, uses: tuple[Link, ...]) -> tuple[Link, ...]:
    """Links from a term: where it is used, and the other terms in its meaning."""
    return (*uses, *term_leads(pack, f"{term.expansion or ''} {term.meaning}", term.id))
