"""The percentages of one statement as bars on a scale to 100%."""

from tui.model.report import Figure, FigureRole, Statement
from tui.model.sentence_case import capital
from tui.nodes.slide_content import SlideDrawing
from tui.text.figures import figure_stated
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .bars import SlideBar, slide_bars
from .levels import FULL_SCALE, MOST_LEVELS

PART_ROLES: tuple[FigureRole, ...] = ("share", "level", "previous")
"""The roles of percentages that are parts of a whole."""


def shares_stated(statement: Statement) -> SlideDrawing | None:
    """The percentages in the order of the statement; None where it has none."""
    found = [figure for figure in statement.figures if _is_part(figure)][:MOST_LEVELS]
    if not found:
        return None
    made = [SlideBar(_named(each), float(each.value), figure_stated(each), pale=each is not found[0]) for each in found]
    made = [made[0]._replace(track=True)] if len(made) == 1 else made

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return slide_bars(made, FULL_SCALE, "%", columns, rows, glyphs)

    return draw


def _is_part(figure: Figure) -> bool:
    return figure.unit == "%" and figure.role in PART_ROLES and figure.upto is None and 0 <= figure.value <= FULL_SCALE


def _named(figure: Figure) -> str:
    return ", ".join(filter(None, (capital(figure.label), figure.window)))
