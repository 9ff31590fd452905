"""The bars of several periods, beside each other where there is no room below.

Counts of a part year are not drawn to the scale of a whole one.
"""

import re

import pytest

from tests.handmade import made
from tui.model.pack import Pack
from tui.model.tables import PartYear
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.members_by_period import MembersByPeriod
from tui.text.glyphs import SETS, Glyphs
from tui.text.spans import plain, width


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("rows", [9, 10])
def test_a_part_year_has_a_scale_of_its_own_where_both_do_not_fit_below(pack: Pack, rows: int, glyphs: Glyphs) -> None:
    layout = MembersByPeriod(pack.tables["speeding"])
    lines = [plain(line) for line in layout.drawing(layout.start, 78, glyphs, rows)]
    assert len(lines) == 6 and lines[0].split()[:3] == ["Speeding", "disposals,", "2"]
    assert "2015 part" in lines[0] and "months" not in lines[0], "a worth in months is not the months covered"
    assert "…" not in "".join(lines) and max(width(line) for line in layout.drawing(layout.start, 78, glyphs, rows)) <= 78
    course = next(line for line in lines if line.startswith("Retraining Course Attended And Completed"))
    assert "20,674" in course
    first, second = (len(bar) for bar in re.findall(f"{re.escape(glyphs.full)}+", course))
    assert abs(first - second) <= 1, "the longest of each year"


@pytest.mark.parametrize(("year", "figure"), [("2014", "20,674"), ("2015", "3,178")])
def test_bars_keep_their_figures_where_only_one_year_fits(pack: Pack, year: str, figure: str) -> None:
    """The year under the cursor."""
    layout = MembersByPeriod(pack.tables["speeding"])
    part = layout.part(layout.place(layout.start)[0], year)
    lines = [plain(line) for line in layout.drawing(part, 58, SETS["blocks"], 7)]
    assert lines[0].startswith(f"Speeding disposals, {year}") and len(lines) == 6 and max(map(len, lines)) <= 58
    assert any(line.startswith("Retraining Course Attended And Completed") and figure in line for line in lines)


def test_they_stand_below_each_other_where_there_is_room(pack: Pack) -> None:
    layout = MembersByPeriod(pack.tables["speeding"])
    lines = [plain(line) for line in layout.drawing(layout.start, 118, SETS["blocks"], 30)]
    assert "Speeding disposals, 2014" in lines and ("Speeding disposals, 2015 (months not given, a part year), other scale" in lines)


AREAS = (("North", 4), ("South", 2), ("West", 1))


@pytest.mark.parametrize(("part", "alike"), [(("2015",), False), (("2014", "2015"), True)])
def test_only_part_years_beside_whole_ones_have_another_scale(part: tuple[str, ...], alike: bool) -> None:
    rows = (f"{year},{area} of the county,{figure * worth}" for year, worth in (("2014", 10), ("2015", 1)) for area, figure in AREAS)
    years = tuple(PartYear(year=year, note="January") for year in part)
    table = made("\n".join(rows), "year", ("area",), part_years=years)
    for rows_below in (4, 30):
        drawn = [plain(line) for line in MembersByPeriod(table).drawing(TablePart(), 78, SETS["blocks"], rows_below)]
        assert ("scale" in "".join(drawn)) is not alike
        lengths = [len(bar) for line in drawn if "North" in line for bar in re.findall("█+", line)]
        assert len(lengths) == 2 and (lengths[0] > 5 * lengths[1]) is alike
