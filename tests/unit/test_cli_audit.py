"""`beatbook audit`.

The contract of its JSON, its other formats, its addresses and its exit codes.
"""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.rows import literal
from tui.model.pack import Pack

Captured = pytest.CaptureFixture[str]
KEYS = ["address", "statement", "stated", "relation", "computed", "verdict", "ground", "why"]


def said(capsys: Captured, *words: str, code: int = 0) -> str:
    assert main(["audit", *words]) == code
    return capsys.readouterr().out


def records(capsys: Captured, *words: str) -> list[dict[str, object]]:
    shown = json.loads(said(capsys, *words, "--format", "json"))
    assert isinstance(shown, list)
    return shown


def test_json_is_the_contract(capsys: Captured, pack: Pack) -> None:
    shown = records(capsys)
    assert [list(record) for record in shown] == [KEYS] * len(pack.claims)
    assert [record["address"] for record in shown] == list(pack.claims)
    for record in shown:
        assert record["verdict"] in ("agrees", "close", "differs", "unchecked")
        assert record["computed"] is None or type(record["computed"]) in (int, float)
        assert str(record["address"]).startswith(f"{record['statement']}/")
        assert all(isinstance(record[key], str) and record[key] for key in ("stated", "relation", "ground", "why"))


def test_a_record(capsys: Captured) -> None:
    (shown,) = records(capsys, "roads/tickets-cancelled/since")
    assert shown == {
        "address": "roads/tickets-cancelled/since",
        "statement": "roads/tickets-cancelled",
        "stated": "just over 6%",
        "relation": "just over",
        "computed": pytest.approx(7.523704, abs=1e-6),
        "verdict": "differs",
        "ground": "table",
        "why": "611 / 8,121 = 7.52%; over 6%, not within 10% of it",
    }


@pytest.mark.parametrize(
    ("address", "things"),
    [
        ("roads/tickets-cancelled", {"tickets-cancelled"}),
        ("tickets-cancelled", {"tickets-cancelled"}),
        ("roads/collisions", {"collisions"}),
        ("roads/collisions/total-2014", {"collisions"}),
        ("ROADS/Collisions", {"collisions"}),
        ("wmp-2015-06-16:roads/collisions", {"collisions"}),
        ("crime/bilking/rising", {"bilking"}),
    ],
)
def test_an_address_chooses(capsys: Captured, address: str, things: set[str]) -> None:
    shown = records(capsys, address)
    assert shown
    assert {str(record["statement"]).split("/")[1] for record in shown} == things


@pytest.mark.parametrize("address", ["audit", "home", ""])
def test_the_whole(capsys: Captured, pack: Pack, address: str) -> None:
    assert len(records(capsys, address)) == len(pack.claims)


def test_a_topic_is_its_claims(capsys: Captured, pack: Pack) -> None:
    shown = records(capsys, "satisfaction")
    assert len(shown) == sum(claim.topic == "satisfaction" for claim in pack.claims.values()) > 5


def test_an_address_without_claims_names_the_nearest_that_have_some(capsys: Captured) -> None:
    shown = (
        "No claims in matrix/1c (1c Warrants and enforcement). Nearest:\n  neighbourhoods/high-demand-1  2 claims: Enforcement seen more"
    )
    assert said(capsys, "1c").startswith(shown)
    assert main(["audit", "1c", "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out) == [] and captured.err.startswith(shown)


def test_text_is_labelled_and_ends_with_the_source(capsys: Captured) -> None:
    lines = said(capsys, "roads/tickets-cancelled").splitlines()
    assert lines[0] == "3 claims tested on data: 2 hold, 1 does not. 1 is a judgement."
    assert lines[-1] == "Source: Roads Policing, bullet 7; Roads Policing, tables 4 and 5."
    labels = {line.strip().split(": ")[0] for line in lines if line.startswith("  ") and not line.startswith("    ")}
    assert labels == {"claim", "stated", "computed", "verdict", "rests on", "why"}


@pytest.mark.parametrize("columns", [None, "60", "120"])
def test_text_keeps_to_the_width(capsys: Captured, monkeypatch: pytest.MonkeyPatch, columns: str | None) -> None:
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    shown = said(capsys)
    assert max(map(len, shown.splitlines())) <= int(columns or 80)
    assert not re.search("[│─┌┐└┘├┤═║╔]", shown)
    assert "\x1b" not in shown
    assert shown.splitlines()[-1].endswith("West Midlands.")


def test_csv_is_rfc_4180(capsysbinary: pytest.CaptureFixture[bytes], pack: Pack) -> None:
    assert main(["audit", "--format", "csv"]) == 0
    raw = capsysbinary.readouterr().out.decode("utf-8")
    assert raw.endswith("\r\n")
    assert raw.count("\r\n") == raw.count("\n") == len(pack.claims) + 1
    rows = list(csv.reader(io.StringIO(raw, newline=""), strict=True))
    assert rows[0] == KEYS
    assert {len(row) for row in rows} == {8}
    assert ["roads/mobile-phone-2014/average", "roads/mobile-phone-2014"] in [row[:2] for row in rows]


def cells(row: str) -> list[str]:
    """The cells of a row of a Markdown table.

    Bars with a backslash before them are text.
    """
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]


@pytest.mark.parametrize("library", ["", str(Path(__file__).parents[1] / "packs" / "hostile")])
def test_markdown_tables_render(capsys: Captured, library: str) -> None:
    lines = said(capsys, *(["--library", library, "--workshop", "hostile"] if library else []), "--format", "markdown").splitlines()
    table = [line for line in lines if line.startswith("|")]
    assert lines[2:4] == table[:2] and lines[1] == "" and lines[3 + len(table) - 1] == ""
    assert {len(cells(row)) for row in table} == {7}
    assert set(cells(table[1])) == {"---"}
    assert not any(re.search(r"(?<!\\)[<\[]", row) for row in table[2:])


def test_what_markdown_would_take_for_a_mark() -> None:
    assert literal("a|b <c> [d](e) *f* _g_ `h` \\ ~i~ #j") == r"a\|b \<c\> \[d\](e) \*f\* \_g\_ \`h\` \\ \~i\~ \#j"


@pytest.mark.parametrize("format", ["text", "json", "csv", "markdown"])
def test_a_difference_is_a_finding_and_no_failure(capsys: Captured, format: str) -> None:
    word = "does not hold" if format == "text" else "differs"
    assert word in said(capsys, "roads/tickets-cancelled", "--format", format)


@pytest.mark.parametrize("address", ["roads/nothing", "tickets-canceled", "a/b/c/d", "other:roads"])
def test_no_such_address(capsys: Captured, address: str) -> None:
    assert said(capsys, address, code=2) == ""


def test_a_wrong_address_lists_the_closest(capsys: Captured) -> None:
    assert main(["audit", "tickets-canceled"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Closest:\n  roads/tickets-cancelled " in captured.err


def test_a_broken_pack_is_not_audited(capsys: Captured, small: Path) -> None:
    (small / "workshop.yaml").write_text("a: b", encoding="utf-8")
    assert main(["audit", "--library", str(small)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "workshop.yaml:1: " in captured.err


def test_help_says_what_verdicts_and_codes_mean(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main(["audit", "--help"])
    shown = capsys.readouterr().out
    assert all(
        word in shown
        for word in ("agrees", "close", "differs", "unchecked", "whatever the verdicts", "no such address", "ask-for", "judgement")
    )
