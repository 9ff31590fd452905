"""Figures as tables print them: value, unit, sign, and what rounding allows."""

from decimal import Decimal

import pytest

from tui.documents.document import DocumentPlace
from tui.documents.interval import NumberRange, exactly, total
from tui.documents.printed import printed


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("1,234", "1234", "1234", "1234", ""),
        ("1 234", "1234", "1234", "1234", ""),
        ("1\u00a0234 567", None, "", "", ""),
        ("12.5%", "12.5", "12.45", "12.55", "%"),
        ("−3.0", "-3", "-3.05", "-2.95", ""),
        ("(1,204)", "-1204", "-1204", "-1204", ""),
        ("(27.2)%", "-27.2", "-27.25", "-27.15", "%"),
        ("27.2)%", None, "", "", ""),
        ("▼ 8%", "-8", "-8.5", "-7.5", "%"),
        ("£4.3m", "4300000", "4250000", "4350000", "£"),
        ("-£1,200", "-1200", "-1200.5", "-1199.5", "£"),
        ("1.2k", "1200", "1150", "1250", ""),
        ("+2.1 percentage points", "2.1", "2.05", "2.15", "points"),
        ("-1.0pp", "-1", "-1.05", "-0.95", "points"),
        ("314 [r]", "314", "314", "314", ""),
        ("314*", "314", "314", "314", ""),
        ("12,5", None, "", "", ""),
        ("1,23,456", None, "", "", ""),
        ("Q1", None, "", "", ""),
        ("<5", None, "", "", ""),
        ("3 of 4", None, "", "", ""),
        ("2014/15", None, "", "", ""),
        ("01/02/2014", None, "", "", ""),
    ],
)
def test_a_figure_has_a_value_and_what_rounding_allows(text: str, value: str | None, low: str, high: str, unit: str) -> None:
    found = printed(text, DocumentPlace())
    if value is None:
        assert found is None
    else:
        assert found is not None
        assert (found.value, found.low, found.high, found.unit) == (Decimal(value), Decimal(low), Decimal(high), unit)


def test_amounts_in_thousands_are_rounded_to_them() -> None:
    found = printed("1,204", DocumentPlace())
    assert found is not None
    assert found.scaled(3).interval == NumberRange(Decimal(1_203_500), Decimal(1_204_500))


def test_intervals_are_calculated_with() -> None:
    one, two = NumberRange(Decimal(1), Decimal(2)), NumberRange(Decimal(-1), Decimal(3))
    assert one + two == NumberRange(Decimal(0), Decimal(5))
    assert one - two == NumberRange(Decimal(-2), Decimal(3))
    assert one * two == NumberRange(Decimal(-2), Decimal(6))
    assert one.over(two) is None
    assert two.over(one) == NumberRange(Decimal(-1), Decimal(3))
    assert total([one, two, exactly(4)]) == NumberRange(Decimal(4), Decimal(9))
    assert one.gap(exactly(5)) == 3
    assert one.meets(exactly(2))
    assert one.common(exactly(5)) is None
