"""XmR against a second implementation.

The rules window by window over pandas and numpy, as the text of the convention reads.
"""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tests.in_turn import EVERY, few
from tui.analysis.xmr import xmr
from tui.model.period import month
from tui.model.table import Series

pytestmark = pytest.mark.slow

START = month(2014, 1)
QUARTERS = st.integers(-80, 80).map(lambda number: number / 4)
"""Figures that binary fractions hold exactly, close together, so that many of them meet on a line."""
VALUES = st.lists(st.one_of(QUARTERS, QUARTERS, QUARTERS, QUARTERS, st.none()), min_size=1, max_size=90)


def second(values: list[float | None], baseline: int | None, screen: bool) -> tuple[list[Any], list[str | None]]:
    """Mean and limits, NaN where there are none, and the rule of each point."""
    y = pd.Series(values, dtype="float64")
    base = y if baseline is None else y.where(np.arange(len(y)) < baseline)
    mean = base.mean()
    ranges = base.diff().abs()
    if screen:
        kept = ranges.where(ranges < 3.267 * ranges.mean())
        ranges = ranges if kept.max() == 0 and ranges.max() > 0 else kept
    width = ranges.mean()
    lower, upper = mean - 2.66 * width, mean + 2.66 * width
    near = 2 * (2.66 / 3) * width
    outside = (y > upper) | (y < lower)
    close = ~outside & ((y > mean + near) | (y < mean - near))
    side = np.sign((y - mean).to_numpy())
    rules = {name: np.zeros(len(y), dtype=bool) for name in ("outside", "trend", "two-of-three", "shift")}
    rules["outside"] = outside.to_numpy()
    most, share = (base.value_counts().index[0], base.value_counts().iloc[0] / base.count()) if base.count() else (np.nan, 0)
    crowded = np.sign(most - mean) if share > 0.5 else 0
    least = np.ceil(7 * np.log(0.5) / np.log((np.sign(base.dropna() - mean) == crowded).mean())) if crowded else 7
    for at in range(len(y) - 6):
        window = slice(at, at + 7)
        steps = np.sign(np.diff(y.to_numpy()[window]))
        if abs(np.nan_to_num(steps).sum()) == 6:
            rules["trend"][window] = True
        if abs(np.nan_to_num(side[window]).sum()) == 7:
            rules["shift"][window] = True
    for _, group in pd.Series(rules["shift"], index=y.index).groupby((pd.Series(side).diff() != 0).cumsum()):
        if group.any() and len(group) < least and side[group.index[0]] == crowded:
            rules["shift"][group.index] = False
    for at in range(len(y) - 2):
        window = slice(at, at + 3)
        if close.to_numpy()[window].sum() >= 2 and abs(np.nan_to_num(side[window]).sum()) == 3:
            rules["two-of-three"][window] |= close.to_numpy()[window]
    special = [next((name for name, flagged in rules.items() if flagged[at]), None) for at in range(len(y))]
    return [mean, lower, upper], special


@settings(max_examples=(50 if EVERY else 20) * RANDOM)
@given(VALUES, st.none() | st.integers(1, 40), st.booleans())
def test_the_second_implementation_agrees(values: list[float | None], baseline: int | None, screen: bool) -> None:
    (found,) = xmr(Series(tuple(START.shift(place) for place in range(len(values))), tuple(values)), baseline=baseline, screen=screen)
    lines, special = second(values, baseline, screen)
    ours = [np.nan if line is None else line for line in (found.mean, found.lower, found.upper)]
    assert ours == pytest.approx(lines, rel=1e-9, abs=1e-9, nan_ok=True)
    assert [point.special for point in found.points] == special


@pytest.mark.parametrize("seed", few(range(20), 7))
def test_walks_and_jumps(seed: int) -> None:
    """Series that a chart is drawn of.

    Noise, a drift, a jump, a spike, and two years of each.
    """
    random = np.random.default_rng(seed)
    noise = random.normal(100, 10, 48)
    values = [*noise, *(noise + np.arange(48)), *(noise[:24] + 25), 400.0, *random.poisson(3, 24).astype(float)]
    (found,) = xmr(Series(tuple(START.shift(place) for place in range(len(values))), tuple(map(float, values))))
    lines, special = second([float(value) for value in values], None, screen=True)
    assert [found.mean, found.lower, found.upper] == pytest.approx(lines, rel=1e-12)
    assert [point.special for point in found.points] == special
    assert {"outside", "trend", "shift"} & set(special)
