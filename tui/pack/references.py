"""Checks that every reference leads to something, and that every entry is used.

The entries are those of the source document.
"""

from collections import Counter
from collections.abc import Iterator

from tui.model.capabilities import ALL_NEIGHBOURHOODS, WHOLE_COLUMN

from .document import PlacedText
from .draft import Draft, Keys
from .names import DEFINED, FIGURES, STATEMENTS, WORDINGS
from .problems import Problem
from .words import Guesses, article, quote, subject

MATRIX_ROW = "activity or capability"
"""What a link of the matrix may refer to; without either it is to a category as a whole."""
MATRIX_COLUMN = "category"
RESERVED_NAMES = {MATRIX_ROW: WHOLE_COLUMN, MATRIX_COLUMN: ALL_NEIGHBOURHOODS}
"""Names that may be used without being defined."""

_STATEMENTS = tuple(Keys(document, pattern.removesuffix("/id")) for document, pattern in STATEMENTS)


def _of_statements(key: str) -> tuple[Keys, ...]:
    return tuple(Keys(document, f"{pattern}/{key}") for document, pattern in _STATEMENTS)


def _of_checks(key: str) -> tuple[Keys, ...]:
    return tuple(keys for list in ("figures", "claims") for keys in _of_statements(f"{list}/*/check/{key}"))


RESTATED = (
    *_of_statements("sources/*"),
    Keys("workshop", "tables/*/sources/*"),
    Keys("capabilities", "capabilities/*/sources/*"),
    Keys("capabilities", "capabilities/*/activities/*/sources/*"),
    Keys("capabilities", "categories/*/sources/*"),
)
"""What restates the source document. A term only explains one of its words."""

REFERENCES: dict[str, tuple[Keys, ...]] = {
    "entry": (*RESTATED, Keys("glossary", "terms/*/sources/*")),
    "statement": (
        *_of_statements("follows/*"),
        Keys("capabilities", "links/*/evidence/*"),
        Keys("workshop", "topics/*/ladder/rungs/*/statement"),
        *(keys for key in ("part", "whole", "statements/*") for keys in _of_checks(key)),
    ),
    "figure": (Keys("workshop", "topics/*/headlines/*/figures/*"), *_of_checks("with/*"), *_of_checks("figure")),
    "claim": (Keys("workshop", "topics/*/headlines/*/claims/*"),),
    "table": (
        *_of_statements("table"),
        *_of_checks("table"),
        *_of_checks("per"),
        *_of_checks("also/*/table"),
        *_of_checks("also/*/per"),
        Keys("workshop", "topics/*/headlines/*/table"),
        Keys("workshop", "tables/*/population/table"),
    ),
    "question": (*_of_statements("figures/*/ask"), *_of_statements("claims/*/ask")),
    "measure": (
        *_of_statements("figures/*/measure"),
        Keys("workshop", "tables/*/columns/*/measure"),
        Keys("workshop", "tables/*/dimensions/*/measures/*"),
        Keys("workshop", "questions/*/needs/*/measure"),
    ),
    "topic": (Keys("workshop", "tables/*/topic"), Keys("capabilities", "topic")),
    MATRIX_ROW: (Keys("capabilities", "links/*/activity"),),
    MATRIX_COLUMN: (Keys("capabilities", "links/*/category"),),
}
"""Where names are used, by what they name."""

_SEVERAL = {
    "figure": FIGURES,
    "claim": (*FIGURES, *WORDINGS),
    MATRIX_ROW: (*DEFINED["activity"], *DEFINED["capability"]),
}
"""Where names are given, for the kinds that are not in DEFINED."""

_WORDS = {
    "entry": "an entry of the outline",
    "figure": "a figure of a statement",
    "claim": "a figure or claim of a statement",
    "table": "a table of workshop.yaml",
    "question": "a question of workshop.yaml",
    "resource": "a resource of datapackage.yaml",
}


