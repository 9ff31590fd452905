"""Figures with units, and the signs of official statistics in words."""

import pytest

from tui.model.measures import Measure
from tui.model.table import Cell
from tui.text.signs import BRACKETS, MEANINGS, WORDS, cell_figure
from tui.text.units import difference, figure, heading_unit, measured, plain_figure, signed_figure, unit_in_words

CRIMES = Measure(id="crime", title="Crime", unit="crimes")
RATE = Measure(id="rate", title="Crime rate", unit="offences", kind="rate", per="1000 residents")
RATE_OF_NUMBER = Measure(id="rate-2", title="Crime rate", unit="offences", kind="rate", per=100000)
SHARE = Measure(id="satisfied", title="Victims satisfied", unit="%", kind="percentage")
MONEY = Measure(id="cost", title="Cost", unit="£", kind="money")
MILLIONS = Measure(id="budget", title="Budget", unit="£m", kind="money")
DAYS = Measure(id="days", title="Days to answer", unit="days", kind="mean")
RATING = Measure(id="health", title="Health", kind="rating", scale=("Good", "Risk"))


@pytest.mark.parametrize(
    ("value", "measure", "words", "cell"),
    [
        (12345678, CRIMES, "12,345,678 crimes", "12,345,678"),
        (1, CRIMES, "1 crime", "1"),
        (-31, CRIMES, "−31 crimes", "−31"),
        (74.2, RATE, "74.2 offences per 1,000 residents", "74.2"),
        (1, RATE, "1 offence per 1,000 residents", "1"),
        (5, RATE_OF_NUMBER, "5 offences per 100,000", "5"),
        (85.1, SHARE, "85.1%", "85.1%"),
        (1200, MONEY, "£1,200", "£1,200"),
        (-5, MONEY, "−£5", "−£5"),
        (4.347, MILLIONS, "£4.347m", "£4.347m"),
        (3.25, DAYS, "3.25 days", "3.25"),
        ("Good", RATING, "Good", "Good"),
    ],
)
def test_each_kind_of_measure(value: float | str, measure: Measure, words: str, cell: str) -> None:
    assert measured(value, measure) == words
    assert plain_figure(value, measure) == cell


@pytest.mark.parametrize(
    ("measure", "after", "head"),
    [
        (CRIMES, "crimes", "crimes"),
        (RATE, "offences per 1,000 residents", "offences per 1,000 residents"),
        (SHARE, "", "%"),
        (MONEY, "", "£"),
        (RATING, "", ""),
    ],
)
def test_units_in_words(measure: Measure, after: str, head: str) -> None:
    assert (unit_in_words(measure), heading_unit(measure)) == (after, head)


@pytest.mark.parametrize(
    ("value", "measure", "words", "cell"),
    [
        (474, CRIMES, "+474 crimes", "+474"),
        (0, CRIMES, "0 crimes", "0"),
        (-1.2, SHARE, "−1.2 percentage points", "−1.2"),
        (1, SHARE, "+1 percentage point", "+1"),
        (-0.4, RATE, "−0.4 offences per 1,000 residents", "−0.4"),
        (5, MONEY, "+£5", "+£5"),
    ],
)
def test_differences_have_signs_and_percentages_have_points(value: float, measure: Measure, words: str, cell: str) -> None:
    assert difference(value, measure) == words
    assert signed_figure(value, measure) == cell


def test_figures_of_a_column_have_the_same_decimal_places() -> None:
    assert [figure(value, 1) for value in (83, 85.1, -0.04, -2.25)] == ["83.0", "85.1", "0.0", "−2.3"]
    assert figure(83) == "83" and figure(12345678.5, 0) == "12,345,679"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Cell(), "·"),
        (Cell(None, "not-available"), "[x]"),
        (Cell(None, "confidential"), "[c]"),
        (Cell(None, "not-applicable"), "[z]"),
        (Cell(None, "low"), "[low]"),
        (Cell(1234, "provisional"), "1,234 [p]"),
        (Cell(1234, "revised"), "1,234 [r]"),
        (Cell(0), "0"),
    ],
)
def test_official_statistics_signs(cell: Cell, shown: str) -> None:
    assert cell_figure(cell, CRIMES, missing="·") == shown


def test_every_sign_has_words_and_a_meaning() -> None:
    assert set(WORDS) == set(MEANINGS) == {"", *BRACKETS}
    assert cell_figure(Cell("late return"), None) == "late return" and cell_figure(Cell(5), None) == "5"
