"""A change without a percentage in the report has the one that its table gives."""

from tests.conftest import PACKS
from tui.analysis.changes import changes
from tui.charts.diverging import diverging
from tui.nodes.slide_pictures.movements import changes_picture
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


def test_the_larger_fall_has_the_longer_bar() -> None:
    """608 of 824 special constables had no bar beside 902 more officers, 18.5%."""
    found = changes(read_pack(PACKS / "west-yorkshire-2024"), "people")
    officers, specials = found
    assert officers.percent and not officers.worked and specials.percent is None and specials.worked
    assert specials.in_percent is specials.worked and specials.worked.value == -73.8
    first, second, note, *_ = map(plain, diverging(found, 78, BLOCKS))
    assert "+18.5%" in first and "−73.8%" in second
    pattern = BLOCKS.patterns[2]
    assert second.count(pattern) > 3 * first.count(pattern)
    assert "Special constable: percentage worked out from the table." in note
    draw = changes_picture(found)
    assert draw
    slide = "\n".join(map(plain, draw(100, 20, BLOCKS)))
    assert "−73.8%" in slide and "% worked out" in slide and "not printed" not in slide


def test_a_change_without_a_figure_to_start_from_has_none() -> None:
    found = changes(read_pack(PACKS.parents[1] / "data" / "wmp-2015-06-16"), "crime")
    assert not any(change.worked for change in found)
