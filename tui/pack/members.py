"""Rules about tables with their figures.

The members that the description names have to be there.
"""

from collections.abc import Iterator

from tui.model.table import Table
from tui.model.tables import Dimension, TableSpec

from .document import Document
from .draft import Draft
from .problems import Problem
from .words import Guesses, Path, quote, some


def table_members(draft: Draft) -> Iterator[Problem]:
    """Members that a table does not have, and members without a measure.

    Where wholes and measures name them.
    """
    workshop, guesses = draft.documents["workshop"], Guesses()
    for path, spec in workshop.each("tables/*", TableSpec):
        if table := draft.data.get(spec.id):
            for at, dimension in enumerate(spec.dimensions):
                yield from _dimension(workshop, (*path, "dimensions", at), table, dimension, guesses)


def _dimension(workshop: Document[object], path: Path, table: Table, dimension: Dimension, guesses: Guesses) -> Iterator[Problem]:
    members = table.members(dimension.id)
    if dimension.whole and dimension.whole not in members:
        what = f"whole is {quote(dimension.whole)}, which is not {_a_member(dimension)}"
        yield workshop.problem((*path, "whole"), what, guesses.nearest(dimension.whole, members))
    for name in dimension.measures:
        if name not in members:
            what = f"measures names {quote(name)}, which is not {_a_member(dimension)}"
            yield workshop.problem((*path, "measures", name), what, guesses.nearest(name, members))
    without = [name for name in members if name not in dimension.measures]
    if dimension.measures and without:
        what = f"no measure for {some(list(map(quote, without)))}"
        yield workshop.problem((*path, "measures"), what, f"one for each {dimension.id} of the table")


def _a_member(dimension: Dimension) -> str:
    return f"a member of {quote(dimension.id)} in the table"
