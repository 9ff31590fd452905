"""Abbreviations and names used by the service, and what each means in the report."""

from typing import Literal

from .base import Id, NonEmptyText, Part


class Term(Part, frozen=True):
    """A term and its meaning.

    `basis` says whose the expansion is: `report` (the report spells it out), `usual` (it does not; the usual meaning is ours),
    `unknown` (it does not, and no single meaning is certain), `name` (not an abbreviation). `also` lists other forms to
    recognise in a text, `asked` what people search for when they mean it.
    """

    id: Id
    term: NonEmptyText
    basis: Literal["report", "usual", "unknown", "name"]
    meaning: NonEmptyText
    sources: tuple[str, ...]
    expansion: str | None = None
    also: tuple[NonEmptyText, ...] = ()
    asked: tuple[NonEmptyText, ...] = ()
    draft: bool = False


class Glossary(Part, frozen=True):
    """`glossary.yaml`: the terms."""

    terms: tuple[Term, ...]
