"""The figures of a statement fit beside their labels, or stand below them."""

import pytest

from tests.reports import report
from tui.model.pack import Pack
from tui.nodes.figures_block import figures_block
from tui.text.spans import plain, width


@pytest.mark.parametrize("columns", [30, 37, 58, 76])
def test_every_row_fits_and_no_label_is_a_column_of_single_words(pack: Pack, columns: int) -> None:
    for statement in pack.statements.values():
        lines = figures_block(statement.figures, {}, {}, columns)
        assert all(width(line) <= columns for line in lines), statement.id
        labels = max((len(figure.label) for figure in statement.figures), default=0)
        assert len(lines) <= len(statement.figures) * (labels // 16 + 6), statement.id


def test_a_long_value_stands_below_its_label_where_there_is_little_room(pack: Pack) -> None:
    statement = next(each for each in pack.statements.values() if "34th of 43" in each.title)
    lines = [plain(line).strip() for line in figures_block(statement.figures, {}, {}, 37)]
    assert lines[:3] == ["Place, fraud offences per 1,000 of", "the population", "34 of 43 police force areas"]
    beside = plain(figures_block(statement.figures, {}, {}, 76)[0])
    assert beside.endswith("  34 of 43 police force areas") and len(beside) == 76


def test_a_figure_without_a_note_leaves_no_blank_row(pack: Pack) -> None:
    statement = next(each for each in pack.statements.values() if "Tier 1 threat" in each.title)
    assert [plain(line).split() for line in figures_block(statement.figures, {}, {}, 76)] == [["Threat", "Tier", "1"]]


WITHOUT_BARS = (
    ("heddlu-enghraifft-2019-20", "calls-year", "122,348 calls"),  # a total and its mean
    ("heddlu-enghraifft-2019-20", "reads", "about 157 million reads"),  # a year and one of its months
    ("heddlu-enghraifft-2019-20", "overspent", "£47,123,400"),  # a sum and a difference
    ("greater-manchester-2015", "residents", "2,754,017 residents"),  # a part and its whole
    ("west-yorkshire-2024", "july-days", "335 collisions"),
)


@pytest.mark.parametrize(("name", "statement", "first"), WITHOUT_BARS)
def test_a_whole_beside_its_mean_its_part_or_a_difference_has_no_bar(name: str, statement: str, first: str) -> None:
    lines = [plain(line) for line in figures_block(report(name).statements[statement].figures, {}, {}, 120)]
    assert "█" not in "".join(lines) and first in lines[0]


@pytest.mark.parametrize(("name", "statement"), [("west-yorkshire-2024", "crime-rate"), ("heddlu-enghraifft-2019-20", "welsh-answers")])
def test_levels_that_can_be_compared_have_bars(name: str, statement: str) -> None:
    lines = [plain(line) for line in figures_block(report(name).statements[statement].figures, {}, {}, 120)]
    assert sum("█" in line for line in lines) == 2
