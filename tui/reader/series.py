"""How far each period of a series is from the mean, and its signal, in words.

A chart shows it at a glance; here each line of the table says it.
"""

from tui.analysis.rebasing import Rebases
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.node import Node


def beside_mean(pack: Pack, node: Node, rebases: Rebases = ()) -> dict[Address | None, str]:
    """What follows the figure of each period of a table with one series, by address.

    With rebases, the mean is that of its phase.
    """
    if node.kind not in ("table", "year") or node.address.thing not in pack.tables:
        return {}
    table = pack.tables[node.address.thing]
    if table.split or len(table.columns) != 1 or not table.periods:
        return {}
    from tui.analysis.seasons import level_phases  # late: only the page of such a table needs any of this
    from tui.charts.signals import of_point
    from tui.navigation.table_parts import TablePart, table_steps
    from tui.nodes.table_views.members import series_of
    from tui.text.numbers import mean_places, rounded
    from tui.text.units import figure

    series, measure = series_of(table, table.main), table.measures[table.main]
    if measure is None or sum(value is not None for value in series.values) < 2:
        return {}
    found: dict[Address | None, str] = {}
    for phase, point in ((each, point) for each in level_phases(series, rebases) for point in each.points):
        if point.value is None or phase.mean is None:
            continue
        mean = rounded(phase.mean, mean_places(series))
        away = rounded(abs(point.value - mean), mean_places(series))
        words = f", {figure(away)} {'above' if point.value > mean else 'below'} the mean" if away else ", at the mean"
        signal = f", {of_point(phase, point)}" if point.special else ""
        step, _ = table_steps(table).of(TablePart(period=point.period))
        found[Address(node.address.topic, node.address.thing, step)] = f"{words}{signal}"
    return found
