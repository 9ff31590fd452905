"""The sign before a statement: that of its worst claim, or of what its title says."""

import shutil
from pathlib import Path

import pytest

from tests.browse import browsing, bundled
from tests.conftest import PACKS
from tests.reports import report
from tui.analysis.statement_kinds import statement_kinds
from tui.analysis.statement_standing import standing_at
from tui.navigation.address import Address
from tui.nodes.home_said import said_entries
from tui.nodes.statement_sign import standing_title
from tui.nodes.table_statements import said_of
from tui.nodes.topic_list import items, listed_lines, statement_in_full, topic_kinds
from tui.pack.reader import read_pack
from tui.text.spans import Line, plain

HEDDLU = "heddlu-enghraifft-2019-20"
CALLS = Address("contact", "calls-year")
SIGNED = "= 999 calls are up by 7.8%  1 of 6 ?"


def first(lines: tuple[Line, ...]) -> str:
    return plain(lines[0])


def test_a_title_whose_figure_holds_is_not_doubted_for_other_claims() -> None:
    """Lists, statements beside a table and Home all say how many are open."""
    pack = report(HEDDLU)
    assert plain(next(each.line(pack) for each in items(pack, "contact") if each.address == CALLS)) == SIGNED
    assert first(statement_in_full(pack, CALLS)) == first(said_of(pack, pack.tables["calls"])[0]) == SIGNED
    assert any(first(entry.lines).startswith(SIGNED) for entry in said_entries(pack, 70, 20))
    assert standing_title(pack, CALLS) == "= holds  1 of 6 ?"
    assert standing_at(pack, str(CALLS)) is standing_at(pack, str(CALLS)), "worked out once"


def test_beside_a_table_a_statement_names_the_claims_that_give_it_its_sign() -> None:
    """“?” stood over a statement all of whose listed claims hold."""
    pack = bundled()
    said = [[plain(line) for line in each] for each in said_of(pack, pack.tables["collisions"])]
    constant = next(each for each in said if each[0].startswith("? Collisions are fairly constant"))
    assert constant[2:] == ["  The 15 months run up to the workshop: not settled. The other 2 claims hold."]
    assert all(len(each) == 2 for each in said if each[0].startswith("= ") and "?" not in each[0]), "nothing to explain"


def test_beside_its_sign_a_list_quotes_the_claim_that_gives_it() -> None:
    """Figures or words that hold do not stand beside “?”."""
    pack = bundled()
    lines = [plain(line) for line in listed_lines(pack, [each for each in items(pack, "roads") if each.address], 98)]
    quoted = {line[2:40].strip(): line[40:].strip() for line in lines}
    assert quoted["Collisions are fairly constant"] == "“Over the past 15 months”"
    assert quoted["8,000 tickets so far this year"] == "“issued so far this year”"
    assert any(line.startswith("=") and line.rstrip()[-1] != "”" for line in lines), "figures that hold stay"


def test_a_filter_for_what_is_open_lists_it_too() -> None:
    pack = report(HEDDLU)
    assert {"holds", "ask"} <= statement_kinds(pack, pack.statements["calls-year"])


def test_a_filter_names_an_average_and_a_target_apart() -> None:
    """`beside an average or a target` was listed where no target exists."""
    kinds = {kind for kind, _ in topic_kinds(bundled(), "satisfaction")}
    assert "beside" in kinds and "target" not in kinds
    pack = report(HEDDLU)
    assert "target" in statement_kinds(pack, pack.statements["emergencies"])


@pytest.mark.parametrize(
    ("title", "sign"),
    [
        ("Calls are up", "?"),  # without a figure, the title says no more than its claims
        ("8,845 more calls so far", "?"),  # these words are open
        ("8,845 more calls", "="),
    ],
)
def test_the_title_is_its_figures_and_its_words(title: str, sign: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PACKS / HEDDLU, tmp_path / HEDDLU))
    text = (folder / "workshop.yaml").read_text(encoding="utf-8")
    assert text.count("title: 999 calls are up by 7.8%") == 1
    (folder / "workshop.yaml").write_text(text.replace("title: 999 calls are up by 7.8%", f'title: "{title}"'), encoding="utf-8")
    assert standing_title(read_pack(folder), CALLS)[0] == sign


def test_what_does_not_hold_decides_whatever_the_title_says() -> None:
    pack = bundled()
    assert standing_title(pack, Address("roads", "tickets-cancelled")).startswith("× does not hold")


def test_open_words_of_the_title_keep_its_sign() -> None:
    pack = bundled()
    id = next(each.id for each in pack.statements.values() if each.title == "8,000 tickets so far this year")
    assert standing_title(pack, Address(pack.homes[id], id)) == "? not settled"


async def test_the_page_says_it_in_its_title() -> None:
    async with browsing(report(HEDDLU)) as driver:
        await driver.type("2", "tab", "tab")
        assert " = holds  1 of 6 ? " in driver.text() and SIGNED in driver.text()
