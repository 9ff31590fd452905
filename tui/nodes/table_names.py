"""The names by which a table is found beside its title."""

from collections.abc import Iterable

from tui.model.base import grouped
from tui.model.measures import Measure
from tui.model.pack import Pack


def measure_names(measures: Iterable[Measure]) -> tuple[str, ...]:
    """The titles and the short titles of measures, each once."""
    return tuple(dict.fromkeys(name for each in measures for name in (each.title, each.short) if name))


def names_in_figures(pack: Pack, table: str) -> tuple[str, ...]:
    """What figures call a table: `Speeding tickets`, where its own rows are disposals."""
    return pack.once(_in_figures).get(table, ())


def _in_figures(pack: Pack) -> dict[str, tuple[str, ...]]:
    found = []
    for statement in pack.statements.values():
        table = pack.tables.get(statement.table or "")
        for figure in statement.figures if table else ():
            name = f"{table.spec.short} {figure.unit}" if table else ""
            if name.casefold() in figure.label.casefold():
                found.append((statement.table or "", name))
    return grouped(dict.fromkeys(found))
