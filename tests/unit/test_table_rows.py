"""The rows of a table in the shell's text: each unit once."""

from functools import cache
from pathlib import Path

import pytest

from tui.model.pack import Pack
from tui.nodes.table_rows import _figures
from tui.pack.reader import read_pack

PACKS = Path(__file__).parents[1] / "packs"


@cache
def pack(name: str) -> Pack:
    return read_pack(PACKS / name)


@pytest.mark.parametrize(
    ("name", "table", "row", "words"),
    [
        ("heddlu-enghraifft-2019-20", "crime-by-district", 0, ("6,410 crimes", "6,120", "+290", "+4.7%", "not available", "26.8%")),
        ("west-yorkshire-2024", "crime-by-quarter", 0, ("84,116 offences",)),
    ],
)
def test_a_row_says_each_unit_once(name: str, table: str, row: int, words: tuple[str, ...]) -> None:
    data = pack(name).tables[table]
    assert _figures(data, data.rows[row]) == words


def test_a_heading_that_names_the_unit_replaces_it() -> None:
    found = [
        _figures(table, row)[0]
        for table in pack("greater-manchester-2015").tables.values()
        for row in table.rows
        if len(table.columns) > 1 and table.measures[0] is not None and table.measures[0].short == "Collisions"
    ]
    assert found and not any("collision" in words for words in found)
