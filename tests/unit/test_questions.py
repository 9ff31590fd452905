"""The questions to ask the Force.

Each covers the claims that it helps to settle, and all have one address, in every format.
"""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.conftest import PACKS
from tests.reports import report
from tui.analysis.audit import audit
from tui.analysis.questions import question_of, questions
from tui.cli import main
from tui.model.pack import Pack
from tui.nodes.copies import copies
from tui.nodes.finding_lines import finding_lines
from tui.nodes.kinds import address_of, addresses, node
from tui.nodes.question_words import none_open, question_sentence, settles
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.source_page import info_lines
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.search.index import Index
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

Edit = Callable[[str, str, str], None]


def test_every_claim_that_needs_figures_has_one_question(pack: Pack) -> None:
    asked = questions(pack)
    settled = [finding.claim.address for each in asked for finding in each.raised_by]
    assert len(settled) == len(set(settled))
    assert {finding.claim.address for finding in audit(pack) if finding.support == "ask-for"} <= set(settled)
    assert len({each.question for each in asked}) == len(asked) == len({each.id for each in asked})
    assert all(each.question.endswith("?") and each.reason.endswith(".") for each in asked)


def test_every_question_of_the_pack_is_asked(pack: Pack) -> None:
    assert {question.id for question in pack.report.questions} <= {each.id for each in questions(pack)}


def test_a_change_without_its_base_asks_for_it(pack: Pack) -> None:
    (robbery,) = (each for each in questions(pack) if each.id == "robbery")
    assert robbery.question == "Robbery: how many offences were there in each of the two periods, and which dates do they cover?"
    assert [finding.claim.part for finding in robbery.raised_by] == ["change", "percent"]


def test_a_unit_without_a_letter_is_not_asked_for() -> None:
    """`how many . were there`, of a measure whose unit is a full stop."""
    asked = [each.question for each in questions(report("hostile")) if "each of the two periods" in each.question]
    assert asked and not any("how many . were" in question for question in asked)


def test_a_question_helps_to_settle_what_rests_on_its_figures(pack: Pack) -> None:
    asked = {each.id: [finding.claim.address for finding in each.findings] for each in questions(pack)}
    for id in ("robbery", "burglary-dwelling"):
        assert asked[id][2:] == ["outcomes/burglary-robbery-lowest/falling"], "rests on both figures"
    finding = next(each for each in audit(pack) if each.claim.address == "outcomes/recorded-crime-low/rising")
    assert (found := question_of(pack, finding)) and found.id == "total-recorded-crime"


def test_a_cause_is_a_judgement_even_where_a_question_helps_to_judge_it(pack: Pack) -> None:
    causes = [finding for finding in audit(pack) if finding.claim.relation == "cause"]
    assert causes and {finding.support for finding in causes} == {"judgement"}
    asked = {each.id: [finding.claim.address for finding in each.findings] for each in questions(pack)}
    assert "roads/seat-belt-activity/reason" in asked["roads-operations"]
    assert asked["alcohol"] == ["crime/alcohol-not-cause/cause"]


def test_what_differs_has_a_question_too(pack: Pack) -> None:
    finding = next(each for each in audit(pack) if each.claim.address == "roads/tickets-cancelled/since")
    asked = question_of(pack, finding)
    assert asked and "just over 6%" in asked.question
    assert any(plain(line) == f"Ask: {asked.question}" for line in finding_lines(pack, finding, BLOCKS, 80))


def test_a_pack_without_questions_asks_for_its_figures(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "                check: {kind: share, table: speeding, where: {disposal: Cancelled}, period: 2014}\n", "")
    (asked, *_) = [each for each in questions(read_pack(small)) if each.findings[0].claim.part == "share"]
    assert asked.question == "Cancelled: which figures are behind “30%” (2014), and which dates do they cover?"


def test_a_figure_that_differs_brings_the_question_which_is_right() -> None:
    """Each once, in its topic; the pack's own questions stay as they are."""
    asked = questions(report("heddlu-enghraifft-2019-20"))
    assert [(each.question, each.disputes, each.drafted) for each in asked[1:]] == [
        ("999 calls: is the total for 2018/19 131,503, as printed, or 113,503, the sum of the 12 months?", True, True),
        ("Budget: is the total for Net spending in 2018/19 £48,450,000, as printed, or £44,850,000, the sum of the headings?", True, True),
        ("Which months do the calls of the wards cover?", False, False),
    ]
    assert [settles(each) for each in asked] == [
        *["Helps to settle 1 claim. Drafted from the audit."] * 3,
        "Bears on 1 claim that holds.",
    ]


def test_what_the_report_s_figures_leave_open_has_a_question(small: Path) -> None:
    (asked,) = (each for each in questions(read_pack(small)) if each.id == "driven-stable")
    assert asked.question == "Steady: which figures are behind “steady”, and which dates do they cover?"
    assert asked.reason.endswith("3 months are too few for limits.")


def test_one_question_is_about_all_figures_of_a_statement(small: Path) -> None:
    """With the statement's title: the label of a change alone does not say of what."""
    asked = questions(read_pack(small))[0]
    assert asked.question == "Total recorded crime: which figures are behind “12 more” and “3.6%” (to date), and which dates do they cover?"
    assert [finding.claim.part for finding in asked.raised_by] == ["change", "percent"]


def test_a_slide_says_what_its_questions_are_about(small: Path, pack: Pack) -> None:
    said = {name: question_sentence(report(name)) for name in ("heddlu-enghraifft-2019-20", "greater-manchester-2015")}
    assert said == {
        "heddlu-enghraifft-2019-20": "Questions about what differs, is left open, is missing or stands out.",
        "greater-manchester-2015": "Questions about what differs, is missing or stands out.",
    }
    assert question_sentence(read_pack(small)) == "Questions about what is left open."


