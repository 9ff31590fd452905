"""The bars of several periods, beside each other where there is no room below."""

import pytest

from tui.model.pack import Pack
from tui.nodes.table_views.members_by_period import MembersByPeriod
from tui.text.glyphs import SETS, Glyphs
from tui.text.spans import plain, width


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize(("columns", "rows"), [(58, 6), (58, 7), (78, 9), (78, 10)])
def test_both_years_are_drawn_on_one_scale_where_they_do_not_fit_below(pack: Pack, columns: int, rows: int, glyphs: Glyphs) -> None:
    layout = MembersByPeriod(pack.tables["speeding"])
    lines = [plain(line) for line in layout.drawing(layout.start, columns, glyphs, rows)]
    assert len(lines) == 6 and lines[0].split()[:3] == ["Speeding", "disposals", "2014"] and "2015 part" in lines[0]
    assert "…" not in "".join(lines) and max(width(line) for line in layout.drawing(layout.start, columns, glyphs, rows)) <= columns
    course = next(line for line in lines if "20,674" in line)
    first, second = (words.count(glyphs.full) for words in course.split("20,674")[1].split("3,178"))
    assert first >= 5 * max(1, second), "3,178 is less than a sixth of 20,674"


def test_they_stand_below_each_other_where_there_is_room(pack: Pack) -> None:
    layout = MembersByPeriod(pack.tables["speeding"])
    lines = [plain(line) for line in layout.drawing(layout.start, 118, SETS["blocks"], 30)]
    assert "Speeding disposals, 2014" in lines and "Speeding disposals, 2015 (months not given, a part year)" in lines
