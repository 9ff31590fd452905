"""A level beside what the report sets it against: an average, the year before, a target."""

from tui.analysis.checks.compare import Compare
from tui.analysis.leading_figure import leading_figure
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.nodes.slide_content import SlideDrawing
from tui.text.figures import figure_stated, names_something
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .bars import Bar, bars, round_top

LEVELS = ("level", "share", "count")
WHOLE = 100.0


def level_picture(pack: Pack, statement: Statement) -> SlideDrawing | None:
    """Bars from 0 for the leading figure and those that it is compared with.

    None where there is nothing of the same unit to compare it with.
    """
    found = levels(pack, statement)
    if len(found) < 2:
        return None
    percent = found[0].unit == "%"
    high = max(figure.value for figure in found)
    top = WHOLE if percent and high <= WHOLE else round_top(high)
    made = [Bar(_name(figure), float(figure.value), figure_stated(figure), pale=at > 0) for at, figure in enumerate(found)]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return bars(made, top, "%" if percent else "", columns, rows, glyphs)

    return draw


def levels(pack: Pack, statement: Statement) -> tuple[Figure, ...]:
    """The leading figure and those of the same unit that it is compared with, at most four."""
    groups = leading_figure(pack, (figure for figure in statement.figures if not names_something(figure)))
    if not groups or not (level := groups[0].level) or level.role not in LEVELS or level.value < 0 or not _measured(level, statement):
        return ()
    group = groups[0]
    others = [group.previous, group.target, *group.others]
    for check in (claim.check and claim.check.itself for claim in statement.claims):
        if isinstance(check, Compare):
            others += [pack.figures[name] for name in check.others]
    kept = dict.fromkeys(each for each in others if each and each is not level and each.unit == level.unit and each.value >= 0)
    return (level, *list(kept)[:3])


def _measured(level: Figure, statement: Statement) -> bool:
    """Whether a figure measures something.

    A count without a measure only belongs to the words: `highest for 6 years`.
    """
    return level.role != "count" or level.measure is not None


def _name(figure: Figure) -> str:
    """Which figure of the comparison it is."""
    if figure.role == "target":
        return f"Target, {figure.window}"
    return figure.window if figure.role in ("level", "share") and figure.window and figure.label in ("", "Level") else _labelled(figure)


def _labelled(figure: Figure) -> str:
    return f"{figure.label}, {figure.window}" if figure.window else figure.label
