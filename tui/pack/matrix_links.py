"""Checks of the matrix's links that types cannot express."""

from collections.abc import Iterator

from tui.model.capabilities import ALL_NEIGHBOURHOODS, WHOLE_COLUMN, Capabilities, MatrixLink

from .draft import Draft
from .names import DEFINED
from .problems import Problem
from .words import Path, quote


def reserved_category(draft: Draft) -> Iterator[Problem]:
    """A category with the reserved id of the column for all neighbourhoods."""
    for category in draft.texts(DEFINED["category"]):
        if category.text == ALL_NEIGHBOURHOODS:
            what = f"category id {quote(category.text)} is reserved for links that name no category"
            yield category.problem(what, "another id; links may use it without a category of this id")


def matrix_links(draft: Draft) -> Iterator[Problem]:
    """Links without evidence, that name nothing, or share a cell."""
    capabilities = draft.documents["capabilities"]
    first: dict[tuple[str, str], Path] = {}
    for path, link in capabilities.each("links/*", MatrixLink):
        if not link.evidence:
            yield capabilities.problem((*path, "evidence"), "the link has no evidence", "the id of at least one statement")
        if link.activity == WHOLE_COLUMN and link.category == ALL_NEIGHBOURHOODS:
            what = "the link names neither an activity nor a category"
            yield capabilities.problem(path, what, f"an activity or a capability, or a category other than {ALL_NEIGHBOURHOODS}")
        cell = (link.activity, link.category)
        earlier = first.setdefault(cell, path)
        if earlier is not path:
            row = link.activity or "the whole column"
            what = f"a second link between {row} and {link.category} (first on line {capabilities.line(earlier)})"
            yield capabilities.problem(path, what, "one link in each cell of the matrix")


def score_scale(draft: Draft) -> Iterator[Problem]:
    """A scale of scores whose lowest is not below its highest."""
    capabilities = draft.documents["capabilities"]
    scale = capabilities.value.scores if isinstance(capabilities.value, Capabilities) else None
    if scale and not scale.low < scale.high:
        yield capabilities.problem(("scores",), f"scores go from {scale.low:g} to {scale.high:g}", "low below high, such as 1 and 9")
