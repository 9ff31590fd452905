"""The parts of a slide before layout.

The code that makes slides and the code that lays them out share only this type.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.model.period import Period
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

if TYPE_CHECKING:
    from tui.charts.plan import Plan

SlideDrawing = Callable[[int, int, Glyphs], Sequence[Line]]
"""A function from columns, rows and glyphs to lines.

Rows are those available, for drawings that can use fewer.
"""


class SlideContent(NamedTuple):
    """The content of one slide.

    `where` are the levels above it; `title` names it in a list. `large` is drawn as large as there is room for, with `before` above it (a
    relation: over, about) and `unit` below. `sentence` is the message. `cautions` limit what it claims (could be chance, unchecked) and
    are always shown below it. `more` are further lines, the most important first, shown as far as they fit. `drawing` or `plan`
    illustrates the message; `drawn` says that the drawing matters more than the size of `large`.
    """

    where: tuple[str, ...]
    title: str
    large: str = ""
    before: str = ""
    unit: str = ""
    sentence: str = ""
    more: tuple[Line, ...] = ()
    drawing: SlideDrawing | None = None
    plan: "Plan | None" = None
    month: Period | None = None
    drawn: bool = False
    source: str = ""
    cautions: tuple[str, ...] = ()


def first_lines(lines: Sequence[Line], rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The first lines of a list that may not fit.

    The last row then says how many are left out.
    """
    if len(lines) <= rows:
        return tuple(lines)
    kept = max(0, rows - 1)
    return (*lines[:kept], (Span(f"{glyphs.ellipsis} and {len(lines) - kept} more", "quiet"),))
