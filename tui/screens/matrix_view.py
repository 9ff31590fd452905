"""The views of the matrix.

The grid, by category, by activity, two categories compared, and scores."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, get_args

from tui.analysis.matrix import Filter
from tui.model.pack import Pack
from tui.nodes.matrix.sheet import rows_shown
from tui.text.glyphs import Glyphs

if TYPE_CHECKING:
    from tui.nodes.matrix.lists import MatrixEntry

MatrixView = Literal["grid", "category", "activity", "compare", "scores"]
GRID: MatrixView = "grid"
NEXT_VIEW: dict[MatrixView, str] = {"category": "by category", "activity": "by activity"}
"""What follows the key of the views, where the view's name alone would not say it."""
TITLES: dict[MatrixView, str] = {
    "category": "Statements and the activities they name",
    "activity": "Activities and their statements",
    "scores": "Importance and regularity, widest gaps first",
}


def views_of(pack: Pack) -> tuple[MatrixView, ...]:
    """The views that a workshop has, in their order."""
    there = {"compare": len(pack.columns) > 1, "scores": pack.scores is not None}
    return tuple(view for view in get_args(MatrixView) if there.get(view, True))


def in_brackets(view: MatrixView, pack: Pack) -> str:
    """The names of the views, with the shown one in brackets."""
    return " ".join(f"[{each}]" if each == view else f" {each} " for each in views_of(pack)).strip()


def next_view(view: MatrixView, pack: Pack) -> MatrixView:
    """The view after one; after the last, the grid."""
    views = views_of(pack)
    return views[(views.index(view) + 1) % len(views)]


def key_of_next(view: MatrixView, pack: Pack) -> str:
    """The key of the views, and the view that it shows next."""
    following = next_view(view, pack)
    return f"v: {NEXT_VIEW.get(following, following)}" if following != view else ""


def view_title(view: MatrixView, pack: Pack, pair: tuple[str, str]) -> str:
    """The title of a list."""
    if view == "compare" and all(pair):
        first, second = (pack.columns[id].title for id in pair)
        return f"{first} beside {second}"
    return TITLES.get(view, "")


def words_beside_marks(
    view: MatrixView, pack: Pack, pair: tuple[str, str], chosen: Filter, columns: int, glyphs: Glyphs
) -> Literal["none", "some", "all"]:
    """Which words a view of this width has beside its marks.

    Some leave out whose a link is.
    """
    match view:
        case "category":
            from tui.nodes.matrix.lists import links_in_words  # late, as below: a grid needs no list

            return "all" if links_in_words(columns) else "none"
        case "activity":
            from tui.nodes.matrix.lists import links_beside_statements

            return "all" if links_beside_statements(pack, chosen, rows_shown(pack, chosen), columns, glyphs).basis else "some"
        case "compare":
            from tui.nodes.matrix.compared import COMPARED_IN_WORDS_FROM, says_all_in_words

            if columns < COMPARED_IN_WORDS_FROM:
                return "none"
            return "all" if says_all_in_words(pack, *pair, chosen, columns) else "some"
        case _:
            return "none"


def entries_of(
    view: MatrixView, pack: Pack, chosen: Filter, pair: tuple[str, str], columns: int, glyphs: Glyphs
) -> "Iterable[MatrixEntry]":
    """The entries of a list; `pair` are the two columns that are compared."""
    if view == "scores":
        from tui.nodes.matrix.scored import scored

        return scored(pack, columns, glyphs)
    if view == "compare":
        from tui.nodes.matrix.compared import compared_columns

        return compared_columns(pack, *pair, chosen, columns, glyphs)
    from tui.nodes.matrix.lists import by_activity, by_category

    if view == "category":
        return by_category(pack, chosen, columns, glyphs)
    return by_activity(pack, chosen, rows_shown(pack, chosen), columns, glyphs)
