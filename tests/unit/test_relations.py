"""Whether a number is what words say of it.

Each relation at its edges, above and below nothing, and at any scale.
"""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.analysis.relations import Verdict, in_full, judge
from tui.model.claims import ClaimRelation
from tui.text.digits import digit, numbers, significant

CASES: tuple[tuple[ClaimRelation, float, float, Verdict], ...] = (
    ("exactly", 160, 160, "agrees"),
    ("exactly", 160, 160.5, "agrees"),
    ("exactly", 160, 159.5, "agrees"),
    ("exactly", 160, 160.51, "close"),
    ("exactly", 160, 161.6, "close"),
    ("exactly", 160, 161.61, "differs"),
    ("exactly", 17, 17.4748, "agrees"),
    ("exactly", 3.6, 3.65, "agrees"),
    ("exactly", 3.6, 3.549, "differs"),
    ("exactly", 85.1, 85.2, "close"),
    ("exactly", 0, 0.5, "agrees"),
    ("exactly", 0, 0.51, "differs"),
    ("exactly", 1187, 1187.3333, "agrees"),
    ("about", 40, 40.46, "agrees"),
    ("about", 40, 45, "agrees"),
    ("about", 40, 35, "agrees"),
    ("about", 40, 45.1, "differs"),
    ("about", 8000, 8121, "agrees"),
    ("about", 8121, 8500, "agrees"),
    ("about", 8121, 8530, "differs"),
    ("about", 0.04, 0.045, "agrees"),
    ("about", 0, 0.5, "agrees"),
    ("over", 51000, 51000.01, "agrees"),
    ("over", 51000, 51000, "close"),
    ("over", 51000, 50490, "close"),
    ("over", 51000, 50489, "differs"),
    ("over", 51000, 1e12, "agrees"),
    ("under", 0.5, 0.499, "agrees"),
    ("under", 0.5, 0.5, "close"),
    ("under", 0.5, 0.51, "differs"),
    ("under", 0.5, 0, "agrees"),
    ("just over", 6, 6.6, "agrees"),
    ("just over", 6, 6.0001, "agrees"),
    ("just over", 6, 6, "close"),
    ("just over", 6, 5.94, "close"),
    ("just over", 6, 6.61, "differs"),
    ("just over", 6, 7.5237, "differs"),
    ("just under", 200, 199.75, "agrees"),
    ("just under", 200, 180, "agrees"),
    ("just under", 200, 179.99, "differs"),
    ("just under", 200, 200, "close"),
    ("just under", 200, 202.1, "differs"),
    ("just under", -100, -105, "agrees"),
    ("just over", -100, -95, "agrees"),
    ("over", 0, 0, "close"),
    ("over", 0, 1e-9, "agrees"),
)


@pytest.mark.parametrize(("relation", "stated", "computed", "verdict"), CASES)
def test_edges(relation: ClaimRelation, stated: float, computed: float, verdict: Verdict) -> None:
    assert judge(computed, stated, relation).verdict == verdict


@pytest.mark.parametrize(
    ("computed", "verdict"),
    [(6, "agrees"), (7, "agrees"), (5.5, "agrees"), (7.5, "agrees"), (7.6, "differs"), (8, "differs"), (5, "differs")],
)
def test_a_range(computed: float, verdict: Verdict) -> None:
    assert judge(computed, 6, "exactly", 7).verdict == verdict


def test_about_a_range_reaches_5_percent_beyond_either_end() -> None:
    assert [judge(computed, 60, "about", 70).verdict for computed in (55, 54.9, 75, 75.1)] == ["agrees", "differs", "agrees", "differs"]


@pytest.mark.parametrize(
    ("stated", "last", "last_significant"),
    [(160, 1, 10), (40, 1, 10), (51000, 1, 1000), (3.6, 0.1, 0.1), (0.05, 0.01, 0.01), (8121, 1, 1), (10.0, 1, 10)],
)
def test_the_last_digit(stated: float, last: float, last_significant: float) -> None:
    assert digit(stated) == last
    assert significant(stated) == last_significant


