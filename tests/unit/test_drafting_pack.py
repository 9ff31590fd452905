"""What a drafted pack contains.

The report's statements, figures, tables, terms and meeting, each marked as a draft.
"""

from pathlib import Path

import pytest

from tests.unit.drafted import REPORT, drafted, pack_of, quiet
from tui.analysis.audit import audit
from tui.cli import main
from tui.drafting.make import make
from tui.drafting.memory import MEMORY_FILE, read_memory
from tui.model.drafts import drafts_left
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.text.glyphs import SETS


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return pack_of(drafted(tmp_path_factory.mktemp("drafted"))[1])


def test_meeting_is_as_the_report_says(pack: Pack) -> None:
    report = pack.report
    assert (report.title, report.force, report.board) == ("Performance report", "Anyshire Police", "Anyshire Police and Crime Panel")
    assert str(pack.reported) == "2015-06-09"
    assert (report.author, report.office) == ("Ann Example", "Office of the Commissioner")
    assert set(report.draft) == {"title", "force", "board", "reported", "author", "office"}


def test_every_paragraph_is_a_statement_with_its_own_words(pack: Pack) -> None:
    texts = {statement.text for statement in pack.statements.values()}
    assert "Robbery fell by 3.3% (31 offences) so far this year." in texts
    assert all(statement.draft and statement.title for statement in pack.statements.values())
    assert "Vehicle crime by month" not in texts  # The title of the table below it.


def test_change_and_percentage_share_a_measure(pack: Pack) -> None:
    statement = next(each for each in pack.statements.values() if "Robbery" in each.text)
    percent, change = statement.figures
    assert (percent.value, percent.unit, percent.role) == (-3.3, "%", "percent-change")
    assert (change.value, change.unit, change.role) == (-31, "offences", "change")
    assert percent.measure == change.measure == "robbery"
    assert list(statement.pairs)


def test_relation_and_window_are_those_of_the_words(pack: Pack) -> None:
    figure = next(figure for each in pack.statements.values() for figure in each.figures if figure.value == 83)
    assert (figure.relation, figure.window, figure.printed, figure.unit) == ("just over", "May 2015", "just over 83%", "%")


def test_table_by_month_has_its_periods_and_printed_totals(pack: Pack) -> None:
    table = pack.tables["vehicle-crime-month"]
    assert [str(period) for period in table.periods] == ["2014-07", "2014-08", "2014-09", "2015-07", "2015-08", "2015-09"]
    assert [cell.number for row in table.rows for cell in row.cells] == [197, 219, 230, 180, 201, 199]
    assert table.spec.draft and table.columns[0].printed.totals == {"2014": 646, "2015": 580}
    assert {finding.verdict for finding in audit(pack) if finding.claim.with_table} == {"agrees"}


def test_figure_of_a_cell_gets_a_check_that_agrees(pack: Pack) -> None:
    found = next(finding for finding in audit(pack) if finding.claim.value == 230)
    assert (found.verdict, found.computed) == ("agrees", 230)


def test_abbreviation_that_the_report_spells_out_is_a_term(pack: Pack) -> None:
    term = pack.terms["ap"]
    assert (term.term, term.basis, term.expansion, term.draft) == ("AP", "report", "Anyshire Police", True)


def test_outline_has_the_place_of_each_passage(pack: Pack) -> None:
    lines = REPORT.splitlines()
    for statement in pack.statements.values():
        anchor = pack.entries[statement.sources[0]].lines
        assert anchor is not None and statement.text in lines[anchor[0] - 1]
    assert len(pack.outline.sha256) == 64


def test_memory_has_the_passage_of_each_statement(tmp_path: Path) -> None:
    made, folder = drafted(tmp_path)
    memory = read_memory((folder / MEMORY_FILE).read_text(encoding="utf-8"))
    statements = memory.by_id("statement")
    assert {part.id for part in made.draft.statements} == set(statements)
    assert all(part.source and part.place and part.written["text"] == part.source for part in statements.values())
    assert memory.files[0].sha256 == made.draft.sources[0].sha256


def test_drafts_are_marked_wherever_they_are_shown(pack: Pack) -> None:
    glyphs = SETS["blocks"]
    statement = next(iter(pack.statements.values()))
    for address in (Address(pack.homes[statement.id], statement.id), Address("glossary", "ap"), Address("crime", "vehicle-crime-month")):
        shown = "\n".join("".join(span.text for span in line) for line in node(pack, address).lines(glyphs, 80))
        assert "draft" in shown.lower(), address


def test_validate_and_list_count_the_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, folder = drafted(tmp_path)
    left = drafts_left(pack_of(folder))
    assert main(["validate", str(folder)]) == 0
    assert f"no problems, {left} drafts left" in capsys.readouterr().out
    assert main(["list", "--library", str(tmp_path)]) == 0
    assert f"{left} drafts left" in capsys.readouterr().out