def test_without_questions_it_says_what_was_not_checked() -> None:
    assert none_open(report("west-yorkshire-2024")) == "All claims with a check are settled."
    assert none_open(report("example-constabulary-2016")) == "All claims with a check are settled; 12 statements have no check."


DIFFERENT = {
    "a figure": (
        {'value: 23999, unit: crimes, window: 2019/20, printed: "23,999': 'value: 23909, unit: crimes, window: 2019/20, printed: "23,909'},
        "Recorded crime: is it “23,909 crimes”, as the report says, or 23,999, as its own figures give?",
        ["crime/crime-year/crimes"],
    ),
    "a change": (
        {"value: 98, unit": "value: 890, unit", "printed: 98 more": "printed: 890 more"},
        "Recorded crime: from which figure to which, and for which periods, is the change “890 more” and “0.4%”?",
        ["crime/crime-year/change", "crime/crime-year/implied-base"],
    ),
    "a word": (
        {"printed: was missed, relation: missed,\n                 check: {kind: against-target, table: crime-by": (
            "printed: was met, relation: met,\n                 check: {kind: against-target, table: crime-by"
        )},
        "The target was missed: on which figures does “was met” rest?",
        ["crime/crime-year/missed"],
    ),
    "a misprint that the report repeats": (
        {'value: 122348, unit: calls, window: 2019/20, printed: "122,348': 'value: 131503, unit: calls, window: 2018/19, printed: "131,503',
         "{kind: total, table: calls, period: 2019/20}": "{kind: total, table: calls, period: 2018/19}"},
        "999 calls: is it “131,503 calls”, as the report says, or 113,503, as its own figures give?",
        ["contact/calls-year/total", "contact/calls/total-2018-19"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DIFFERENT)
def test_each_kind_of_claim_that_differs_has_one_question(name: str, tmp_path: Path) -> None:
    edits, question, claims = DIFFERENT[name]
    source = PACKS / "heddlu-enghraifft-2019-20"
    folder = Path(shutil.copytree(source, tmp_path / source.name))
    text = (folder / "workshop.yaml").read_text(encoding="utf-8")
    for old, new in edits.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / "workshop.yaml").write_text(text, encoding="utf-8")
    (asked,) = (each for each in questions(read_pack(folder)) if claims[0] in {finding.claim.address for finding in each.findings})
    assert (asked.question, [finding.claim.address for finding in asked.findings]) == (question, claims)


def test_the_list_has_an_address(pack: Pack) -> None:
    address = QUESTIONS_PAGE
    assert addresses(pack)[address] == "questions"
    assert address_of(pack, "questions") == address
    assert node(pack, address).record().title == "Questions to ask the Force"
    assert node(pack, address).slide().large == str(len(questions(pack)))
    assert "1. Total Recorded Crime" in copies(pack, address)[0].text
    shown, output = (
        " ".join(" ".join(map(plain, lines)).split()) for lines in (node(pack, address).lines(BLOCKS, 80), info_lines(pack, address))
    )
    for each in questions(pack):
        assert each.question in shown and each.question in output


def test_search_finds_the_list(pack: Pack) -> None:
    assert str(Index(pack).find("questions to ask the force")[0].address) == str(QUESTIONS_PAGE)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["audit", "--ask", *words]) == 0
    return capsys.readouterr().out


def test_the_shell_prints_them(capsys: pytest.CaptureFixture[str], pack: Pack) -> None:
    assert said(capsys).startswith(f"Questions to ask the Force: {len(questions(pack))}\n")
    records = json.loads(said(capsys, "--format", "json"))
    assert [list(each) for each in records] == [["question", "why", "claims"]] * len(questions(pack))
    assert records[0]["claims"] == [
        *("crime/total-recorded-crime/change", "crime/total-recorded-crime/percent"),
        "outcomes/recorded-crime-low/rising",
    ]
    rows = list(csv.reader(io.StringIO(said(capsys, "--format", "csv"))))
    assert rows[0] == ["question", "why", "claims"] and len(rows) == len(records) + 1
    assert said(capsys, "--format", "markdown").startswith("| question | why | claims |")


def test_those_of_one_topic(capsys: pytest.CaptureFixture[str]) -> None:
    records = json.loads(said(capsys, "roads", "--format", "json"))
    assert records and all(any(claim.startswith("roads/") for claim in each["claims"]) for each in records)
    output, *nearest = said(capsys, "glossary/tidu").splitlines()
    assert output == "There are no questions to ask about this."
    assert nearest[0].startswith("No claims in glossary/tidu") and len(nearest) > 1, "they say where to look"


def test_a_question_that_there_is_not(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "{id: stable, label", "{id: stable, ask: nothing, label")
    with pytest.raises(PackError, match="ask is 'nothing', which is not a question"):
        read_pack(small)


def test_a_word_may_have_a_question_for_its_reason(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "relation: stable, check: {kind: trend, table: notices}}", "relation: stable, ask: months}")
    edit(
        "workshop.yaml",
        "\ntopics:\n",
        "\nquestions:\n  - {id: months, question: How many a month?, why: No months are given.}\ntopics:\n",
    )
    pack = read_pack(small)
    (asked,) = (each for each in questions(pack) if each.id == "months")
    (finding,) = asked.findings
    assert (finding.support, finding.verdict) == ("ask-for", "unchecked")
    assert msgspec.structs.asdict(pack.report.questions[0])["question"] == "How many a month?"