def unknown_names(draft: Draft) -> Iterator[Problem]:
    """References to names that are not defined."""
    guesses = Guesses()
    for kind, places in REFERENCES.items():
        if (known := _known(draft, kind)) is None:
            continue
        for text in draft.texts(places):
            if text.text not in known and text.text != RESERVED_NAMES.get(kind):
                what = f"{subject(text.path)} is {quote(text.text)}, which is not {_WORDS.get(kind, article(kind))}"
                reserved = {RESERVED_NAMES[kind]} - {""} if kind in RESERVED_NAMES else set()
                yield text.problem(what, guesses.nearest(text.text, known | reserved))


def unmatched_resources(draft: Draft) -> Iterator[Problem]:
    """Tables without a resource, and resources without a table."""
    workshop, guesses = draft.documents["workshop"], Guesses()
    tables = [(path, table) for path, table in workshop.select("tables/*") if isinstance(table, dict)]
    wanted = [
        ((*path, key), table[key])
        for path, table in tables
        if isinstance(table.get(key := "resource" if "resource" in table else "id"), str)
    ]
    given = {text.text: text for text in draft.texts(DEFINED["resource"])}
    if draft.complete(DEFINED["resource"]):
        for path, name in wanted:
            if name not in given:
                what = f"{subject(path)} is {quote(name)}, which is not a resource of datapackage.yaml"
                yield workshop.problem(path, what, guesses.nearest(name, given))
    # Without any table something else is wrong, unless the rest of the file fits.
    if (tables or workshop.value) and draft.complete([Keys("workshop", "tables/*/id"), Keys("workshop", "tables/*/resource")]):
        used = {name for _, name in wanted}
        tabular = {path[:-1] for path, _ in draft.documents["datapackage"].select("resources/*/schema")}
        for name, text in given.items():
            if name not in used and name != "scores" and text.path[:-1] in tabular:
                what = f"{subject(text.path)} is {quote(name)}, which is not the resource of a table of workshop.yaml"
                yield text.problem(what, guesses.nearest(name, used))


def circular_reasons(draft: Draft) -> Iterator[Problem]:
    """Statements that follow from themselves, directly or through others."""
    times = Counter(text.text for text in draft.texts(STATEMENTS))
    causes: dict[str, list[PlacedText]] = {}
    for document, pattern in STATEMENTS:
        ids = {text.path[:-1]: text.text for text in draft.texts([Keys(document, pattern)]) if times[text.text] == 1}
        for text in draft.texts([Keys(document, f"{pattern.removesuffix('/id')}/follows/*")]):
            if statement := ids.get(text.path[:-2]):
                causes.setdefault(statement, []).append(text)
    settled: set[str] = set()
    for start in (each for each in causes if each not in settled):
        way, ahead = {start: 0}, [(start, iter(causes[start]))]
        while ahead:
            at, left = ahead[-1]
            cause = next(left, None)
            if cause is None:
                settled.add(at)
                del way[at]
                ahead.pop()
            elif cause.text in way:
                length = len(way) - way[cause.text]
                by = f" by way of {length - 1} other{'s' if length > 2 else ''}" if length > 1 else ""
                yield cause.problem(f"{quote(at)} follows from itself{by}", "statements that do not follow from it")
            elif cause.text in causes and cause.text not in settled:
                way[cause.text] = len(way)
                ahead.append((cause.text, iter(causes[cause.text])))


def uncited_entries(draft: Draft) -> Iterator[Problem]:
    """Entries of the source document that nothing restates."""
    if draft.complete(RESTATED):
        cited = {text.text for text in draft.texts(RESTATED)}
        for entry in draft.texts(DEFINED["entry"]):
            if entry.text not in cited:
                yield entry.problem(f"entry {quote(entry.text)} is not cited", "a statement, table or activity that cites it")


def _known(draft: Draft, kind: str) -> frozenset[str] | None:
    """The names of a kind.

    None if some may be missing because their document has problems.
    """
    places = _SEVERAL.get(kind) or DEFINED[kind]
    if not draft.complete(places):
        return None
    if kind not in ("figure", "claim"):
        return frozenset(text.text for text in draft.texts(places))
    statements = {(text.document.shown, text.path[:-1]): text.text for text in draft.texts(STATEMENTS)}
    return frozenset(f"{statements.get((text.document.shown, text.path[:-3]))}/{text.text}" for text in draft.texts(places))