def test_accepted_draft_is_no_longer_counted(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    before = drafts_left(pack_of(folder))
    workshop = folder / "workshop.yaml"
    workshop.write_text(
        workshop.read_text(encoding="utf-8").replace("better: neutral\n  draft: true\n", "better: neutral\n", 1), encoding="utf-8"
    )
    assert drafts_left(pack_of(folder)) == before - 1


def test_show_says_that_a_statement_is_a_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, folder = drafted(tmp_path)
    pack = pack_of(folder)
    statement = next(iter(pack.statements.values()))
    address = f"{pack.homes[statement.id]}/{statement.id}"
    assert main(["show", address, "--library", str(tmp_path), "--workshop", "draft"]) == 0
    assert "Draft: no one has compared this with the report yet." in capsys.readouterr().out


def checks_of(pack: Pack) -> dict[str, str]:
    """The kind of check of each figure that has one, by its printed words."""
    figures = (figure for statement in pack.statements.values() for figure in statement.figures)
    return {figure.printed: type(figure.check.itself).__name__ for figure in figures if figure.check is not None}


def test_change_is_checked_by_the_levels_beside_it(tmp_path: Path) -> None:
    table = "| District | 2013/14 | 2014/15 |\n| --- | --- | --- |\n| North | 7,203 | 6,339 |\n| South | 1,954 | 1,608 |\n"
    words = (
        "- Burglary in North went from 7,203 in 2013/14 to 6,339 in 2014/15, down 12.0%.\n- In South it now stands at 1,608 burglaries.\n"
    )
    pack = pack_of(drafted(tmp_path, f"# R\n\nBurglary by district\n\n{table}\n{words}")[1])
    assert checks_of(pack) == {"7,203": "Value", "6,339": "Value", "12.0%": "PercentChange", "1,608": "Value"}


def test_figure_of_a_quarter_is_no_figure_of_the_year(tmp_path: Path) -> None:
    table = "| District | 2014/15 |\n| --- | --- |\n| North | 1,342 |\n| South | 1,608 |\n"
    pack = pack_of(
        drafted(tmp_path, f"# R\n\nBurglary by district\n\n{table}\n- Burglary in North was just over 1,300 in the third quarter.\n")[1]
    )
    assert checks_of(pack) == {}


SCORECARD = """\
# Scorecard

| Report to: | Anyshire Performance Board |
| --- | --- |
| Date of meeting: | Thursday 24 May 2018 |
| Report author: | Ann Example, Head of Performance |

## Contents

| Section | Page |
| --- | --- |
| Crime | 2 |
| Money | 4 |

## Measures

Scorecard, 2017/18

| Indicator | Actual | Target | Rating |
| --- | --- | --- | --- |
| Total recorded crime¹ | 125,424 | 120,000 | Red |
| Victims satisfied | 83.4% | 85% | Amber |
| 999 calls answered in 10 seconds | 91.3% | 90% | Green |
| Spending (£m) | 289.4 | 290.5 | Green |
"""


def test_rows_of_several_units_are_measures_of_their_own(tmp_path: Path) -> None:
    made, folder = drafted(tmp_path, SCORECARD)
    pack = pack_of(folder)
    units = {measure.title: (measure.unit, measure.kind) for measure in pack.report.measures}
    assert units == {
        "Total recorded crime": ("crimes", "count"), "Victims satisfied": ("%", "percentage"),
        "999 calls answered in 10 seconds": ("%", "percentage"), "Spending (£m)": ("£m", "money"),
    }  # fmt: skip
    assert not any(dimension.whole for table in pack.tables.values() for dimension in table.spec.dimensions)
    assert any("a list of pages" in words for words in made.draft.left) and "contents" not in pack.tables


def test_facts_of_the_meeting_can_stand_in_a_table(tmp_path: Path) -> None:
    report = pack_of(drafted(tmp_path, SCORECARD)[1]).report
    assert (report.board, str(report.held), report.author) == ("Anyshire Performance Board", "2018-05-24", "Ann Example")


def test_list_of_abbreviations_spells_them_out(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, "# Report of June 2015\n\nFCR\tForce control room\n\nThe FCR took 90 calls.\n")[1])
    assert [(term.term, term.expansion) for term in pack.glossary.terms] == [("FCR", "Force control room")]


def test_row_that_is_the_sum_of_all_others_is_their_whole(tmp_path: Path) -> None:
    rows = "| North | 1,210 | 1,144 |\n| Centre | 2,875 | 2,990 |\n| South | 640 | 655 |\n| Anyshire | 4,725 | 4,789 |\n"
    text = f"# R\n\nCrime by district\n\n| District | 2015/16 | 2014/15 |\n| --- | --- | --- |\n{rows}"
    table = next(iter(pack_of(drafted(tmp_path, text)[1]).tables.values()))
    assert [dimension.whole for dimension in table.spec.dimensions] == ["Anyshire"]


def test_same_table_in_two_files_is_drafted_once_and_checks_the_other(tmp_path: Path) -> None:
    table = "| District | 2015/16 | 2014/15 |\n| --- | --- | --- |\n| North | 1,210 | 1,144 |\n| South | 2,875 | 2,990 |\n"
    (tmp_path / "report.md").write_text(f"# R\n\nCrime by district\n\n{table}\nNorth had 1,210 crimes in 2015/16.\n")
    rows = "District,2015/16,2014/15\nNorth,1210,1144\nSouth,2875,2990\n"
    (tmp_path / "crime-by-district.csv").write_text(rows)
    made = make(tmp_path / "draft", [tmp_path / "report.md", tmp_path / "crime-by-district.csv"], quiet)
    assert len(made.draft.tables) == 1 and any("another file has the same table" in words for words in made.draft.left)
    assert checks_of(pack_of(tmp_path / "draft")) == {"1,210": "Value"}
    (tmp_path / "words.md").write_text("# R\n\nCrime by district: North had 1,210 crimes in 2015/16.\n")
    make(tmp_path / "other", [tmp_path / "words.md", tmp_path / "crime-by-district.csv"], quiet)
    assert checks_of(pack_of(tmp_path / "other")) == {"1,210": "Value"}
