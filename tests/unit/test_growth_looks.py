"""What commands print, pages show and slides choose grows in step with the pack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.handmade import made
from tests.in_turn import few, in_turn
from tests.unit.test_growth import MOST, change, exponent, long_series, many_disposals, many_statements
from tui.analysis.selection import Selection
from tui.cli import main
from tui.model.pack import Pack
from tui.model.period import Period
from tui.navigation.address import HOME, Address
from tui.nodes.home_planning import plan_home
from tui.nodes.kinds import node
from tui.pack.reader import read_pack
from tui.slides.story import story
from tui.text.glyphs import BLOCKS

pytestmark = pytest.mark.slow

GROWING: dict[Callable[[Path, int], None], int] = {long_series: 240, many_statements: 30, many_disposals: 40}
"""What grows, and the smallest of three sizes, each twice the one before."""

IN_STEP = 1.03
"""The largest exponent of what has no part that grows faster, counted where the size is small."""


def page(address: Address) -> Callable[[Pack], object]:
    """All that a page shows, copies and presents."""

    def look(pack: Pack) -> object:
        found = node(pack, address)
        return found.lines(BLOCKS, 80), found.info(), found.slide(), found.links(), found.copies(), list(found.nearby())

    return look


def named(part: object) -> str:
    """A name of a case: its word, or the function that makes a pack grow."""
    return part if isinstance(part, str) else part[0] if isinstance(part, tuple) else getattr(part, "__name__", "")


LOOKS: dict[str, Callable[[Pack], object]] = {
    "story": story,
    "home": page(HOME),
    "topic": page(Address("roads")),
    "table": page(Address("roads", "notices")),
    "statement": page(Address("roads", "driven")),
    "audit": page(Address("audit")),
}


def many_said(folder: Path, size: int) -> None:
    """Statements of a category without claims, which leave Home room for them."""
    new = "".join(f"      - {{id: s{at}, title: S{at}, text: More., sources: [areas.3]}}\n" for at in range(size))
    change(folder, "capabilities.yaml", "      - id: centre-retail\n", f"{new}      - id: centre-retail\n")


@pytest.mark.parametrize(
    ("grow", "size", "least"),
    few([(many_statements, (80, 24), 40), (many_said, (200, 60), 60), (long_series, (80, 24), 192)], 1),
    ids=named,
)
def test_planning_home(grow: Callable[[Path, int], None], size: tuple[int, int], least: int, small: Path) -> None:
    """What stands in the panes of one size, with those that scroll."""
    texts = {file: file.read_text(encoding="utf-8") for file in small.iterdir()}

    def work(times: int) -> Callable[[], object]:
        for file, text in texts.items():
            file.write_text(text, encoding="utf-8")
        grow(small, times)
        pack = read_pack(small)
        return lambda: plan_home(pack, size, BLOCKS)

    assert exponent(least, work) <= IN_STEP


@pytest.mark.parametrize(("look", "grow"), few(in_turn(LOOKS, GROWING), 1), ids=named)
def test_looking(look: str, grow: Callable[[Path, int], None], small: Path) -> None:
    texts = {file: file.read_text(encoding="utf-8") for file in small.iterdir()}

    def work(size: int) -> Callable[[], object]:
        for file, text in texts.items():
            file.write_text(text, encoding="utf-8")
        grow(small, size)
        pack = read_pack(small)
        return lambda: LOOKS[look](pack)

    assert exponent(GROWING[grow], work) <= MOST


@pytest.mark.parametrize(
    ("words", "grow"), few(in_turn([("show", "roads/notices"), ("find", "belts", "2014"), ("audit",)], GROWING), 1), ids=named
)
def test_commands(words: tuple[str, ...], grow: Callable[[Path, int], None], small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {file: file.read_text(encoding="utf-8") for file in small.iterdir()}

    def work(size: int) -> Callable[[], object]:
        for file, text in texts.items():
            file.write_text(text, encoding="utf-8")
        grow(small, size)
        return lambda: main([*words, "--library", str(small.parent), "--workshop", small.name, "--no-cache"])

    assert exponent(GROWING[grow], work) <= MOST
    assert capsys.readouterr().out


class GoneThrough(tuple[Period, ...]):
    """Periods that must be looked up, not gone through once for each cell."""

    __slots__ = ()

    def __contains__(self, period: object) -> bool:
        raise AssertionError


def test_the_cells_of_many_periods_are_looked_up() -> None:
    table = made("2014-01,5\n2014-02,6\n2014-03,7", "month")
    used = Selection(table, 0, {}, {}).used(GoneThrough(table.periods[1:]))
    assert [str(cell.period) for cell in used] == ["2014-02", "2014-03"]
