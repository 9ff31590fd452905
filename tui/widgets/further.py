"""Further reading, in the room below a list or beside a table."""

from collections.abc import Iterable

from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.titled_blocks import TitledBlocks, blocks_that_fit, groups_beside

from .content import content

LEAST_FURTHER = 4
"""The fewest rows for it: a blank one, a heading, and a question of two rows."""


class Further(Widget):
    """Shows the blocks that fit whole in its room, under their headings."""

    glyphs: reactive[Glyphs] = reactive(BLOCKS)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.groups: tuple[TitledBlocks, ...] = ()
        self.beside = False

    def show(self, groups: Iterable[TitledBlocks], *, beside: bool = False) -> None:
        """Show other blocks, the groups one below the other or side by side."""
        self.groups, self.beside = tuple(groups), beside
        self.refresh()

    def render(self) -> RenderResult:
        """Draw the blocks that fit at the current size."""
        drawn = groups_beside if self.beside else blocks_that_fit
        return content(drawn(self.groups, max(1, self.size.width), self.size.height, self.glyphs))
