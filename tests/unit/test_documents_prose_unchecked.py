"""Counts what could not be checked in sentences, by the reason."""

from pathlib import Path

import pytest

from tests.unit.test_documents_prose_cells import TABLES
from tui.documents.check import check_document
from tui.documents.checks.prose_unchecked import NO_CELL, NO_START, NO_TABLE, NO_TOTAL, NO_WHOLE, OTHER_PERIOD, SEVERAL
from tui.documents.read import read


@pytest.mark.parametrize(
    ("sentence", "tables", "why"),
    [
        ("Crime fell by 12%.", TABLES, NO_START),
        ("There were 31 fewer burglaries.", "", NO_START),
        ("Patrols averaged 12 a day.", TABLES, NO_TOTAL),
        ("61% of callers were satisfied.", "", NO_WHOLE),
        ("Two in five callers were satisfied.", TABLES, NO_WHOLE),
        ("The force has 31 vans.", "", NO_TABLE),
        ("The kennels have 31 dogs.", TABLES, NO_CELL),
        ("Bradford recorded 44,000 crimes in 2011/12.", TABLES, OTHER_PERIOD),
        ("Recorded crime by district came to 55,019.", TABLES, SEVERAL),
    ],
)
def test_the_reason_says_what_is_missing(tmp_path: Path, sentence: str, tables: str, why: str) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"{tables}{sentence}\n", "utf-8")
    assert [(each.count, each.why) for each in check_document(read(path)).unchecked if each.kind == "sentence"] == [(1, why)]


def test_one_reason_is_one_count(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("Crime fell by 12%.\n\nFraud rose by 7%. Arson fell by 3%.\n", "utf-8")
    assert [each.count for each in check_document(read(path)).unchecked if each.why == NO_START] == [3]
