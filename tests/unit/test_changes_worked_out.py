"""A change without a percentage in the report has the one that its table gives."""

from msgspec.structs import replace

from tests.conftest import PACKS
from tui.analysis.changes import changes
from tui.charts.diverging import diverging
from tui.model.period import parse_period
from tui.navigation.table_parts import TablePart
from tui.nodes.slide_pictures.movements import changes_picture
from tui.nodes.table_views.reading import member_reading
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width


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


def test_a_change_whose_figure_is_outside_trial_limits_is_still_not_tested() -> None:
    """Home and slide 11 gave △▽ and ▒ a second meaning, “outside trial limits”."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    found, table = changes(pack, "people"), pack.tables["workforce"]
    assert [change.outside for change in found] == [True, True]
    assert "Each later figure outside trial limits. △▽ not tested." in "".join(plain(line) for line in diverging(found, 118, BLOCKS))
    draw = changes_picture(found)
    assert draw and "▒ not tested   each later figure outside trial limits" in "".join(map(plain, draw(100, 20, BLOCKS)))
    assert all(width(line) <= 60 for line in draw(60, 20, BLOCKS)), "the key wraps"
    part = TablePart((("worker", "Police officer"),), parse_period("2022", "year"))
    assert "5,775 people; outside trial limits, above; 94 more than in 2021" in plain(member_reading(table, part))
    staff = TablePart((("worker", "Police staff"),), parse_period("2022", "year"))
    assert "trial" not in plain(member_reading(table, staff)), "within limits of so few years says nothing"


def test_one_change_outside_trial_limits_is_named_beside_others() -> None:
    officers, specials = changes(read_pack(PACKS / "west-yorkshire-2024"), "people")
    lines = " ".join("".join(plain(line) for line in diverging((officers, replace(specials, outside=False)), 118, BLOCKS)).split())
    assert "Police officer: later figure outside trial limits. △▽ not tested." in lines
    draw = changes_picture((officers, replace(specials, outside=False)))
    drawn = "".join(map(plain, draw(100, 20, BLOCKS))) if draw else ""
    assert "not tested" in drawn and "Police officer: later figure outside trial limits" in drawn


def test_a_change_without_a_figure_to_start_from_has_none() -> None:
    found = changes(read_pack(PACKS.parents[1] / "data" / "wmp-2015-06-16"), "crime")
    assert not any(change.worked for change in found)
