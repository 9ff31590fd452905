"""Tables that no report should print.

Whatever stands in the cells, there is a report, and in little time.
"""

import time
from random import Random

import pytest

from tests.in_turn import few
from tests.unit.report_tables import table
from tests.unit.test_documents_tables_shapes import checked

pytestmark = pytest.mark.slow

WORDS = "Total Change Average Rank Target Met n Cumulative Population Index Sub-total Jan Q1 NaN ∞ ٣٤ > ^ -"
FIGURES = "12 1,234 0 -5 (3) 5.5% £1.2m 12,5 1e9 0.0 0% 100% 00 <5 [c] .. 2013 2014/15 31/02/2014 1,000,000,000,000"
ODD = ["", "% change", "of which", "Per 1,000 population", "12 (3%)", "9" * 40, "a" * 300, "<b>Total</b>", "[/red]"]


@pytest.mark.parametrize("seed", few(range(4), 1))
def test_no_table_raises_an_error(seed: int) -> None:
    random = Random(seed)
    cells = [*WORDS.split(), *FIGURES.split(), *ODD]
    for _ in range(150):
        rows = [[random.choice(cells) for _ in range(random.randint(1, 8))] for _ in range(random.randint(1, 9))]
        checked(table(rows, random.choice(cells)), table(rows[::-1]))


@pytest.mark.exhaustive
@pytest.mark.slow
def test_time_grows_with_the_cells() -> None:
    times = []
    for count in (400, 1600):
        random = Random(1)
        rows = [["Area", "2013", "2014", "Change", "% change", "Share (%)"]]
        for number in range(count):
            before, after = random.randint(100, 900), random.randint(100, 900)
            rows.append([f"Area {number}", str(before), str(after), str(after - before), f"{random.uniform(0, 99):.1f}%", "0.1%"])
        began = time.process_time()
        checked(table(rows))
        times.append(time.process_time() - began)
    assert times[1] < 8 * times[0]


def test_changes_of_one_digit_show_no_exchanged_headings() -> None:
    rows = [["Area", "2014", "2013", "Change"], ["A", "3", "8", "5"], ["B", "2", "6", "4"], ["C", "1", "9", "8"], ["D", "4", "7", "3"]]
    checked(table(rows))
