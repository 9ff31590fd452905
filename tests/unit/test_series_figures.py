"""A column of figures.

Thousands, decimals, signs and marks, and what is refused rather than guessed.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.series_file.figures import read_figures


def values(*cells: str, separator: str = ",") -> list[float | None]:
    """The values of a column."""
    found = read_figures(cells, separator)
    assert not found.faults, found.faults
    return list(found.values)


def fault(*cells: str, separator: str = ",") -> str:
    """What is said of a column that is refused."""
    return "; ".join(each.what for each in read_figures(cells, separator).faults)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0), ("12", 12), ("-5", -5), ("−5", -5), ("–5", -5), ("+5", 5), ("5-", -5), ("(5)", -5), ("(1,234)", -1234), ("1,200", 1200),
        ("1 200", 1200), ("1\u00a0200\u00a0300", 1200300), ("1\u2009200", 1200), ("1\u202f200", 1200), ("1'200", 1200), ("1’200", 1200),
        ("1,234.5", 1234.5), ("-1,234,567", -1234567), ("85.1", 85.1), (".5", 0.5), ("1e3", 1000.0), ("1.2E+12", 1.2e12), ("£1,200", 1200),
        ("-£5", -5), ("5 €", 5), ("1000000000000", 10**12), ("1" * 20, 1.1111111111111111e19), ("104 [r]", 104), ("104[p]", 104),
        ("104 (e)", 104), ("104 (provisional)", 104), ("104¹", 104), ("104 p", 104), ("104*", 104), ("104 [note 1]", 104),
        ("85%", 85.0), ("85 %", 85.0), ("(3.5%)", -3.5),
    ],
)  # fmt: skip
def test_a_figure(text: str, number: float) -> None:
    (found,) = values(text)
    assert found == number and type(found) is type(number)


SIGNS = [
    "",
    "NA",
    "n/a",
    "N/A",
    "#N/A",
    "NULL",
    "null",
    "NaN",
    "[x]",
    "[c]",
    "[z]",
    "[low]",
    "..",
    "...",
    ":",
    ".",
    "-",
    "–",
    "*",
    "[X]",
    "#DIV/0!",
    "n.a.",
    "—",
]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_means_a_missing_figure_and_is_reported(sign: str) -> None:
    found = read_figures(["5", sign, "7"])
    assert found.values == [5, None, 7] and not found.faults
    assert not sign or sum(line.startswith(f"{sign} ") for line in found.assumed) == 1


@pytest.mark.parametrize(
    "text",
    ["y", "<5", "inf", "-inf", "0x10", "1_000", "٥", "--5", "1 2", "True", "1.2m", "5-6", "a1", "£", "%"],
)
def test_what_is_not_a_figure(text: str) -> None:
    assert f"{text!r} is not a number" in fault("5", text)


def test_decimal_commas_and_dots_for_thousands() -> None:
    assert values("12,5", "13,1", "7", separator=";") == [12.5, 13.1, 7]
    assert values("1.200,50", "3,5", separator=";") == [1200.5, 3.5]
    assert values("1.234.567", "950", "1.234", separator=";") == [1234567, 950, 1234]
    assert values("1,234", "12,5", separator="\t") == [1.234, 12.5]
    assert values("1.234", "2.5", separator=";") == [1.234, 2.5]
    assert values("0.125", "1.234", "2.345", separator=";") == [0.125, 1.234, 2.345]
    assert values("1.234", "2.345") == [1.234, 2.345]
    assert "'12,5' is not a number" in fault("12,5", "1,200.5")
    assert fault("1,200", "1,350", "1,2000") == "'1,2000' is not a number", "a slip does not make decimals of thousands"


def test_a_dot_that_could_be_either_is_refused() -> None:
    assert fault("1.234", "2.345", separator=";") == "1.234 could be 1.234 or 1,234, and no row shows which"
    assert "could be" in fault("1.234", "950", "1.105")
    assert read_figures(["1.234", "950"], decimal="comma").values == [1234, 950]
    assert read_figures(["1.234", "950"], decimal="point").values == [1.234, 950]


def test_one_unit_for_all() -> None:
    found = read_figures(["85%", "90 %", ""])
    assert (found.values, found.unit, found.assumed) == ([85.0, 90.0, None], "%", ["figures are percentages"])
    assert fault("85%", "90") == "the figures have several units: 1 with % and 1 without a unit"
    assert read_figures(["£5", "£7.50"]).assumed == ["figures are amounts in £"]


def test_counts_as_pandas_writes_them() -> None:
    found = read_figures(["0.0", "1.0", "", "3.0"])
    assert found.values == [0, 1, None, 3] and all(isinstance(value, int) for value in found.values if value is not None)
    assert read_figures(["0.0", "1.5"]).values == [0.0, 1.5]


@given(st.lists(st.none() | st.integers(-(10**6), 10**6) | st.floats(-1e9, 1e9), min_size=1, max_size=30))
def test_what_is_written_is_read(numbers: list[float | None]) -> None:
    cells = ["" if number is None else repr(number) for number in numbers]
    found = read_figures(cells)
    assert found.faults or found.values == numbers
    assert not found.faults or "could be" in found.faults[0].what, "three decimals beside a whole number of three digits"


@given(st.lists(st.text(max_size=12) | st.text(alphabet="0123456789.,-()[]pr%£ ", max_size=10), min_size=1, max_size=6))
def test_any_text_is_read_or_refused(cells: list[str]) -> None:
    found = read_figures(cells)
    assert found.faults or len(found.values) == len(cells)
