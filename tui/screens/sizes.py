"""The sizes of terminals that screens distinguish, as style classes."""

from typing import Any

from textual.geometry import Size
from textual.screen import Screen

from tui.widgets.frame_lines import SMALLEST

WIDE, HIGH = 120, 34
"""The fewest columns and rows at which a page shows more, beside and below its list."""
WIDTHS = ((0, "-tiny"), (SMALLEST[0], "-narrow"), (80, "-normal"), (WIDE, "-wide"))
HEIGHTS = ((0, "-flat"), (SMALLEST[1], "-short"), (24, "-tall"), (HIGH, "-high"))


def name_size(screen: Screen[Any], size: Size) -> None:
    """Set the style classes for a screen's width and height."""
    named = screen.classes
    for classes, cells in ((WIDTHS, size.width), (HEIGHTS, size.height)):
        fitting = [name for least, name in classes if cells >= least]
        for _, name in classes:
            screen.set_class(name == fitting[-1], name, update=False)
    if screen.classes != named:
        screen.update_node_styles()
