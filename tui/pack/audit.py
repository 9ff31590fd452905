"""Checks that every claim can be checked, or gives a reason why not."""

from collections.abc import Iterator

from tui.analysis.checks.base import CheckFault, ClaimCheck, Known
from tui.model.claims import Wording
from tui.model.report import Figure, Statement
from tui.model.table import Table

from .document import Document
from .draft import Draft
from .names import STATEMENTS
from .problems import Problem
from .words import Guesses, Path, quote

ONLY_OF_CLAIMS = ("check", "reason", "ask")
"""Keys of a claim that a figure outside the audit must not have."""


def audited(draft: Draft) -> Iterator[Problem]:
    """Checks that cannot be made, and words with neither a check nor a reason."""
    statements = _statements(draft)
    figures = {f"{statement.id}/{figure.id}": figure for statement in statements.values() for figure in statement.figures}
    known, guesses = Known(_measured(draft), statements, figures), Guesses()
    kinds: tuple[tuple[str, type[Figure] | type[Wording]], ...] = (("figures", Figure), ("claims", Wording))
    for document, pattern in STATEMENTS:
        of = draft.documents[document]
        for path, wording in of.select(pattern.replace("/id", "/claims/*")):
            if isinstance(wording, dict) and not ("check" in wording or wording.get("reason") or wording.get("ask")):
                yield of.problem(path, f"claim {quote(wording.get('id'))} has no check", "a check, or a reason why there is none")
        ids = {path[:-1]: id for path, id in of.select(pattern)}
        for path, figure in of.select(pattern.replace("/id", "/figures/*")):
            if (
                isinstance(figure, dict)
                and figure.get("fact") is True
                and (asked := next((key for key in ONLY_OF_CLAIMS if figure.get(key)), ""))
            ):
                what = f"figure {quote(figure.get('id'))} is a fact, which is not audited, but it has the key {quote(asked)}"
                yield of.problem((*path, asked), what, "fact: false, or no such key")
        for key, kind in kinds:
            for path, claim in of.each(pattern.replace("/id", f"/{key}/*"), kind):
                if isinstance(claim.check, ClaimCheck):
                    for fault in _faults(claim, str(ids.get(path[:-2])), claim.check, known):
                        yield _problem(of, path, fault, guesses)


def _measured(draft: Draft) -> dict[str, Table]:
    """The tables whose measures could all be read; what the others allow is not known."""
    return {
        id: table
        for id, table in draft.data.items()
        if all(measure or column.measure is None for column, measure in zip(table.columns, table.measures, strict=True))
        and all(name in table.by_member for each in table.dimensions for name in each.measures)
    }


def _statements(draft: Draft) -> dict[str, Statement]:
    """The statements that could be read, by id."""
    return {
        statement.id: statement
        for document, pattern in STATEMENTS
        for _, statement in draft.documents[document].each(pattern.removesuffix("/id"), Statement)
    }


def _faults(claim: Figure | Wording, statement: str, check: ClaimCheck, known: Known) -> Iterator[CheckFault]:
    if check.relations is not None and claim.relation not in check.relations:
        kind = quote(type(check).__struct_config__.tag)
        wanted = f"a relation such as {', '.join(sorted(check.relations)[:4])}"
        yield CheckFault("kind", f"a check of kind {kind} cannot judge {quote(claim.relation)}", wanted)
    yield from check.faults(claim, statement, known)


def _problem(of: Document[object], path: Path, fault: CheckFault, guesses: Guesses) -> Problem:
    expected = fault.expected or guesses.nearest(fault.word, fault.known)
    return of.problem((*path, "check", *fault.inside, fault.key), fault.what, expected)
