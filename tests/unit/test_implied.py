"""The base that a change and its percentage imply.

The report's own pairs, each relation, and that no base which fits is left out.
"""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.implied import Range, implied, size
from tui.analysis.working import range_words
from tui.model.claims import ClaimRelation
from tui.model.pack import Pack
from tui.model.report import Figure


def figure(value: float, unit: str = "offences", relation: ClaimRelation = "exactly") -> Figure:
    return Figure(id="x", label="x", value=value, unit=unit, window="w", printed="p", relation=relation)


PAIRS = {
    "violence-with-injury": "4514 to 4990",
    "public-place-violence-with-injury": "1975 to 2077",
    "shop-theft": "3383 to 3421",
    "robbery": "925 to 954",
    "burglary-dwelling": "1830 to 2058",
    "business-crime": "over 4600",
    "total-recorded-crime": "over 32876",
}


@pytest.mark.parametrize(("statement", "base"), PAIRS.items())
def test_the_bases_of_the_report(pack: Pack, statement: str, base: str) -> None:
    (pair,) = pack.statements[statement].pairs.values()
    found = implied(*pair)
    assert found
    assert "".join(map(str, range_words(found.base))) == base


def test_every_change_with_a_percentage_is_worked_out(pack: Pack) -> None:
    assert {claim.thing for claim in pack.claims.values() if claim.pair} == set(PAIRS)


@pytest.mark.parametrize(
    ("relation", "sizes"),
    [
        ("exactly", (200, 200)),
        ("about", (150, 250)),
        ("over", (200, math.inf)),
        ("under", (0, 200)),
        ("just over", (200, 220)),
        ("just under", (180, 200)),
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_sizes(relation: ClaimRelation, sizes: tuple[float, float], sign: int) -> None:
    assert size(figure(200 * sign, relation=relation)) == pytest.approx(sizes)


def test_a_percentage_is_rounded_and_a_count_is_not() -> None:
    assert size(figure(10, "%")) == pytest.approx((9.5, 10.5))
    assert size(figure(-3.3, "%")) == pytest.approx((3.25, 3.35))
    assert size(figure(474)) == (474, 474)


def test_opposite_ways_have_no_base() -> None:
    assert implied(figure(5), figure(-3, "%")) is None
    assert implied(figure(0), figure(3, "%")) is None
    assert implied(figure(0), figure(0, "%")) is not None


@given(st.integers(10, 10**7), st.integers(-(10**6), 10**6).filter(bool), st.integers(0, 2))
def test_the_true_base_is_among_those_implied(base: int, change: int, places: int) -> None:
    """Take a base and a change, print the percentage with so many decimal places.

    What is implied holds the base and the level.
    """
    percent = round(change * 100 / base, places)
    printed: float = int(percent) if not places else percent
    found = implied(figure(change), figure(printed, "%"))
    if found is None:
        assert printed == 0
        return
    slack = 1e-6 * base
    assert found.base.low - slack <= base <= found.base.high + slack
    if base + change >= 0:
        assert found.now.low - slack <= base + change <= found.now.high + slack


@pytest.mark.parametrize(
    ("range", "words"),
    [
        (Range(4514.29, 4989.47), "4514 to 4990"),
        (Range(5, 5), "5"),
        (Range(4600, math.inf), "over 4600"),
        (Range(0, 80.2), "under 81"),
        (Range(100.0, 200.0), "100 to 200"),
    ],
)
def test_ranges_are_rounded_outwards(range: Range, words: str) -> None:
    assert "".join(map(str, range_words(range))) == words
