"""The names in a pack, and the checks that they are unique where they must be.

References to names are in references.py.
"""

import re
from collections.abc import Iterator

from tui.model.report import IMPLIED

from .document import PlacedText
from .draft import Draft, Keys
from .problems import Problem
from .words import Path, quote

STATEMENTS = (Keys("workshop", "topics/*/sections/*/statements/*/id"), Keys("capabilities", "categories/*/characteristics/*/id"))
FIGURES = tuple(Keys(document, pattern.replace("/id", "/figures/*/id")) for document, pattern in STATEMENTS)
WORDINGS = tuple(Keys(document, pattern.replace("/id", "/claims/*/id")) for document, pattern in STATEMENTS)

DEFINED: dict[str, tuple[Keys, ...]] = {
    "topic": (Keys("workshop", "topics/*/id"),),
    "measure": (Keys("workshop", "measures/*/id"),),
    "table": (Keys("workshop", "tables/*/id"),),
    "question": (Keys("workshop", "questions/*/id"),),
    "statement": STATEMENTS,
    "capability": (Keys("capabilities", "capabilities/*/id"),),
    "activity": (Keys("capabilities", "capabilities/*/activities/*/id"),),
    "category": (Keys("capabilities", "categories/*/id"),),
    "term": (Keys("glossary", "terms/*/id"),),
    "entry": (Keys("outline", "entries/*/id"),),
    "file": (Keys("outline", "files/*/id"),),
    "resource": (Keys("datapackage", "resources/*/name"),),
}
"""Names that are unique in the whole pack, by what they name."""

WITHIN: dict[str, tuple[Keys, ...]] = {"section": (Keys("workshop", "topics/*/sections/*/id"),), "figure": (*FIGURES, *WORDINGS)}
"""Names that are unique within their parent.

A section in its topic, a figure or claim in its statement.
"""

AUDIT_NAMES = frozenset({"questions", "since"})
"""Pages of the audit, beside which open statistics have their addresses."""

RESERVED = frozenset(
    {"matrix", "category", "glossary", "audit", "help", "home", "search", "list", "workshop", "present", "speaker", "compare"}
)
"""First steps of addresses, and names of pages, that a topic may not have."""


def repeated_ids(draft: Draft) -> Iterator[Problem]:
    """Ids that are given twice."""
    for kind, places in DEFINED.items():
        yield from _twice(kind, [((), text) for text in draft.texts(places)])
    for kind, places in WITHIN.items():
        yield from _twice(kind, [((text.document.shown, *text.path[:-3]), text) for text in draft.texts(places)])


IMPLIED_BASE = rf"{IMPLIED}(-[0-9]+)?"


def shared_addresses(draft: Draft) -> Iterator[Problem]:
    """Addresses that are given twice.

    A table with the address of a statement in the same topic, and claims whose address is taken.
    """
    for path, table in draft.documents["workshop"].select("tables/*"):
        if isinstance(table, dict) and "topic" not in table and table.get("id") in AUDIT_NAMES:
            what = f"open statistics are called {quote(table['id'])}, which is a page of the audit"
            yield draft.documents["workshop"].problem((*path, "id"), what, "another id")
    for claim in draft.texts((*FIGURES, *WORDINGS)):
        if claim.text.startswith(IMPLIED) and re.fullmatch(IMPLIED_BASE, claim.text):
            yield claim.problem(f"{quote(claim.text)} is reserved for the starting figure that a change implies", "another id")
    homes = _homes(draft)
    topics = {text.path[:-1]: text.text for text in draft.texts([Keys("workshop", "tables/*/topic")])}
    for table in draft.texts(DEFINED["table"]):
        if statement := homes.get((topics.get(table.path[:-1]), table.text)):
            yield table.problem(f"table id {quote(table.text)} is also the id of a statement ({statement.where})", "a different id")


def reserved_topics(draft: Draft) -> Iterator[Problem]:
    """Topics with the name of another screen."""
    for topic in draft.texts(DEFINED["topic"]):
        if topic.text in RESERVED:
            yield topic.problem(f"topic id {quote(topic.text)} is reserved", "another id")


def _twice(kind: str, found: list[tuple[Path, PlacedText]]) -> Iterator[Problem]:
    first: dict[tuple[Path, str], PlacedText] = {}
    for scope, text in found:
        earlier = first.setdefault((scope, text.text), text)
        if earlier is not text:
            what = "claim" if kind == "figure" and "claims" in text.path else kind
            yield text.problem(f"{what} id {quote(text.text)} is given twice (first at {earlier.where})", "a different id")


def _homes(draft: Draft) -> dict[tuple[str | None, str], PlacedText]:
    """Statements by topic and id."""
    narrated, characteristics = (draft.texts([keys]) for keys in STATEMENTS)
    topics = {text.path[:2]: text.text for text in draft.texts(DEFINED["topic"])}
    matrix = next((text.text for text in draft.texts([Keys("capabilities", "topic")])), None)
    return {(matrix, text.text): text for text in characteristics} | {(topics.get(text.path[:2]), text.text): text for text in narrated}
