"""Every table of every workshop here can be compared, at every size."""

import json
from functools import cache

import pytest

from tests.conftest import PACKS
from tests.in_turn import some
from tests.unit.quarters import QUARTERS
from tests.unit.test_display_record import documented
from tui.cli import formats
from tui.cli.json_text import json_lines
from tui.library.cache import NONE
from tui.library.others import LibraryOthers
from tui.navigation.address import Address, compare_address
from tui.nodes.across.comparison_page import ComparisonView
from tui.nodes.comparison import ComparisonNode
from tui.nodes.kinds import addresses, node
from tui.text.glyphs import SETS, Glyphs
from tui.text.spans import Line, plain, width

pytestmark = pytest.mark.slow
COLUMNS = (57, 77, 117, 197)


@cache
def library() -> LibraryOthers:
    return LibraryOthers(lambda: [str(PACKS), str(QUARTERS), str(PACKS.parents[1] / "data")], NONE)


@cache
def compared() -> tuple[ComparisonNode, ...]:
    """The comparison of each table that has one."""
    found = []
    for known in library().known():
        pack = library().opened(known.id)
        assert pack, known
        tables = (Address(table.spec.topic or "audit", id) for id, table in pack.tables.items())
        found += [node(pack, each) for each in map(compare_address, tables) if each in addresses(pack)]
    return tuple(each for each in found if isinstance(each, ComparisonNode))


def rows(view: ComparisonView, columns: int, glyphs: Glyphs) -> list[Line]:
    found = [*view.period_heads(columns, glyphs), view.force_head(columns, glyphs, counts=False), *view.multiples(columns, glyphs)]
    for entries in (view.period_entries(columns, glyphs, only_revised=False), view.force_entries(columns, glyphs, counts=True)):
        found += [line for _, lines in entries for line in lines]
    return found


def test_there_are_many() -> None:
    assert len(compared()) > 60 and sum(len(each.found.series.reports) > 1 for each in compared()) > 10


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
def test_no_row_is_too_wide_or_cut(glyphs: Glyphs) -> None:
    turn = list(SETS.values()).index(glyphs)
    for each in some(compared(), 6, turn):
        view = ComparisonView(each.found)
        for columns in some(COLUMNS, 2, glyphs is SETS["braille"]):
            drawn = rows(view, columns, glyphs)
            assert [plain(line) for line in drawn if width(line) > columns or "…" in plain(line)] == [], (
                each.pack.id,
                each.address,
                columns,
            )
            assert view.words_rows(columns, glyphs) and view.most_detail(columns, glyphs)


def test_each_is_said_shown_and_copied() -> None:
    for each in compared():
        assert each.title.startswith("Compare: ") and each.record().grid and each.slide().large and each.info() and each.links()
        assert all(text for _, text in each.copies((ComparisonView(each.found).begin_at(None),)))


def test_the_help_of_show_tells_every_key() -> None:
    told = dict(documented())
    for each in compared():
        found = json.loads("\n".join(json_lines(formats.data(each.record()))))
        assert found.keys() - {"address", "kind", "title", "source"} == told["comparison"], each.address
        assert all(force.keys() == told["forces"] for force in found["forces"]), each.address
