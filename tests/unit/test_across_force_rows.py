"""Forces in rows: rates with bars and the average, counts only with populations."""

import pytest

from tests.unit.quarters import SIDE_BY_SIDE, figures_of, quarter
from tui.analysis.across.forces import Forces, compare_forces
from tui.analysis.across.joined import joined_series
from tui.nodes.across.force_multiples import force_multiples
from tui.nodes.across.force_rows import force_rows
from tui.text.glyphs import BLOCKS, SETS
from tui.text.spans import plain, width

OWN = "West Midlands Police"
IDS = {"greater-manchester-2018-03": "crimes", "merseyside-2018-03": "all-crime"}


def forces(measure: str = "") -> Forces:
    return compare_forces([joined_series([figures_of(quarter(name), measure or IDS.get(name, "recorded-crime"))]) for name in SIDE_BY_SIDE])


def test_rates_with_bars_from_nought_the_average_and_intervals() -> None:
    found = force_rows(forces(), OWN, 77, BLOCKS)
    assert [plain(row.line).rstrip() for row in found.rows] == [
        "West Midlands Police      ███████████▎        80.6      −27.8    80.2 to 80.9",
        "Merseyside Police         ████████████▍       88.5      −17.2    88.0 to 89.0",
        "West Yorkshire Police     ████████████████▏  115.1      +18.3  114.7 to 115.5",
        "Greater Manchester Police █████████████████  121.4      +26.7  121.0 to 121.8",
        "                                        ▲ average of the other 3: 108.3",
    ]
    roles = {row.line[0].text.strip(): row.line[0].role for row in found.rows if row.force}
    assert roles["West Midlands Police"] == "strong" and roles["Merseyside Police"] == "plain"


def test_counts_stand_beside_their_populations_and_have_no_bars() -> None:
    found = force_rows(forces(), OWN, 77, BLOCKS, counts=True)
    assert plain(found.head).split() == ["Force", "Offences", "Residents", "Per", "1,000"]
    assert plain(found.rows[0].line).split()[-3:] == ["233,393", "2,897,303", "80.6"]
    assert "█" not in "".join(plain(row.line) for row in found.rows)


def test_printed_rates_have_no_counts_to_switch_to() -> None:
    printed = forces("crime-rate")
    assert force_rows(printed, OWN, 77, BLOCKS, counts=True) == force_rows(printed, OWN, 77, BLOCKS)


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("columns", [57, 77, 117, 197])
def test_no_row_is_wider_than_the_screen_or_cut(columns: int, glyphs: object) -> None:
    for counts in (False, True):
        found = force_rows(forces(), OWN, columns, glyphs, counts=counts)  # type: ignore[arg-type]  # one of the sets
        lines = [found.head, *(row.line for row in found.rows)]
        lines += force_multiples([forces("crime-rate"), forces("crime-severity")], OWN, columns, glyphs)  # type: ignore[arg-type]
        assert all(width(line) <= columns for line in lines)
        assert not any("…" in plain(line) or "~" in plain(line) for line in lines)


def test_other_measures_each_on_a_scale_of_its_own() -> None:
    lines = [plain(line) for line in force_multiples([forces("crime-rate"), forces("crime-severity")], OWN, 117, BLOCKS)]
    assert "Recorded crime per 1,000 residents" in lines[0] and "Crime severity score" in lines[0]
    assert "offences per 1,000 residents, 2017/18" in lines[1] and "points, 2017/18" in lines[1]
    assert lines[2].split()[0] == "West" and lines[2].split()[-1] == "16.5"
    narrow = [plain(line) for line in force_multiples([forces("crime-rate"), forces("crime-severity")], OWN, 57, BLOCKS)]
    assert len(narrow) == 2 * len(lines) + 1, "one below the other"
