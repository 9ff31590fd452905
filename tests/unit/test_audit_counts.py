"""One set of counts: Home, the audit, the shell, the reader and the slides agree."""

import re

import pytest

from tests.reports import WEST_YORKSHIRE, report
from tui.analysis.audit import AuditFilter, audit
from tui.analysis.questions import questions
from tui.analysis.standings import STANDINGS, audit_counts
from tui.cli import main
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.audit_list import audit_rows
from tui.nodes.board_words import board_sentence, grounds_sentence, tally_line
from tui.nodes.home_audit import board_entries
from tui.nodes.kinds import node
from tui.nodes.slide_pictures.takeaway import pictured_takeaway
from tui.nodes.standing_words import STANDING_WORDS, brief_legend, standings_legend
from tui.reader.pages import page_of
from tui.slides.decks import default_deck
from tui.slides.layout import sheet
from tui.slides.slide import content_of
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

AUDIT = Address("audit")


def numbers(text: str) -> list[int]:
    """The whole numbers of a text."""
    return [int(each) for each in re.findall(r"\d+", text)]


def flat(lines: object) -> str:
    """Some lines as one."""
    return " ".join(" ".join(map(plain, lines)).split())  # type: ignore[call-overload]  # any iterable of lines


def test_home_has_the_short_sentence_and_the_audit_s_node_the_whole(pack: Pack) -> None:
    assert flat(board_entries(pack, 77, 3)[0].lines) == board_sentence(audit(pack), brief=True)
    sentence = board_sentence(audit(pack))
    facts = [fact.words for fact in node(pack, AUDIT).record().facts]
    assert facts[:2] == [sentence, grounds_sentence(audit(pack))]
    assert node(pack, AUDIT).slide().full == sentence


def test_the_shell_says_it_too(pack: Pack, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    assert main(["audit"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [board_sentence(audit(pack)), grounds_sentence(audit(pack))]
    verdicts = [line.removeprefix("  verdict: ") for line in lines if line.startswith("  verdict: ")]
    assert [verdicts.count(STANDING_WORDS[each]) for each in STANDINGS] == [*audit_counts(audit(pack))]


def test_the_reader_says_it_too(pack: Pack) -> None:
    home, page = (" ".join(line.text for line in page_of(pack, address).entries) for address in (Address("home"), AUDIT))
    assert board_sentence(audit(pack)) in home
    assert board_sentence(audit(pack)) in page


def test_the_tally_and_the_list_have_the_same_numbers(pack: Pack) -> None:
    counts = audit_counts(audit(pack))
    assert numbers(plain(tally_line(audit(pack), 200))) == [counts.claims, *filter(None, counts)]
    titles = [row.title for row in audit_rows(pack, AuditFilter()) if not row.address and not row.quiet]
    listed = {each: sum(numbers(title)[-1] for title in titles if title.casefold().startswith(STANDING_WORDS[each])) for each in STANDINGS}
    assert listed == counts.by_standing
    legend = flat(standings_legend(100))
    assert STANDING_WORDS["ask"] in legend and STANDING_WORDS["judgement"] in legend
    assert flat(standings_legend(100, {"ask", "holds"})) == "= holds ? not settled", "only of the signs that are used"


def test_the_slides_count_alike(pack: Pack) -> None:
    counts = audit_counts(audit(pack))
    slide = node(pack, AUDIT).slide()
    assert slide.large == f"{counts.differs} of {counts.tested}"
    assert slide.words == "differs" and "“just over 6%”, by its figures 7.52%" in slide.sentence, "what the headline does not say"
    picture = pictured_takeaway(pack)
    assert picture and f"Among {counts.ask} not settled" in flat(picture.drawing(100, 30, BLOCKS))
    (made,) = [each for each in default_deck(pack).slides if each.address == "audit"]
    assert made.headline == f"{counts.ask} not settled" and board_sentence(audit(pack)).startswith("13 claims tested on data: 10 hold,")
    assert f"{counts.ask} are not settled: " in made.notes, "what is said aloud has the number of the headline"
    assert (made.sentence or "").startswith("10 of 13 tested hold;"), "counted as on Home"


def test_a_narrow_slide_names_what_is_not_settled_where_all_of_it_fits(pack: Pack) -> None:
    slide = next(each for each in default_deck(pack).slides if each.address == "audit")
    tall, low = ([plain(line).rstrip() for line in sheet(content_of(pack, slide), 37, rows, BLOCKS).lines] for rows in (22, 19))
    assert tall[-3:] == [
        f"Among {audit_counts(audit(pack)).ask} not settled",
        "Public confidence, TIDU, Fraud rate,",
        "Burglary and robbery",
    ]
    assert low[-1].startswith("Seat belts") and "Could be chance" in low, "what changed comes first"


def test_a_brief_legend_has_the_words_of_other_pages_and_leaves_out_the_first_signs() -> None:
    every = "= holds  ~ close  × not  ? not settled  - judgement"
    for columns, words in (
        (60, every),
        (50, every.removeprefix("= holds  ")),
        (43, "~ close  × not  ? not settled  - judgement"),
        (40, "× not  ? not settled  - judgement"),
        (3, ""),
    ):
        assert plain(brief_legend(columns, STANDINGS)) == words


def test_the_questions_below_the_claims_say_how_many_they_would_settle(pack: Pack) -> None:
    (row,) = [row for row in audit_rows(pack, AuditFilter()) if row.address == Address("audit", "questions")]
    open_now = {finding.claim.address for finding in audit(pack) if finding.support == "ask-for"}
    settled = [{finding.claim.address for finding in question.settles} for question in questions(pack)]
    about = [each for each in settled if each & open_now]
    assert row.title == f"{len(about)} questions would settle these, and {len(set().union(*about) - open_now)} other claims"


BELOW = (
    ("heddlu-enghraifft-2019-20", "Not settled: left open by tables (1)", "1 question would settle this"),
    ("greater-manchester-2015", "Does not hold (1)", "1 question would settle this"),
    (WEST_YORKSHIRE, "", ""),
)


@pytest.mark.parametrize(("name", "group", "row"), BELOW)
def test_the_questions_stand_below_claims_that_they_would_settle(name: str, group: str, row: str) -> None:
    """A question that only bears on a claim that holds is not counted."""
    rows = audit_rows(report(name), AuditFilter())
    place = next((at for at, each in enumerate(rows) if each.address == Address("audit", "questions")), None)
    assert (rows[place - 1].title, rows[place].title) == (group, row) if place is not None else not group


def test_the_tally_leaves_out_how_no_claim_stands() -> None:
    tally = plain(tally_line(audit(report(WEST_YORKSHIRE)), 200))
    assert re.fullmatch(r"36 claims  = 36 hold", tally)
