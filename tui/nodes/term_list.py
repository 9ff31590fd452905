"""The terms of the glossary in order, as a list, and found by what is typed."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.spans import Line, Span

from .links import Link

MOST_NAME = 28
"""The most cells of the column of terms; a longer one runs on into the next."""
_NEXT = 12
"""The most terms that are listed below the selected one."""


def terms_in_order(pack: Pack) -> tuple[Term, ...]:
    """The terms from A to Z; those that begin with another sign come last."""
    return tuple(sorted(pack.terms.values(), key=lambda term: (not term.term[:1].isalpha(), term.term.casefold())))


def found_term(terms: Iterable[Term], typed: str) -> Term | None:
    """The first term that begins with what is typed.

    Otherwise one with a word that does, or one with another name that does.
    """
    held, letters = tuple(terms), typed.casefold()
    for forms in (_begins, _words, _others):
        for term in held:
            if any(form.casefold().startswith(letters) for form in forms(term)):
                return term
    return None


def _begins(term: Term) -> Iterator[str]:
    yield term.term


def _words(term: Term) -> Iterator[str]:
    yield from re.findall(r"\w+.*", re.sub(r"^\W*\w+\W*", "", term.term))
    yield from re.findall(r"\w+", term.term)


def _others(term: Term) -> Iterator[str]:
    yield from (term.expansion or "", *term.also)


def other_names(term: Term) -> tuple[str, ...]:
    """What else it is called, without forms that repeat the term or its expansion.

    Such forms differ only in capitals, hyphens or the plural.
    """
    known = {_plain_form(term.term), _plain_form(term.expansion or "")}
    found: list[str] = []
    for name in term.also:
        if _plain_form(name) not in known:
            known.add(_plain_form(name))
            found.append(name)
    return tuple(found)


def _plain_form(name: str) -> str:
    words = re.findall(r"\w+", re.sub(r"['\u2019]s\b", "", name.casefold()))
    return "".join(re.sub(r"ies$", "y", word) if len(word) > 4 and word.endswith("ies") else word.removesuffix("s") for word in words)


def term_lines(terms: Sequence[Term], columns: int, *, meanings: bool) -> Iterator[Line]:
    """Each term, and beside it what it is short for, where that fits whole.

    With meanings also the first sentence of the meaning of the others.
    """
    spelt = [term for term in terms if meanings or term.expansion]
    name = min(MOST_NAME, max((cell_len(term.term) for term in spelt), default=0))
    for term in terms:
        head = term.term.ljust(len(term.term) + max(0, name - cell_len(term.term)))
        briefs = (term.expansion or "", *((term.meaning, term.meaning.partition(". ")[0]) if meanings else ()))
        room = columns - cell_len(head) - 2
        brief = next((words.rstrip(".") for words in briefs if words and cell_len(words.rstrip(".")) <= room), "")
        yield (Span(head), Span(f"  {brief}", "quiet")) if brief else (Span(term.term),)


def uses_in_full(pack: Pack, uses: Iterable[Link]) -> tuple[tuple[Line, ...], ...]:
    """The statements that use a term, each with its title and its text."""
    held = [pack.statements[link.address.thing] for link in uses if link.address.thing in pack.statements]
    return tuple(((Span(statement.title, "strong"),), (Span("  "), Span(statement.text))) for statement in held)


def next_terms(terms: tuple[Term, ...], term: Term) -> tuple[tuple[Line, ...], ...]:
    """The terms after one, each with its meaning."""
    after = terms[terms.index(term) + 1 :][:_NEXT]
    return tuple(
        ((Span(each.term, "strong"), Span(f"  {each.expansion}" if each.expansion else "")), (Span("  "), Span(each.meaning)))
        for each in after
    )
