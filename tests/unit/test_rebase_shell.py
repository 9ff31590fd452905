"""A rebase in the shell, in what is copied, and in the reader's conversation."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress

import pytest

from tests.browse import bundled
from tests.in_turn import EVERY, some
from tests.reports import REPORTS, report
from tui.cli import main
from tui.cli.lookup import lookup_words
from tui.model.pack import Pack
from tui.model.period import month
from tui.navigation.address import Address
from tui.nodes.copies import copies, rebase_command
from tui.nodes.rebased_record import RebaseRefused, TableTrend
from tui.reader.session import Conversation

PHONES = "roads/mobile-phones"
Captured = pytest.CaptureFixture[str]


def printed(capsys: Captured, *words: str) -> str:
    assert main(["show", *words]) == 0
    return " ".join(capsys.readouterr().out.split())


def test_show_says_what_a_rebase_changes(capsys: Captured) -> None:
    said = printed(capsys, PHONES, "--rebase", "nov 2014")
    assert "Rebase: November 2014 (tried, not in the report): lower by 65 notices a month (−30.4%) since;" in said
    assert "Mean 188 notices a month becomes 215 before and 150 after;" in said
    assert "January to October 2014: 10 months, mean 215 notices;" in said and "Like for like, January to May: 804" in said
    assert "17 months, mean 188" not in said, "nothing that the rebase replaces"
    assert "add --rebase 2014-11." in printed(capsys, PHONES) and "--rebase" not in printed(capsys, "roads/collisions")


def test_show_gives_programs_the_phases(capsys: Captured) -> None:
    assert main(["show", PHONES, "--rebase", "2014-11", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["rebases"] == ["2014-11"] and [each["n"] for each in found["phases"]] == [10, 7]
    assert found["phases"][0]["mean"] == pytest.approx(215.2) and found["phases"][1]["trial"] is True
    assert main(["show", PHONES, "--format", "json"]) == 0
    assert found.keys() - json.loads(capsys.readouterr().out).keys() == {"rebases", "phases"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((PHONES, "--rebase", "2014-01"), "--rebase: January 2014 is the first month"),
        ((PHONES, "--rebase", "soon"), "--rebase: soon is not a period of mobile-phones, which runs from 2014-01 to 2015-05."),
        ((PHONES, "--rebase", "2014-11", "--rebase", "2014-12"), "Only one month would lie between the rebase at November 2014"),
        ((f"{PHONES}/2014-11", "--rebase", "2014-11"), "A rebase is for a table with a trend"),
        (("home", "--rebase", "2014-11"), "A rebase is for a table with a trend"),
        (("roads/speeding", "--rebase", "2014"), "A rebase is for a table with a trend"),
    ],
)
def test_show_says_why_there_can_be_none(capsys: Captured, words: tuple[str, ...], said: str) -> None:
    assert main(["show", *words]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_look_ups_over_ssh_may_ask_for_a_rebase() -> None:
    assert lookup_words(f"show {PHONES} --rebase 2014-11") == ["show", PHONES, "--rebase", "2014-11"]


def test_a_rebase_is_copied_as_the_command_that_shows_it() -> None:
    address = Address("roads", "mobile-phones")
    command = rebase_command(address, (month(2014, 6), month(2014, 11)))
    assert command == "beatbook show roads/mobile-phones --rebase 2014-06 --rebase 2014-11"
    assert ("command", command) in [(each.what, each.text) for each in copies(bundled(), address, command=command)]
    assert rebase_command(address, ()) == "" and "command" not in [each.what for each in copies(bundled(), address)]


def test_the_reader_tries_a_rebase_and_takes_it_away() -> None:
    talk = Conversation(bundled())
    talk.begin()
    assert "To try a rebase there, type rebase 2014-11." in " ".join(talk.answer(PHONES))
    assert "type rebase 2014-11" in " ".join(talk.answer("rebase"))
    first, *others = talk.answer("rebase November 2014")
    assert first.startswith("Rebase: November 2014 (tried, not in the report): lower by 65 notices a month (down 30.4%) since;")
    assert others[0].startswith("January to October 2014: 10 months") and len(others) == 3
    assert any("December 2014: 121, 29 below the mean" in line for line in talk.answer("again"))
    assert "With the rebase that is tried: within trial limits (rebase Nov 2014)." in talk.answer("roads/mobile-phones/2014-12")
    assert "Command: beatbook show roads/mobile-phones --rebase 2014-11" in talk.answer("copy")
    assert talk.answer("rebase")[0].startswith("Only one month would lie between the rebase at November 2014")
    assert talk.answer("rebase nov 2014") == ("The rebase at November 2014 is removed.",)
    assert any("July 2014 high" in line for line in talk.answer("up"))
    assert talk.answer("rebase soon")[0].startswith("soon is not a period of mobile-phones")
    talk.answer("home")
    assert talk.answer("rebase 2014-11")[0].startswith("A rebase is for a table with a trend")


def trends(pack: Pack) -> Iterator[TableTrend]:
    """The trends of whole tables."""
    for id, table in pack.tables.items():
        with suppress(RebaseRefused):
            yield TableTrend(pack, Address(table.spec.topic or "audit", id))


def test_every_trend_of_every_report_takes_a_rebase_at_every_place() -> None:
    """Each place is either refused in a sentence, or parts the trend in two."""
    refused: list[str] = []
    tried = 0
    for trend in (each for pack in (bundled(), *map(report, REPORTS)) for each in trends(pack)):
        for period in some(trend.table.periods, 3):
            try:
                record = trend.record(trend.periods([str(period)]))
            except RebaseRefused as error:
                refused.append(str(error))
                continue
            first, *others = record.facts
            facts = {fact.key: fact.value for fact in others if fact.key}
            assert facts["rebases"] == (str(period),) and len(facts["phases"]) == 2  # type: ignore[arg-type]  # A tuple of two.
            assert first.label == "Rebase" and not re.search("None|nan|inf", first.words)
            tried += 1
    assert tried > (200 if EVERY else 60) and all(re.fullmatch(r"[A-Z0-9].*\.", words) and "None" not in words for words in refused)
