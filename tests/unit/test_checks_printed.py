"""What a report prints with a table is a claim.

Totals, means and wholes; and figures against their targets.
"""

import pytest

from tests.unit.checked_tables import LEEDS, QUARTERS, checked, of_wholes, pack_of
from tui.analysis.checks.against_target import AgainstTarget
from tui.analysis.checks.months import Months
from tui.analysis.relations import Verdict
from tui.model.claims import Quality
from tui.model.measures import Better
from tui.model.tables import Printed
from tui.nodes.finding_words import why


@pytest.mark.parametrize(
    ("whole", "bradford", "verdict"),
    [(1110, 390, "agrees"), (1101, 390, "differs"), (1110, None, "unchecked"), (700, None, "differs")],
)
def test_a_printed_whole_is_a_claim(whole: int, bradford: int | None, verdict: Verdict) -> None:
    """A member without a figure leaves only a lower bound."""
    pack = pack_of({("2014/15", "Leeds"): (720,), ("2014/15", "Bradford"): (bradford,), ("2014/15", "All"): (whole,)}, whole="All")
    assert of_wholes(pack) == {"total-2014-15": verdict}


def test_printed_totals_and_means_of_any_year() -> None:
    printed = Printed(totals={"2014/15": 101}, means={"2014/15": 25})
    assert of_wholes(pack_of(QUARTERS, frequency="quarter", printed=printed)) == {"total-2014-15": "differs", "mean-2014-15": "agrees"}


def test_a_printed_total_is_left_open_where_the_table_lacks_a_part() -> None:
    """The sum of one of two disposals does not confirm the total of both."""
    rows = {("2014/15", "Paid"): (70,), ("2014/15", "Cancelled"): (30,), ("2015/16", "Paid"): (20,)}
    found = of_wholes(pack_of(rows, printed=Printed(totals={"2014/15": 100, "2015/16": 20})))
    assert found == {"total-2014-15": "agrees", "total-2015-16": "unchecked"}
    less = of_wholes(pack_of(rows, printed=Printed(totals={"2015/16": 19})))
    assert less == {"total-2015-16": "differs"}, "the part that is known is more than that"


def test_a_sum_of_rounded_figures_shows_no_misprint() -> None:
    rows = {("2014/15", "Leeds"): (1.4,), ("2014/15", "Bradford"): (2.4,), ("2014/15", "All"): (3.9,)}
    assert of_wholes(pack_of(rows, whole="All", kind="money")) == {"total-2014-15": "unchecked"}
    far = {**rows, ("2014/15", "All"): (4.9,)}
    assert of_wholes(pack_of(far, whole="All", kind="money")) == {"total-2014-15": "differs"}


@pytest.mark.parametrize(
    ("better", "relation", "verdict"),
    [
        ("lower", "missed", "agrees"),
        ("lower", "met", "differs"),
        ("higher", "met", "agrees"),
        ("lower", "above", "agrees"),
        ("lower", "below", "differs"),
    ],
)
def test_a_target(better: Better, relation: Quality, verdict: Verdict) -> None:
    pack = pack_of({("2014/15", "Leeds"): (720, 700)}, "target", better=better)
    found = checked(pack, AgainstTarget(table="t", where=LEEDS, period="2014/15"), relation)
    assert found.verdict == verdict
    assert why(found).startswith("Leeds, 2014/15: 720 against a target of 700: +20, ")
    assert checked(pack, AgainstTarget(table="t", where=LEEDS, period="2014/15", target=720), relation).verdict != "unchecked"


@pytest.mark.parametrize(
    ("rating", "relation", "verdict"), [("Good", "met", "agrees"), ("Risk", "missed", "agrees"), ("Risk", "met", "differs")]
)
def test_a_rating_meets_a_target_that_is_no_better(rating: str, relation: Quality, verdict: Verdict) -> None:
    pack = pack_of({("2014/15", "Leeds"): (rating, "Concern")}, "target", kind="rating")
    found = checked(pack, AgainstTarget(table="t", where=LEEDS, period="2014/15"), relation)
    assert found.verdict == verdict
    assert why(found).startswith(f"Leeds, 2014/15: {rating} against a target of Concern, ")
    assert checked(pack, Months(table="t"), value=1).verdict == "agrees"


@pytest.mark.parametrize(
    ("target", "words"),
    [(70, "will be met reliably"), (80, "met or missed by chance"), (95, "will not be met without a change")],
)
def test_the_limits_say_how_reliably_a_target_will_be_met(target: int, words: str) -> None:
    values = (80, 82, 79, 81, 80, 78, 80, 82, 81, 79, 80, 81)
    rows = {(f"2014-{month:02}", ""): (value,) for month, value in enumerate(values, 1)}
    pack = pack_of(rows, frequency="month", starts=1, kind="percentage", better="higher")
    assert words in why(checked(pack, AgainstTarget(table="t", period="2014-12", target=target), "above"))
