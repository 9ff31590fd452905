"""A report compared with an earlier one, a version of itself and a pack."""

from pathlib import Path

import pytest

from tui.documents.check import check_document
from tui.documents.document import PrintedTable
from tui.documents.earlier_pack import pack_document
from tui.documents.read import read
from tui.pack.reader import read_pack

EARLIER = """# Quarter 3

In 2013/14 Bradford recorded 4,740 crimes.

There were 90 calls so far this year.

Recorded crime by district

| District | 2012/13 | 2013/14 |
| --- | --- | --- |
| Bradford | 4,512 | 4,740 |
| Leeds | 5,021 | 5,300 |
| Wakefield | 1,211 | 1,234 |

Stop and search by outcome

| Outcome | 2013/14 |
| --- | --- |
| Arrest | 120 |
| Nothing found | 480 |
"""
LATER = """# Quarter 4

In 2013/14 Bradford recorded 4,741 crimes.

There were 130 calls so far this year.

Recorded crime by district

| District | 2013/14 | 2014/15 |
| --- | --- | --- |
| Bradford | 4,741 | 5,214 |
| Leeds | 5,300 | 5,412 |
| Wakefield | [c] | 1,240 |
"""


def findings(folder: Path, now: str, earlier: str) -> list[tuple[str, str, str, str]]:
    paths = [folder / name for name in ("now.md", "earlier.md")]
    for path, text in zip(paths, (now, earlier), strict=True):
        path.write_text(text, "utf-8")
    report = check_document(*(read(path) for path in paths))
    return [(each.kind, each.stated, each.computed, each.verdict) for each in report.findings if each.verdict != "agrees"]


def test_figures_of_prior_periods_are_held_against_the_earlier_report(tmp_path: Path) -> None:
    found = findings(tmp_path, LATER, EARLIER)
    assert ("revised", "4,741", "4,740", "differs") in found
    assert ("redacted", "[c]", "1,234", "differs") in found
    assert ("disappeared", "", "Stop and search by outcome", "close") in found
    assert not any(stated == "5,300" for _, stated, _, _ in found)


def test_what_is_of_another_period_is_not_compared(tmp_path: Path) -> None:
    assert not any("130" in stated or "130" in computed for _, stated, computed, _ in findings(tmp_path, LATER, EARLIER))


def test_two_versions_of_one_report_are_compared_figure_by_figure(tmp_path: Path) -> None:
    version = EARLIER.replace("90 calls", "95 calls").replace("480", "481")
    assert sorted(findings(tmp_path, version, EARLIER)) == [("revised", "481", "480", "differs"), ("revised", "95", "90", "differs")]
    assert findings(tmp_path, EARLIER, EARLIER) == []


def test_a_table_with_another_title_may_count_something_else(tmp_path: Path) -> None:
    later = LATER.replace("Recorded crime by district", "Recorded violent crime by district")
    assert ("definition", "Recorded violent crime by district", "Recorded crime by district", "close") in findings(tmp_path, later, EARLIER)


@pytest.mark.parametrize(("printed", "expected"), [("8930", []), ("8390", ["8,930"])])
def test_a_report_is_held_against_a_pack(tmp_path: Path, printed: str, expected: list[str]) -> None:
    pack = read_pack(Path(__file__).parents[2] / "data" / "wmp-2015-06-16")
    tables = [block for block in pack_document(pack).blocks if isinstance(block, PrintedTable)]
    table = next(table for table in tables if any("Cancelled" in cell.text for row in table.rows for cell in row))
    rows = [[cell.text for cell in row] for row in table.rows]
    lines = [f"| {' | '.join(row)} |".replace("8,930", printed) for row in rows]
    path = tmp_path / "now.md"
    path.write_text("\n".join((f"{table.title}", "", lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:], "")), "utf-8")
    report = check_document(read(path), pack)
    assert [each.computed for each in report.findings if each.kind == "revised"] == expected
