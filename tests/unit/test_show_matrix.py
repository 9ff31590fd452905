"""The matrix in the shell: the contract's keys, context on request, every format."""

import csv
import io
import json

import pytest

from tests.parts import with_categories
from tui.analysis.matrix import row_ids
from tui.cli import main
from tui.cli.formats import csv_rows, data, markdown, text
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node

Captured = pytest.CaptureFixture[str]


def shown(capsys: Captured, *words: str) -> str:
    assert main(["show", *words]) == 0
    return capsys.readouterr().out


def test_each_row_has_a_key_for_every_column(pack: Pack, capsys: Captured) -> None:
    rows = json.loads(shown(capsys, "matrix", "--format", "json"))["rows"]
    assert [row["id"] for row in rows] == list(row_ids(pack))
    for row in rows:
        assert set(row) == {"id", "title", "all-neighbourhoods", *pack.categories}
        for column in pack.columns:
            cell, own = row[column], pack.links.get((row["id"], column))
            assert cell is None or list(cell) == ["emphasis", "basis", "inherited"]
            if own:
                assert cell == {"emphasis": own.emphasis, "basis": own.basis, "inherited": False}
            else:
                assert cell is None or cell["inherited"] is True
    assert rows[0]["title"] == "The category as a whole" and rows[0]["challenger"]["emphasis"] == "questioned"


def test_context_comes_only_where_it_is_asked_for(pack: Pack, capsys: Captured) -> None:
    for address in ("matrix", "matrix/1c", "matrix/4", "category/self-sustaining"):
        plain, full = (json.loads(shown(capsys, address, "--format", "json", *more)) for more in ((), ("--context",)))
        assert '"context"' not in json.dumps(plain) and '"context"' in json.dumps(full), address
    rows = json.loads(shown(capsys, "matrix", "--format", "json", "--context"))["rows"]
    found = {(row["id"], column) for row in rows for column in pack.columns if row[column] and row[column]["basis"] == "context"}
    assert found == set(pack.context)
    cell = json.loads(shown(capsys, "matrix/2h/city-centre", "--format", "json", "--context"))
    assert (cell["basis"], cell["inherited"]) == ("context", False) and "Of capability 2 as a whole: less" in cell["of_capability"]
    assert json.loads(shown(capsys, "matrix/2h/city-centre", "--format", "json"))["emphasis"] == "less"
    assert "less (context)" in shown(capsys, "matrix/1c", "--context").replace(", context", " (context)")


def test_context_of_anything_else_is_a_mistake(capsys: Captured) -> None:
    assert main(["show", "roads", "--context"]) == 2
    assert capsys.readouterr().err == "beatbook: --context is for the matrix and its parts; roads is not one of them.\n"


def test_csv_and_markdown_have_the_columns(pack: Pack, capsys: Captured) -> None:
    rows = list(csv.DictReader(io.StringIO(shown(capsys, "matrix", "--format", "csv"))))
    cells = {row["id"]: row for row in rows}
    assert cells["2a"]["city-centre"] == "less (for all of capability 2)"
    assert cells["2a"]["challenger"] == "questioned (for the whole category)"
    assert cells["1d"]["high-demand"] == "less (inferred)"
    assert cells["4d"]["self-sustaining"] == "present (inferred, for all of capability 4)"
    page = shown(capsys, "matrix", "--format", "markdown")
    assert "| Row | Title | All neighbourhoods | City centre | High demand or volume | Self-sustaining | Challenger |" in page


def test_text_says_once_what_is_said_of_a_category(capsys: Captured) -> None:
    page = shown(capsys, "matrix")
    assert "\n  The category as a whole: City centre different, Challenger questioned\n" in page
    assert page.count("Challenger questioned") == 1 and "for the whole category" not in page


def test_a_matrix_of_another_force_has_no_other_column(pack: Pack) -> None:
    """Programs find the key of all neighbourhoods in it, and readers do not see it."""
    record = node(with_categories(pack, 12), Address("matrix")).record()
    rows = data(record)["rows"]
    assert isinstance(rows, list) and all(row["all-neighbourhoods"] is None and len(row) == 2 + 1 + 12 for row in rows)
    assert "All neighbourhoods" not in "\n".join((*text(record), *markdown(record)))
    assert next(iter(csv_rows(record)))[:3] == ["id", "title", "all-neighbourhoods"]
