"""Which statements have a level with an average beside it, and no target."""

from tui.analysis.levels import stated_levels
from tui.model.pack import Pack
from tui.model.report import Statement


def no_target(pack: Pack, statement: Statement) -> str:
    """That the report gives an average and no target for the level of a statement.

    Empty for other statements.
    """
    topic = pack.homes[statement.id]
    return stated_levels(pack, topic).no_target(statement.id) if topic in pack.topics else ""


def caveats_of(pack: Pack, statement: Statement) -> tuple[str, ...]:
    """That there is no target, then the caveats of a statement.

    A small pane may have room for the first alone, and whether a target is met is what readers ask.
    """
    return tuple(filter(None, (no_target(pack, statement), *statement.caveats)))
