"""Long text that looks like a table: the work grows with its length."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.in_turn import few
from tui.documents.check import check_document
from tui.documents.read import read_bytes
from tui.documents.readers import text_runs
from tui.documents.readers.blocks import Blocks
from tui.documents.readers.plain import read_plain

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("line", few(["0041  ; letter A  # of the alphabet", "forty", "+---+---+", "a\tb c", "12  of them", "1."], 3))
def test_long_text_that_looks_like_a_table_is_read_once(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    looks = 0
    for name in ("heading_marked", "is_barred", "bullet", "is_figure_cell", "gapped"):
        real = getattr(text_runs, name)

        def counted(text: object, real: Callable[[object], object] = real) -> object:
            nonlocal looks
            looks += 1
            return real(text)

        monkeypatch.setattr(text_runs, name, counted)
    read_plain(f"{line}\n" * 2_000, Blocks())
    assert looks < 2_000 * 1_000


def test_cut_paragraph_is_named() -> None:
    blocks = Blocks()
    read_plain("Crime rose. " * 5_000, blocks)
    assert [(each.what, each.place.line) for each in blocks.unread] == [("Part of a paragraph", 1)]


@pytest.mark.parametrize("name", ["long.csv", "long.txt", "long.md"])
def test_one_very_long_line_and_a_number_of_many_digits(name: str) -> None:
    rows = [["Area", "2014"], ["North", "9" * 5_000], ["South", "²"], ["East, " * 50_000, "3"]]
    separator = {"long.csv": ";", "long.txt": "\t", "long.md": " | "}[name]
    text = "\n".join(separator.join(row) for row in rows)
    check_document(read_bytes(text.encode(), Path(name), name), None)
