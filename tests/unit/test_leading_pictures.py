"""The pictures of the tables that a statement leads on to."""

import pytest

from tests.reports import ENGHRAIFFT, report
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.text.glyphs import BLOCKS
from tui.text.spans import Line, plain, width
from tui.text.titled_blocks import TitledBlocks
from tui.widgets.leading_charts import leading_pictures

WIDEST = 28
"""The most cells of a name beside its bar."""


def pictures(address: str, columns: int, height: int = 40) -> list[TitledBlocks]:
    pack, at = report(ENGHRAIFFT), Address.parse(address)
    return list(leading_pictures(pack, node(pack, at).links(), columns, height, BLOCKS, pack.statements[at.thing].figures))


def first_lines(address: str, columns: int) -> list[Line]:
    (_, blocks), *_ = pictures(address, columns)
    return list(blocks[0])


@pytest.mark.parametrize("columns", [40, 62, 100])
def test_a_statement_has_the_bars_of_the_tables_that_it_leads_on_to(columns: int) -> None:
    """Half of the screen was black below “Leads on to”."""
    found = pictures("crime/crime-year", columns)
    assert [title for title, _ in found] == ["Recorded crime by district", "Four offences by district"][: len(found)] and found
    assert any("Pen-y-bryn Fawr" in plain(line) for line in found[0][1][0])
    assert all(line and width(line) <= columns for _, blocks in found for block in blocks for line in block)


def test_the_bars_are_of_the_statement_s_first_figure_with_its_row_in_bold() -> None:
    """The busiest ward stood over bars of changes that left it out."""
    title, busiest, *others = first_lines("wards/busiest", 58)
    assert plain(title) == "Calls" and plain(busiest).startswith("Rhiw'r Gŵr ")
    assert busiest[0].role == "strong" and all(line[0].role != "strong" for line in others)
    names = [plain(line[:1]) for line in others]
    assert names[-1] == "and 31 more" and all(len(name) <= WIDEST for name in names)
    spent, whole, *parts = map(plain, first_lines("money/overspent", 58))
    assert spent == "Spent, 2019/20, provisional"
    assert whole.split("  ")[0] == "Net spending" and not set(whole) & set("█▌")
    assert parts[0].startswith("Police officers") and "█" in parts[0]


def test_figures_with_limits_stand_between_them() -> None:
    """Bars from 0 of 77.5% to 84.1% look alike, and hide that the limits overlap."""
    _scale, highest, *others, key = first_lines("trust/trust-first", 62)
    assert "├" in plain(highest) and highest[0].role == "strong"
    assert len(others) == 4 and all("├" in plain(line) and line[0].role != "strong" for line in others)
    assert plain(key).endswith("lower to upper limit, as in the report")


@pytest.mark.parametrize(("address", "named"), [("victims/satisfied-march", "▲ Mar 2020"), ("vehicles/reads", "● outside")])
def test_a_statement_on_a_series_has_its_chart(address: str, named: str) -> None:
    lines = first_lines(address, 58)
    assert any(named in plain(line) for line in lines) and all(width(line) <= 58 for line in lines)
    ((_, (larger,)),) = pictures(address, 110, 60)
    assert len(lines) <= 13 < len(larger) <= 20


def test_a_row_that_is_named_by_its_first_words_is_there() -> None:
    lines = [plain(line) for _, blocks in pictures("indicators/sickness", 78) for block in blocks for line in block]
    assert any(line.startswith("Sickness, days for each ") for line in lines)


def test_a_row_of_many_measures_stands_alone_where_all_of_them_have_no_room() -> None:
    """Two thirds of the page were black below the days lost to sickness."""
    ((_, (target, before)),) = pictures("indicators/sickness", 62)
    assert "11.4 of 9.0" in plain(target[1]) and plain(target[1]).endswith("missed")
    assert "11.4 after 10.2" in plain(before[1]) and all(width(line) <= 62 for line in (*target, *before))
