"""The other forces in a table that has the figures of the report's own force."""

from tui.analysis.own_row import same_force

from .in_report import InReport


def same_table(asked: InReport) -> tuple[InReport, ...]:
    """The same figures of every other force in the table, in its order.

    Not of what all of them add up to. Empty in a table that is not of forces.
    """
    found = (
        InReport(asked.pack, asked.measure, asked.table, asked.column, {**asked.where, dimension: member})
        for dimension in asked.own
        for member in asked.table.members(dimension)
        if member not in (asked.where.get(dimension), asked.table.wholes.get(dimension))
    )
    return tuple(each for each in found if any(value is not None for value in each.series.values))


def not_among(several: tuple[InReport, ...], others: tuple[InReport, ...]) -> tuple[InReport, ...]:
    """Those of forces that are not among others, whose own reports come first."""
    return tuple(each for each in several if not any(same_force(each.subject, other.subject) for other in others))
