"""Headline figures with their changes, held against the tables of the document."""

from pathlib import Path

import pytest

from tui.documents.check import check_document
from tui.documents.prose.tiles import tiles
from tui.documents.read import read

TABLE = """Loans by branch

| Branch | 2021/22 | 2022/23 | 2023/24 |
| --- | --- | --- | --- |
| Harbour | 9,812 | 10,240 | 10,655 |
| Mill Lane | 3,377 | 3,102 | 2,984 |
| Station | 1,205 | 1,388 | 1,420 |
| All branches | 14,394 | 14,730 | 15,059 |
"""


def differing(folder: Path, values: str, changes: str) -> list[tuple[str, str]]:
    path = folder / "report.md"
    tiles = f"| Loans, 2023/24 | Loans of Mill Lane, 2023/24 |\n| --- | --- |\n| {values} |\n| {changes} |\n"
    path.write_text(f"# Headlines\n\n{tiles}\n{TABLE}", "utf-8")
    return [(each.quote, each.computed) for each in check_document(read(path)).differing]


@pytest.mark.parametrize(
    ("values", "changes", "expected"),
    [
        ("15,059 | 2,984", "▲ 4.6% on 2021/22 | ▼ 3.8% on 2022/23", []),
        ("15,059 | 2,948", "▲ 4.6% on 2021/22 | ▼ 3.8% on 2022/23", [("2,948", "2,984")]),
        ("16,059 | 2,984", "▲ 4.6% on 2021/22 | ▼ 3.8% on 2022/23", [("16,059", "15,059")]),
        ("15,059 | 2,984", "▲ 6.4% on 2021/22 | ▼ 3.8% on 2022/23", [("▲ 6.4% on 2021/22", "4.6%")]),
        ("15,059 | 2,984", "up 4.6% on 2021/22 | down 3.8% since 2022/23", []),
    ],
)
def test_a_headline_figure_is_held_against_the_tables(tmp_path: Path, values: str, changes: str, expected: list[tuple[str, str]]) -> None:
    assert differing(tmp_path, values, changes) == expected


def test_a_wrong_figure_is_shown_in_its_own_cell(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(
        "| Loans, 2023/24 | 5,059 | up 15,059 on 2021/22 |\n| --- | --- | --- |\n| Fines | 20 | down 3% on 2021/22 |\n", "utf-8"
    )
    first = next(tiles(read(path)))[1][0]
    assert [first.cell_of(stated) for stated in ("5,059", "15,059")] == [first.value, first.change]
