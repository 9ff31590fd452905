"""A target that lies within the limits which a report gives for a figure.

Met or missed, and said to be in doubt.
"""

import pytest

from tests.unit.checked_tables import LEEDS, checked, pack_of
from tui.analysis.checks.against_target import AgainstTarget
from tui.model.table import Number, Table
from tui.nodes.finding_words import why
from tui.nodes.kinds import address_of, node
from tui.nodes.table_views.describe import part_reading
from tui.nodes.table_views.shapes import layouts
from tui.text.spans import plain

DOUBT = "the limits that the report gives include the target"


def of(value: Number, lower: Number | None, upper: Number | None, district: str = "Leeds") -> Table:
    rows = {("2014/15", district): (value, 80, lower, upper)}
    return pack_of(rows, "target", "lower", "upper", kind="percentage", better="higher").tables["t"]


@pytest.mark.parametrize("district", ["Leeds", ""])
@pytest.mark.parametrize(
    ("value", "lower", "upper", "doubtful"),
    [
        (82.3, 78, 86.6, True),
        (79.6, 69.4, 89.8, True),
        (84.1, 80.6, 87.6, False),
        (77.5, 71.9, 79.9, False),
        (80.5, 80, 81, True),
        (82, None, 90, False),
    ],
)
def test_a_reading_says_that_the_limits_include_the_target(
    value: Number, lower: Number | None, upper: Number, doubtful: bool, district: str
) -> None:
    table = of(value, lower, upper, district)
    words = plain(part_reading(table, layouts(table)[0](table).start))
    assert f"{'meets' if value >= 80 else 'misses'} its target of 80" in words
    assert (f"%, but {DOUBT}" in words) is doubtful


def test_the_audit_says_so_with_the_limits() -> None:
    rows = {("2014/15", "Leeds"): (82.3, 80, 78.0, 86.6)}
    pack = pack_of(rows, "target", "lower", "upper", kind="percentage", better="higher")
    found = checked(pack, AgainstTarget(table="t", where=LEEDS, period="2014/15"), "met")
    words = "82.3% against a target of 80%: +2.3 percentage points, met, but the report's limits of 78% to 86.6% include the target"
    assert found.verdict == "agrees" and why(found).startswith(f"Leeds, 2014/15: {words}")


def test_the_shell_says_so() -> None:
    rows = {("2014/15", name): (82.3, 80, 78.0, 86.6) for name in ("Leeds", "York")}
    pack = pack_of(rows, "target", "lower", "upper", kind="percentage", better="higher")
    lines = node(pack, address_of(pack, "crime/t/leeds/2014-15")).record()
    assert DOUBT in repr(lines)