@pytest.mark.parametrize(
    ("stated", "printed", "last"),
    [
        (17, "17.0%", 0.1),
        (17.0, "17%", 1),
        (-17.0, "down 17.00 points", 0.01),
        (1200, "over 1,200 offences", 1),
        (1_200_000, "1.2 million", 100_000),
        (3000, "£3k", 1000),
        (16, "5 of 16.0", 0.1),
        (0.5, "half a per cent", 0.1),
        (2.0, "two years", 1),
    ],
)
def test_the_last_digit_is_that_of_the_words(stated: float, printed: str, last: float) -> None:
    assert digit(stated, printed) == last


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("around 6-7 months ago", [6, 7]),
        ("over 1,200 additional offences", [1200]),
        ("75\u202f000 and .5", [75_000, 0.5]),
        ("34th out of the 43", [34, 43]),
        ("in 2014 1,2000", [2014, 1, 2000]),
        ("£1.5m, 5 months", [1.5, 1_500_000, 5]),
        ("a third, on the A38", []),
    ],
)
def test_numbers_in_words(printed: str, found: list[float]) -> None:
    assert [float(number) for number in numbers(printed)] == found


@pytest.mark.parametrize(("printed", "verdict"), [("17%", "agrees"), ("17.0%", "differs")])
@pytest.mark.parametrize("stated", [17, 17.0])
def test_a_figure_is_held_to_the_precision_of_its_words(stated: float, printed: str, verdict: Verdict) -> None:
    assert judge(17.4748, stated, "exactly", printed=printed).verdict == verdict


@pytest.mark.parametrize(
    ("computed", "stated", "printed", "full"),
    [
        (18241, 18214, "18,214", True),
        (18241, 18200, "18,200", False),
        (18241, 18100, "18,100", True),
        (18241, 18000, "18,000", False),
        (161, 160, "160", False),
        (160.8, 162, "162", False),
        (24.8, 25, "25%", False),
        (18241, 18214.0, "18,214.0", False),
        (1_204_331, 1_200_000, "1.2 million", False),
        (-374, -372, "372", True),
    ],
)
def test_a_number_in_full_is_never_close(computed: float, stated: float, printed: str, full: bool) -> None:
    assert in_full(computed, stated, printed) == full


NUMBERS = st.integers(-(10**12), 10**12) | st.floats(-1e12, 1e12, allow_nan=False)


@given(NUMBERS, NUMBERS, st.sampled_from(["exactly", "about", "over", "under", "just over", "just under"]))
def test_every_number_has_a_verdict(computed: float, stated: float, relation: ClaimRelation) -> None:
    assert judge(computed, stated, relation).verdict in ("agrees", "close", "differs")


@given(
    st.integers(1, 10**6),
    st.integers(0, 3),
    st.integers(0, 2 * 10**6),
    st.sampled_from(["about", "over", "under", "just over", "just under"]),
)
def test_a_scale_changes_nothing(stated: int, power: int, computed: int, relation: ClaimRelation) -> None:
    """Tens of things or thousands of them: a relation that speaks of size is the same."""
    factor = 10**power
    assert judge(computed * factor, stated * factor, relation).verdict == judge(computed, stated, relation).verdict


@given(st.floats(1, 1e9), st.floats(-1e9, 1e9))
def test_just_is_on_that_side_and_near(stated: float, computed: float) -> None:
    assume(abs(computed - stated * 1.1) > 1e-6 * stated)
    assume(abs(computed - stated * 0.9) > 1e-6 * stated)
    assert (judge(computed, stated, "just over").verdict == "agrees") is (stated < computed < stated * 1.1)
    assert (judge(computed, stated, "just under").verdict == "agrees") is (stated * 0.9 < computed < stated)


@given(NUMBERS)
def test_what_is_printed_of_a_number_agrees_with_it(number: float) -> None:
    printed = math.floor(number + 0.5)
    assert judge(number, printed, "exactly").verdict == "agrees"
