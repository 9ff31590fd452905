"""The benchmark's own arithmetic and its readings, without the browser."""

import os
import resource

import pytest

from tests.bench.budgets import Budget, budgets
from tests.bench.memory import proportional
from tests.bench.pace import moves
from tests.bench.programs import BARE, leave, painted
from tests.bench.squeeze import Line
from tests.bench.table import judge, table

pytestmark = pytest.mark.slow

PAINT = Budget("paint", "xterm", "home", "ms", 1.25, "bare", "ratio")
PACE = Budget("pace", "xterm", "home", "ms", 250, "bare")
WORST = Budget("worst", "xterm", "home", "ms", 290, worst=True)
SLOWEST = Budget("slowest", "xterm", "first *", "ms", 80)
COMPARED = Budget("compared", "xterm", "home", "ms", None, "bare", "ratio")

READINGS = {"home": [240.0, 300.0, 250.0], "bare": [190.0, 210.0, 200.0], "first a": [10.0, 90.0, 10.0], "first b": [20.0, 20.0, 30.0]}


@pytest.mark.parametrize(
    ("budget", "measured", "ratio", "verdict"),
    [(PAINT, 250, 1.25, "ok"), (PACE, 250, 1.25, "ok"), (WORST, 300, None, "over"), (SLOWEST, 20, None, "ok"), (COMPARED, 250, 1.25, "")],
    ids=lambda value: value.what if isinstance(value, Budget) else None,
)
def test_budget_is_judged_by_median_or_worst(budget: Budget, measured: float, ratio: float | None, verdict: str) -> None:
    outcome = judge(budget, READINGS)
    assert (outcome.measured, outcome.ratio, outcome.verdict) == (measured, ratio, verdict)


def test_slowest_is_named_with_its_spread() -> None:
    outcome = judge(SLOWEST, READINGS)
    assert (outcome.of, outcome.lowest, outcome.highest, outcome.readings) == ("b", 20, 30, 3)


def test_table_says_what_is_over() -> None:
    lines = table(judge(budget, READINGS) for budget in (PAINT, WORST)).splitlines()
    assert " ".join(lines[1].split()) == "paint xterm 250.0 ms 240.0 ms to 300.0 ms 200.0 ms 1.25 1.25 x ok"
    assert lines[2].endswith("290.0 ms  over")


def test_missing_reading_is_an_error() -> None:
    with pytest.raises(KeyError):
        judge(Budget("none", "xterm", "nowhere", "ms", 1), READINGS)


def test_a_line_that_may_be_left_out_says_so() -> None:
    outcome = judge(Budget("none", "xterm", "nowhere", "ms", 1, "bare", optional=True), READINGS)
    assert outcome.measured is None
    assert table([outcome]).splitlines()[1].endswith("1.0 ms  not measured")


def test_wake_ups_fail_at_one() -> None:
    budget = next(each for each in budgets() if each.unit == "times")
    assert [judge(budget, {budget.measure: [count]}).verdict for count in (0.0, 1.0)] == ["ok", "over"]


def test_budgets_are_distinct() -> None:
    names = [(budget.what, budget.term) for budget in budgets()]
    assert len(names) == len(set(names))


def test_memory_of_a_process_is_read() -> None:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    assert 5e6 < proportional(os.getpid()) <= most * 1.1


def test_bare_app_paints_moves_and_leaves() -> None:
    with BARE.open("xterm-256color") as terminal:
        assert 0.05 < painted(BARE, terminal) < 20
        answers = moves(Line(terminal), ("down", "up"))
        leave(terminal)
    assert len(answers) == 2
    assert all(0 < answer.seconds < 2 and 0 < answer.squeezed < answer.size < 1000 for answer in answers)
