"""What two reports write in other words: units, notes and periods."""

from pathlib import Path

import pytest

from tests.unit.report_pairs import JUNE, changed, told
from tui.documents.comparison.relative import relative_period
from tui.documents.comparison.units import named_units, without_units
from tui.documents.window import MonthWindow

QUARTER = {"quarter": MonthWindow(24171, 24173)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budget (£'000)", "Budget (£’000)"),
        ("Budget (£000)", "Budget (£000s)"),
        ("Budget (£000)", "Budget in £ thousand"),
        ("Budget (£m)", "Budget in £ million"),
        ("Rate per 1,000", "Rate per 1000"),
        ("Rate per 100,000", "Rate per 100k"),
        ("Score", "Scores"),
    ],
)
def test_a_unit_in_other_words_is_the_same(one: str, other: str) -> None:
    assert named_units(one) == named_units(other) != frozenset()


def test_other_units_are_others() -> None:
    units = ["Budget (£)", "Budget (£000)", "Budget (£m)", "Rate per 1,000", "Rate per 100,000", "Share (%)", "Points", "Fires"]
    assert len({named_units(unit) for unit in units}) == len(units)
    assert without_units("Budget (£’000)").split() == ["Budget", "(", ")"]


@pytest.mark.parametrize("label", ["Last quarter of 2014/15", "last quarter in 2014"])
def test_the_last_quarter_of_a_year_is_not_the_one_before(label: str) -> None:
    assert relative_period(label, QUARTER) == (None, label)
    assert relative_period("Last quarter", QUARTER)[0] == MonthWindow(24168, 24170)


@pytest.mark.parametrize(("text", "notes"), [("3rd parties are included.", 0), ("3Third parties are included.", 1)])
def test_a_sentence_that_begins_with_a_figure_is_no_note(tmp_path: Path, text: str, notes: int) -> None:
    assert len(told(tmp_path, changed(("## Crime\n", f"## Crime\n\n{text}\n")), JUNE)) == notes
