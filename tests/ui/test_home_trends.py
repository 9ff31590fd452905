"""The trends and the sparklines of Home on large terminals."""

import pytest

from tests.browse import WORKSHOP, browsing, bundled
from tests.conftest import PACKS
from tests.in_turn import some
from tui.charts.kinds_of_chart import ChartKind
from tui.model.pack import Pack
from tui.nodes.home_plan import HomeEntry
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS, Glyphs
from tui.widgets.home_trends import trend_entries

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("size", some([(80, 24), (120, 40), (200, 60)], 2, 1), ids=str)
async def test_a_sparkline_has_every_month(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        row = next(row for row in driver.text().splitlines() if " Phone notices " in row)
        assert sum(sign in BLOCKS.levels for sign in row.partition("%")[2][:20]) == 17


async def test_all_trends_are_in_view_above_the_links_of_the_categories() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        shown = "\n".join(row[81:] for row in driver.text().splitlines())
        places = [shown.index(words) for words in ("Collisions", "Phone notices", "Seat belt notices", "Matrix links", "Challenger")]
        assert places == sorted(places)


async def test_the_trend_of_a_narrow_column_has_its_levels_below() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        rows = [row[81:].rstrip() for row in driver.text().splitlines()]
        start = next(at for at, row in enumerate(rows) if "─ Trends ─" in row)
        shown = "\n".join(rows[start:])
        assert "  2014                    2015" in shown and "'14" not in shown and "1,393" in shown
        assert "mean 1,245, upper 1,473, lower 1,016" in shown


async def test_the_trends_are_drawn_as_the_reader_chose() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        assert "┬" in driver.text() and "•╮" not in driver.text()
        driver.app.chart_kind = "line"
        await driver.settle()
        assert "•╮" in driver.text()


async def test_the_trends_are_drawn_once_for_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """A start with a kept plan has them in its first paint, without plotext."""
    kinds: list[ChartKind] = []

    def drawn(pack: Pack, columns: int, rows: int, glyphs: Glyphs, kind: ChartKind, least: int = 0) -> tuple[HomeEntry, ...]:
        kinds.append(kind)
        return trend_entries(pack, columns, rows, glyphs, kind, least)

    monkeypatch.setattr("tui.widgets.home_trends.trend_entries", drawn)
    pack = read_pack(WORKSHOP)
    for _ in range(2):
        async with browsing(pack, size=(120, 40)) as driver:
            assert "┬" in driver.text()
    assert kinds == ["lollipops"]


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_the_sparklines_begin_in_one_column(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        lines = [row.partition("│")[0] for row in driver.text().splitlines()]
        rows = [row for row in lines if " a month " in row and "%" in row][:3]
        starts = {next(at for at, sign in enumerate(row) if sign in BLOCKS.levels) for row in rows}
        assert len(rows) == 3 and len(starts) == 1


@pytest.mark.parametrize(("size", "fact"), [((120, 40), "3"), ((200, 60), "2 of 3")], ids=str)
async def test_the_rule_says_how_many_trends_are_in_view(size: tuple[int, int], fact: str) -> None:
    async with browsing(bundled(), size=size) as driver:
        rule = next(row for row in driver.text().splitlines() if "─ Trends ─" in row)
        assert rule.rstrip("─ ").endswith(f"─ {fact}")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((120, 40), "◇ two of three  ≡ shift  Not from 0."),
        ((200, 60), "◇ two of three near a limit  ≡ shift  The axis does not start at 0."),
    ],
    ids=str,
)
async def test_a_trend_explains_its_signs_beside_its_axis(size: tuple[int, int], words: str) -> None:
    async with browsing(bundled(), size=size) as driver:
        assert words in driver.text()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("heddlu-enghraifft-2019-20", ("mean 9,717, limits 8,519 to 10,915",)),
        ("west-yorkshire-2024", ("36 of 52 shown, mean 78, 50.2 to 106", "22.15 in 2022/23, +6.3% on 2021/22")),
    ],
)
async def test_the_lines_of_a_narrow_trend_are_named_in_full(name: str, words: tuple[str, ...]) -> None:
    """Also which part of the periods is shown, and what a change is on."""
    async with browsing(read_pack(PACKS / name), size=(120, 40)) as driver:
        assert all(each in driver.text() for each in words)
