"""A drafted pack is sound and opens everywhere, whatever the document.

Every kind of file of the corpus, and odd texts.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tests.documents.corpus import FORMATS, Made, corpus
from tests.in_turn import EVERY, few, in_turn, of_each, some
from tests.unit.drafted import drafted, pack_of, quiet
from tui.analysis.audit import audit
from tui.drafting.make import make
from tui.model.pack import Pack
from tui.navigation.address import HOME
from tui.nodes.kinds import addresses, node
from tui.text.glyphs import SETS

pytestmark = pytest.mark.slow

COUNT = 24
CHOSEN = [2 * pair + seeded for pair, seeded in few(in_turn(range(COUNT // 2), (0, 1)), 4)]
"""A clean report or one with an error in each format in turn: the corpus has one of each, side by side."""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    return corpus(tmp_path_factory.mktemp("corpus"), 11, COUNT)


def opened(pack: Pack) -> None:
    """Open every address as the shell, the browser and the deck do."""
    glyphs = SETS["blocks"]
    for address in of_each(addresses(pack), 8):
        found = node(pack, address)
        found.record()
        found.lines(glyphs, 80)
        found.preview(glyphs)
        found.links()
        found.copies()
        found.info()
        if address != HOME and address.topic != "help":
            found.slide()


@pytest.mark.parametrize("number", CHOSEN)
def test_every_document_of_the_corpus_makes_a_sound_pack(documents: list[Made], number: int, tmp_path: Path) -> None:
    made = documents[number]
    draft = make(tmp_path / "draft", [made.path], quiet)
    pack = pack_of(tmp_path / "draft")
    opened(pack)
    assert draft.draft.statements or draft.draft.tables
    if made.error is None:
        differing = [finding.claim.address for finding in audit(pack) if finding.verdict == "differs"]
        assert not differing, "a clean report of which the draft says that it differs"


@pytest.mark.exhaustive
def test_corpus_has_every_kind_of_file(documents: list[Made]) -> None:
    assert {documents[number].format for number in CHOSEN} == set(FORMATS)
    assert {documents[number].error is None for number in CHOSEN} == {True, False}


ODD = {
    "no date": "# Report\n\nCrime fell.\n",
    "no heading": "Crime fell by 3% in 2014.\n",
    "one word": "Crime\n",
    "figures only": "# 2014\n\n| 2014 | 2015 |\n| --- | --- |\n| 3 | 4 |\n",
    "same names": "# R 2015\n\n| District | 2014 | 2015 |\n| --- | --- | --- |\n| North | 1 | 2 |\n| North | 3 | 4 |\n| North | 5 | 6 |\n",
    "reserved": "# Audit\n\nCrime fell in 2014.\n\n# Help\n\nIt rose in 2015.\n\n# Matrix\n\nx\n",
    "no letters": "# ★★★\n\n— — —\n\nfell in 2015\n\n# ★★★\n\n10 in 2015\n",
    "right to left": "# تقرير 2015\n\nانخفضت الجريمة بنسبة 3% في 2015.\n",
    "markup": "# [red]R[/red] 2015\n\n[/x] & <b> {x} %s \\n `q` 3% fell\n\n"
    "| a: b | - c |\n| --- | --- |\n| [bold] | 2 |\n| 'it''s' | 3 |\n",
    "yaml": "# yes: no 2015\n\n- null\n- true\n- 1:30\n- 2015-06-16\n- '#'\n- &a *a !x\n",
    "signs": "# R 2015\n\n"
    "| District | 2014 | 2015 |\n| --- | --- | --- |\n"
    "| North | .. | 12 [p] |\n| South | <5 | 7 |\n| East | n/a | nil |\n| West | * | 9 |\n",
    "below nought": "# R\n\n| Area | Variance 2015 | Rate per 1,000 |\n| --- | --- | --- |\n| North | -3 | 2.5 |\n| South | (4) | 3.75 |\n",
    "long": f"# R 2015\n\n{'Crime fell by 3 offences. ' * (800 if EVERY else 300)}\n",
    "huge figure": "# R 2015\n\n| A | 2014 |\n| --- | --- |\n| b | 123456789012345678 |\n| c | 4 |\n",
    "period twice": "# R\n\n| Month | Crimes |\n| --- | --- |\n| Apr 2014 | 3 |\n| Apr 2014 | 4 |\n| May 2014 | 5 |\n",
    "mixed units": "# R 2014/15\n\n| Measure | Actual | Target | Status |\n| --- | --- | --- | --- |\n"
    "| Satisfaction | 83.1% | 85% | Red |\n| Crimes | 512 | 500 | Red |\n| Spend | £1.2m | £1.0m | Green |\n",
    "ratings": "# R 2014\n\n| Force | Rank | Grade |\n| --- | --- | --- |\n| A | 1 | Good |\n| B | 2= | Poor |\n",
    "weeks": "# R\n\n| Week | Calls |\n| --- | --- |\n| 5 January 2015 | 10 |\n| 12 January 2015 | 11 |\n| 19 January 2015 | 9 |\n",
    "many headers": "# R\n\n| | 2013/14 | 2013/14 | 2014/15 | 2014/15 | Change |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
    "| Area | Crimes | Rate | Crimes | Rate | % |\n| N | 1 | 2.1 | 3 | 4.1 | 200 |\n| S | 5 | 6.5 | 7 | 8.5 | 40 |\n",
}


@pytest.mark.parametrize("text", some([*ODD.values()], 8), ids=some([*ODD], 8))
def test_odd_document_makes_a_sound_pack(text: str, tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, text)
    opened(pack_of(folder))
    drafted(tmp_path, f"{text}\nOne more line of 2015.\n")
    opened(pack_of(folder))


cells = st.one_of(
    st.integers(-(10**6), 10**9).map(str),
    st.floats(0, 1000).map(lambda value: f"{value:.1f}%"),
    st.sampled_from(("", "-", "..", "*", "<5", "n/a", "£4.3m", "1,234", "12 [p]", "Good", "Total", "2014", "2014/15",
                     "Q1 2014/15", "Apr 2014",
                     "Change", "% change", "Rank", "Target", "North", "Average", "of which", "Rate per 1,000")),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(lambda text: text.replace("|", " ").replace("\n", " ")),
)  # fmt: skip
tables = st.integers(1, 5).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=2, max_size=6))


@given(tables, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200))
@settings(max_examples=10 * RANDOM, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_table_and_text_make_a_sound_pack(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], words: str) -> None:
    lines = ["\t".join(cell.replace("\t", " ") for cell in row) for row in rows]
    text = f"Report of 9 June 2015\n\n{words}\n\n" + "\n".join(lines) + "\n\nCrime fell by 3%.\n"
    folder = tmp_path_factory.mktemp("any")
    pack_of(drafted(folder, text, "report.txt")[1])


def test_total_with_a_hidden_part_is_not_held_against_the_rest(tmp_path: Path) -> None:
    rows = "| 2014 | 197 | [c] | 230 | 646 |\n| 2015 | 180 | 201 | 199 | 580 |"
    text = f"# R\n\nCrimes by month\n\n| Year | Jul | Aug | Sep | Total |\n| --- | --- | --- | --- | --- |\n{rows}\n"
    table = pack_of(drafted(tmp_path, text)[1]).tables["crimes-month"]
    assert table.columns[0].printed.totals == {"2015": 580}
    assert any("646" in caveat for caveat in table.spec.caveats)


def test_share_is_of_the_column_beside_it_that_bears_it_out(tmp_path: Path) -> None:
    rows = "\n".join(
        f"| {name} | {fatal} | {every} | {share}% |" for name, fatal, every, share in (("North", 20, 40, 20), ("South", 7, 160, 80))
    )
    head = "| District | Fatal | All collisions | Share of total |\n| --- | --- | --- | --- |"
    text = f"# R 2015\n\n{head}\n{rows}\n| Total | 27 | 200 | 100% |\n"
    table = next(iter(pack_of(drafted(tmp_path, text)[1]).tables.values()))
    assert {column.id: column.of for column in table.columns if column.relation == "share"} == {"share-total": "all-collisions"}
