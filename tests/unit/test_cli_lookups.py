"""show, find and open ADDRESS.

What they print, where, and the codes they end with.
"""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from tests.in_turn import few
from tui.cli import main
from tui.cli.found_lines import starred
from tui.model.pack import Pack
from tui.search.index import Index

pytestmark = pytest.mark.slow

Captured = pytest.CaptureFixture[str]


def test_show_as_text(capsys: Captured) -> None:
    assert main(["show", "glossary/tidu"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("TIDU\nAddress: glossary/tidu\nStands for: Technical Intelligence Development Unit\n")
    assert said.endswith("\nSource: Response to Cyber-Crime, bullet 7.\n")
    assert "\x1b" not in said and all(len(line) <= 80 for line in said.splitlines())


@pytest.mark.parametrize(
    "words", [["1c"], ["1C"], ["matrix/1c"], ["wmp-2015-06-16:1c"], ["WMP-2015-06-16:1C"], ["1c", "--workshop", "wmp-2015-06-16"]]
)
def test_show_takes_short_forms_and_a_workshop(words: list[str], capsys: Captured) -> None:
    assert main(["show", *words]) == 0
    named = "wmp-2015-06-16:" if words[0].casefold().startswith("wmp") or len(words) > 1 else ""
    assert capsys.readouterr().out.startswith(f"1c Warrants and enforcement\nAddress: {named}matrix/1c\n")


def test_words_of_an_address_may_be_separate(capsys: Captured) -> None:
    assert main(["show", "seat", "belts", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["address"] == "roads/seat-belts"


def test_show_as_csv_ends_lines_as_rfc_4180_has_it(capsys: Captured) -> None:
    assert main(["show", "roads/collisions", "--format", "csv"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("month,value\r\n2014-01,1329\r\n") and said.endswith("2015-03,1161\r\n")
    assert main(["show", "roads/collisions/2014-07", "--format", "csv"]) == 0
    facts = dict(csv.reader(io.StringIO(capsys.readouterr().out, newline="")))
    assert (facts["key"], facts["value"], facts["address"]) == ("value", "1173", "roads/collisions/2014-07")


def test_show_as_markdown(capsys: Captured) -> None:
    assert main(["show", "roads/collisions", "--format", "markdown"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("# Road traffic collisions\n\n- **Address:** roads/collisions\n")
    assert "\n| Month | Value |\n| --- | --: |\n| January 2014 | 1,329 |\n" in said


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("roads/colisions", "Nothing called 'roads/colisions'. Closest:\n  roads/collisions "),
        ("colisions", "\n  roads/collisions "),
        ("fraud", "\n  cyber/fraud-rank           Fraud: 34th of 43 force areas\n"),
        ("burglary", "\n  crime/burglary-dwelling "),
        ("2014-07", "'2014-07' could be any of these.\n  roads/collisions/2014-07     Collisions, July 2014\n"),
        (
            "seat belts June 2013",
            "Seat belts has no figures for June 2013. The table covers January 2014 to May 2015. Closest:\n  roads/seat-belts ",
        ),
        ("a/b/c/d/e", "has 5 parts"),
        ("knife", "Nothing called 'knife'. There are no search results for it either.\n"),
        ("nothing/here", "Nothing called 'nothing/here'. There are no search results for it either.\n"),
        ("", "Give an address, such as roads/collisions/2014-08.\n"),
        ("elsewhere:crime", "no workshop is called 'elsewhere'. The library has: wmp-2015-06-16"),
    ],
)
@pytest.mark.parametrize("command", few(["show", "open"], 1))
def test_a_wrong_address(command: str, address: str, expected: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    if (command, address) == ("open", ""):
        return
    monkeypatch.setitem(sys.modules, "tui.app.launch", None)
    assert main([command, address]) == 2
    said = capsys.readouterr()
    assert said.out == "" and expected in said.err
    assert ("To search: beatbook find " in said.err) == ("Closest" in said.err)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (["city-centre"], "category/city-centre"),
        (["bilking"], "crime/bilking"),
        (["phones"], "roads/mobile-phones"),
        (["Roads", "Collisions"], "roads/collisions"),
        (["seat", "belts", "March", "2014"], "roads/seat-belts/2014-03"),
        (["Seat belt notices, 2014"], "roads/seat-belts/2014"),
        (["VISIBLE", "patrols"], "matrix/3a"),
    ],
)
def test_one_sure_reading_is_shown(words: list[str], address: str, capsys: Captured) -> None:
    assert main(["show", *words, "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["address"] == address


def test_an_address_and_an_option_that_name_two_workshops(capsys: Captured) -> None:
    assert main(["show", "small:crime", "--workshop", "wmp-2015-06-16"]) == 2
    assert capsys.readouterr().err == "beatbook: The address is in the workshop 'small', but --workshop is 'wmp-2015-06-16'.\n"


def test_another_workshop_of_the_library(small: Path, capsys: Captured) -> None:
    assert main(["show", "small:crime/total", "--library", str(small.parent)]) == 0
    assert "Recorded crime is up: 12 more offences, 3.6%." in capsys.readouterr().out
    assert main(["find", "TRC", "--library", str(small.parent), "--workshop", "small", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["address"] == "glossary/trc"


@pytest.mark.parametrize("words", [["show", "crime"], ["find", "crime"]])
def test_a_broken_workshop_is_not_shown(words: list[str], small: Path, capsys: Captured) -> None:
    (small / "workshop.yaml").write_text("title: []\n", encoding="utf-8")
    assert main([*words, "--library", str(small)]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.splitlines()[-1] == f"beatbook: Fix these problems to open the workshop in {small}."


def test_find_as_json(capsys: Captured) -> None:
    assert main(["find", "seat", "belt", "--format", "json"]) == 0
    hits = json.loads(capsys.readouterr().out)
    assert [list(hit) for hit in hits] == [["address", "kind", "title", "snippet", "score"]] * len(hits)
    assert (hits[0]["address"], hits[0]["kind"], hits[0]["title"]) == ("roads/seat-belts", "table", "Seat belts")
    assert 0 < hits[-1]["score"] <= hits[0]["score"] <= 100


def test_find_as_text_marks_what_matches(capsys: Captured) -> None:
    assert main(["find", "what does TIDU stand for", "--limit", "2"]) == 0
    assert capsys.readouterr().out == (
        "*TIDU*\n"
        "  glossary/tidu (term)\n"
        "  *Technical Intelligence Development Unit*. The Force's team of 8 that works to\n"
        "    prevent, investigate and solve cyber-crime. It works mainly on the West…\n"
        "\n"
        "*TIDU* prevents, investigates, solves\n"
        "  cyber/tidu-aim (statement)\n"
        "  The Force also has the *Technical Intelligence Development Unit* (*TIDU*),\n"
        "    which aims to prevent and investigate cyber-crime and to provide solutions.\n"
        "\n"
        "Showing 2 of 11 results. For more, use --limit N.\n"
    )


def test_find_is_bold_on_a_terminal_and_plain_where_asked(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.cli.output._is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main(["find", "seat", "belts", "--limit", "1"]) == 0
    assert capsys.readouterr().out.startswith("\x1b[1mSeat\x1b[22m \x1b[1mbelts\x1b[22m\n  roads/seat-belts (table)\n")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["find", "seat", "belts", "--limit", "1"]) == 0
    assert capsys.readouterr().out.startswith("*Seat belts*\n")


def test_find_says_what_it_took_a_word_for(capsys: Captured) -> None:
    assert main(["find", "colisions", "--limit", "1"]) == 0
    assert capsys.readouterr().out.startswith("No results for 'colisions'. Showing 'collisions' instead.\n\n*Collisions*\n")


def test_find_says_what_is_not_there_and_that_there_are_more(capsys: Captured, pack: Pack) -> None:
    total = Index(pack).answer("crime").total
    absent = "No results contain 'knife'. Showing results for the other words.\n"
    more = f"Showing 20 of {total} results. For more, use --limit N.\n"
    assert main(["find", "knife crime"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"{absent}\n*Crime*\n") and said.out.endswith(f"\n\n{more}") and said.err == ""
    assert main(["find", "knife crime", "--format", "json"]) == 0
    said = capsys.readouterr()
    assert len(json.loads(said.out)) == 20 and said.err == absent + more
    assert main(["find", "crime", "--limit", str(total)]) == 0
    assert "--limit" not in capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "json"])
def test_find_without_results_exits_with_a_problem(form: str, capsys: Captured) -> None:
    assert main(["find", "zzzz", "--format", form]) == 1
    said = capsys.readouterr()
    assert said.out == ("[]\n" if form == "json" else "")
    assert said.err == "No results for 'zzzz'. Try other words.\n"


@pytest.mark.parametrize(
    "words", [["find"], ["find", "x", "--limit", "0"], ["find", "x", "--limit", "²"], ["show"], ["show", "x", "--format", "xml"]]
)
def test_wrong_usage(words: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert "usage: beatbook" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["find", "-8.8%"], ["--library", "none", "find", "burglary", "-8.8%"], ["find", "-3.3%", "--limit", "2"]]
)
def test_a_figure_below_zero_is_a_word(words: list[str], small: Path, capsys: Captured) -> None:
    assert main([str(small) if word == "none" else word for word in words] + ["--workshop", "wmp-2015-06-16"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("  crime/")


def test_find_of_blanks(capsys: Captured) -> None:
    assert main(["find", " "]) == 2
    assert capsys.readouterr().err == "beatbook: find needs a word to search for\n"


def test_nothing_hostile_is_printed(hostile: Path, capsys: Captured) -> None:
    for words in (["find", "text"], ["find", "red"], ["show", "home"], ["show", "glossary"], ["show", "crime", "--format", "markdown"]):
        main([*words, "--library", str(hostile)])
        assert all(line.isprintable() for line in capsys.readouterr().out.splitlines())


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("seat belts here", [(0, 4), (5, 10)], "*seat belts* here"),
        ("seat-belts", [(0, 4), (5, 10)], "*seat-belts*"),
        ("seat, belts", [(0, 4), (6, 11)], "*seat*, *belts*"),
        ("none", [], "none"),
    ],
)
def test_asterisks(text: str, places: list[tuple[int, int]], expected: str) -> None:
    assert starred(text, places) == expected
