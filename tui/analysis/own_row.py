"""Finds the row of the workshop's own force in a table of several forces."""

from tui.model.pack import Pack
from tui.model.table import Table

_LEFT_OUT = frozenset(("the", "police", "constabulary", "heddlu", "service"))
"""The words of a force's name that a table may leave out."""


def own_members(pack: Pack, table: Table) -> tuple[tuple[str, str], ...]:
    """The members of a table that are the workshop's force, by dimension.

    `West Yorkshire` for West Yorkshire Police; not where it is what all the others add up to.
    """
    force, wholes = _name(pack.report.force), table.wholes
    found = ((each.id, member) for each in table.split for member in table.members(each.id) if member != wholes.get(each.id))
    return tuple((dimension, member) for dimension, member in found if force and _name(member) == force)


def same_force(one: str, other: str) -> bool:
    """Whether two names mean the same force, such as `Kent` and `Kent Police`."""
    return bool(_name(one)) and _name(one) == _name(other)


def _name(force: str) -> tuple[str, ...]:
    words = force.casefold().replace("-", " ").replace("&", "and").split()
    return tuple(word for word in words if word not in _LEFT_OUT)
