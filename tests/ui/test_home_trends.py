"""The trends and the sparklines of Home on large terminals."""

import pytest

from tests.browse import browsing, bundled
from tui.text.glyphs import BLOCKS


async def test_the_trend_of_a_narrow_column_is_a_line_with_its_levels_below() -> None:
    async with browsing(bundled(), size=(120, 40), drawn=True) as driver:
        rows = [row[80:].rstrip() for row in driver.text().splitlines()]
        start = next(at for at, row in enumerate(rows) if "─ Trends ─" in row)
        shown = "\n".join(rows[start:])
        assert "'14F M A M J J A S O N D'15F M" in shown and "•╮" in shown and "1,393" in shown
        assert "mean 1,245, upper 1,473, lower 1,016" in shown
        assert BLOCKS.full not in shown


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_the_sparklines_begin_in_one_column(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        rows = [row for row in driver.text().splitlines() if " a month " in row and "%" in row][:3]
        starts = {next(at for at, sign in enumerate(row) if sign in BLOCKS.levels) for row in rows}
        assert len(rows) == 3 and len(starts) == 1
