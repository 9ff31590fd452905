"""How a reader left the statements of a topic, while the page shows another."""

from typing import NamedTuple

from tui.analysis.statement_kinds import StatementKind
from tui.navigation.address import HOME, Address


class LeftTopic(NamedTuple):
    """What a reader chose: a return finds it so."""

    kind: StatementKind | None = None
    without_chart: bool = False
    requested: Address = HOME
