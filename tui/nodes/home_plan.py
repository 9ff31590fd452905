"""What Home shows on a terminal of one size: its panes, and their entries.

A plan may have been kept. This imports nothing of what makes another.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .home_layout import HomeLayout

PADDING, RULE_CELLS = 2, 12
"""The columns of padding, and the cells of the topics' rule without its fact."""


class HomeEntry(NamedTuple):
    """An entry of a pane of Home, and what it opens; a heading opens nothing."""

    address: Address | None
    lines: tuple[Line, ...]


class PaneContent(NamedTuple):
    """The title of a pane, the fact in its rule, and its entries."""

    title: str
    fact: str
    entries: tuple[HomeEntry, ...]


class HomePlan(NamedTuple):
    """The panes, and the cells of text in each column.

    Also what the panes hold, by their ids, and the crumbs above them. The trends come once they are drawn, after a first paint, in each
    kind of chart.
    """

    shape: HomeLayout
    left: int
    right: int
    panes: dict[str, PaneContent]
    trail: tuple[str, ...]

    def columns(self, column: str) -> int:
        """The cells of text in a column."""
        return self.left if column == "left" else self.right


class HomePlans:
    """The plan of a workshop's Home, for the size and glyphs of the last look.

    `kept` may find one under its name.
    """

    def __init__(self, kept: Callable[[str], HomePlan | None] | None = None) -> None:
        self._kept = kept
        self._current: tuple[str, HomePlan] | None = None
        self.made: tuple[str, HomePlan] | None = None
        """The first plan, with its name, if none was kept for it."""

    def plan(self, size: tuple[int, int], glyphs: Glyphs, make: Callable[[], HomePlan]) -> HomePlan:
        """The plan for a terminal of so many columns and rows.

        `make` makes it where none is kept.
        """
        name = f"{size[0]}x{size[1]} {glyphs.name} {''.join(glyphs.patterns)}"
        if self._current is None or self._current[0] != name:
            found = self._kept(name) if self._kept else None
            if found is None:
                found = make()
                self.made = self.made or (None if self._current else (name, found))
            self._current = name, found
        return self._current[1]


def home_plans(_: Pack) -> HomePlans:
    """The plans of a workshop, where none is kept."""
    return HomePlans()


def pane_id(column: str, room: str) -> str:
    """The id of a pane: the same pane in the other column is another widget."""
    return f"{column}-{room}"


def rows_in_all(entries: Sequence[HomeEntry]) -> int:
    """The rows of entries."""
    return sum(len(entry.lines) for entry in entries)
