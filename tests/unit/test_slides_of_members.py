"""Slides of tables with members.

They say what their bars measure, and cut no name.
"""

import re

import pytest
from msgspec.structs import replace

from tests.browse import bundled
from tests.handmade import made
from tests.reports import REPORTS, WEST_YORKSHIRE, report
from tui.analysis.changes import changes
from tui.analysis.levels import stated_levels
from tui.charts.bigtext import bigtext
from tui.charts.lines_across import chart_figure, named_levels
from tui.model.period import month
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart
from tui.nodes.kinds import node
from tui.nodes.members_slide import members_slide
from tui.nodes.question_slide import question_slide
from tui.nodes.share_slide import limits_picture, share_slide
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.shares_stated import shares_stated
from tui.nodes.statement_slide import statement_slide
from tui.slides.asked import asked_behind
from tui.slides.decks import default_deck
from tui.slides.layout import sheet
from tui.text.digits import places_to_read
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.signs import BRACKETS, WORDS
from tui.text.spans import Span, plain

REPORT = "heddlu-enghraifft-2019-20"


def slide(address: str) -> SlideContent:
    return node(report(REPORT), Address.parse(address)).slide()


def drawn(found: SlideContent, columns: int, rows: int) -> list[str]:
    assert found.drawing
    return [plain(line).rstrip() for line in found.drawing(columns, rows, BLOCKS)]


def test_bars_of_changes_say_that_they_are_changes() -> None:
    assert drawn(slide("crime/crime-year"), 74, 12)[0] == "Change by district, crimes, 2019/20   ░ could be chance"


def test_the_slide_of_a_row_has_the_others_beside_it() -> None:
    found = slide("crime/crime-by-district/ynys-gwydd/2019-20")
    assert found.sentence == "−116 crimes on a year before, which could be chance."
    title, first, *_, last = filter(None, drawn(found, 74, 12))
    assert (title, first.split()[0], last.split("  ")[0]) == ("Crime, crimes, 2019/20", "Tŷ-wen", "Ynys Gŵydd")


@pytest.mark.parametrize("columns", [54, 74, 110, 190])
@pytest.mark.parametrize("name", REPORTS)
def test_a_slide_that_shows_a_sign_says_what_it_means(name: str, columns: int) -> None:
    pack = report(name)
    seen = 0
    for table in pack.tables.values():
        found = node(pack, Address(table.spec.topic or "", table.spec.id)).slide() if table.spec.topic else None
        for draw in filter(None, (found.drawing, *found.grand) if found else ()):
            shown = "\n".join(map(plain, draw(columns, 40, BLOCKS)))
            for mark, sign in BRACKETS.items():
                if sign in shown:
                    assert f"{sign} {WORDS[mark]}" in shown, table.spec.id
                    seen += 1
    assert seen or name != REPORT


def test_a_share_of_many_periods_has_its_limits() -> None:
    parts = [(month(2014, 1).shift(at), 10 + at % 3, 50) for at in range(8)]
    picture = limits_picture(parts)
    assert picture and "mean 21.8%" in "\n".join(map(plain, picture(74, 14, BLOCKS)))
    assert limits_picture(parts[:5]) is None, "too few for limits"


def test_a_statement_that_ranks_shows_what_it_ranks() -> None:
    head, first, *others = drawn(slide("wards/busiest"), 74, 12)
    assert head == "Calls, the 5 largest of 43", "a room does not read a list of 43"
    assert first.startswith("Rhiw'r Gŵr") and " 2,559 " in first and len(list(filter(None, others))) == 4


@pytest.mark.parametrize("columns", [54, 74, 110])
def test_the_rows_of_a_scorecard_keep_their_whole_names_below_each_other(columns: int) -> None:
    lines = drawn(slide("standards/standards"), columns, 30)
    words = " ".join(line[: 24 if columns < 60 else 34].rstrip() for line in lines)
    for name in ("Emergencies", "attended", "minutes", "Ymateb", "(answers"):
        assert name in words
    figures = ["90.0%", "80.2%"] if columns < 90 else [bigtext(figure, columns, 1, BLOCKS)[0] for figure in ("90.0%", "80.2%")]
    found = [line.index(figure) for figure in figures for line in lines if figure in line]
    assert len(found) == 2 and len({*found}) == 1, "in a column"


@pytest.mark.parametrize("columns", [54, 74])
def test_long_names_of_members_wrap(columns: int) -> None:
    text = "\n".join(drawn(slide("wards/wards"), columns, 30))
    assert "Stryd y Frenhines" in text and "farchnad)" in text


def test_a_level_says_that_the_change_in_its_title_could_be_chance() -> None:
    found = slide("crime/crime-year")
    assert (found.large, found.sentence) == ("+0.4%", "Crime is up by 0.4%: could be chance; target missed."), "the figure of the sentence"


def test_the_end_of_another_figure_is_not_the_change_in_a_title() -> None:
    pack = report(REPORT)
    found = statement_slide(pack, replace(pack.statements["crime-year"], title="Crime is up by 10.4%"))
    assert "could be chance" not in f"{found.title} {found.sentence}"


def test_a_topic_with_one_change_shows_its_size() -> None:
    found = slide("contact")
    assert (found.where, found.title) == (("Contact",), "999 calls"), "the topic alone would not say what rose"
    assert (found.large, found.sentence) == ("+7.8%", "8,845 more calls, 2019/20 on 2018/19.")


def test_a_single_change_stands_beside_what_there_was_before() -> None:
    lines = drawn(slide("contact"), 74, 12)
    before, after = (next(line for line in lines if words in line) for words in (" 100", " 107.8"))
    assert before.count("░") < after.count("█") < 1.1 * before.count("░"), "one scale from 0, so the rise looks as small as it is"
    assert any(line.startswith("Before") for line in lines) and any(line.startswith("Now") for line in lines)


def test_the_percentages_of_a_statement_are_bars_of_one_whole() -> None:
    both = drawn(slide("welsh/welsh-answers"), 74, 14)
    assert any("77.0%" in line and "█" in line for line in both) and any("70.0%" in line and "░" in line for line in both)
    assert both[-1].split() == ["0", "50", "100%"]
    alone = shares_stated(report(WEST_YORKSHIRE).statements["fatal-or-serious"])
    assert alone
    (row,) = (line for line in map(plain, alone(74, 14, BLOCKS)) if "29.5%" in line)
    assert row.count("█") / (row.count("█") + row.count("░")) == pytest.approx(0.295, abs=0.02), "the rest of the whole is pale"


def test_one_claim_that_fails_does_not_hold() -> None:
    found = node(report("greater-manchester-2015"), Address("audit")).slide()
    assert (found.large, found.words) == ("1 of 68", "differs")
    assert found.sentence == "The report's own figures give 540 fewer tests."


def test_what_ascii_has_no_sign_for_is_written_out() -> None:
    face = SlideContent((), "", sentence="About ±3 points.", more=((Span("Chance alone is ±3."),),))
    for glyphs, words in ((ASCII, ("About +/-3 points.", "alone is +/-3")), (BLOCKS, ("About ±3 points.", "alone is ±3"))):
        text = "\n".join(map(plain, (*(laid := sheet(face, 50, 12, glyphs)).lines, *laid.below)))
        assert glyphs is BLOCKS or all(each in text for each in words)


def test_a_topic_says_how_many_of_its_changes_rose_and_fell() -> None:
    pack = report("west-yorkshire-2024")
    found = node(pack, Address("people")).slide()
    assert (found.large, found.unit) == ("902", "people, 31 March 2022 on 31 March 2015"), "the figure of the sentence"
    assert found.sentence == "902 more officers than in 2015."
    found = node(report(REPORT), Address("crime")).slide()
    assert "rose" in found.large or "fell" in found.large or not found.large


def test_claims_that_all_hold_are_quoted_and_counted() -> None:
    text = "\n".join(drawn(node(report("west-yorkshire-2024"), Address("audit")).slide(), 54, 12))
    assert "“265,520 offences”" in text and "by its figures" not in text and "31 more in the audit" in text


def test_a_single_change_shows_the_course_of_what_changed() -> None:
    pack = report("west-yorkshire-2024")
    found = node(pack, Address("crime", "severity-rise")).slide()
    assert found.large == "+23.9%" and found.plan and len(found.plan.known) == 21
    assert found.month and str(found.month) == "2017/18"


def test_at_most_five_of_many_members_are_drawn_apart_from_each_other() -> None:
    for rows, empty in ((7, 0), (14, 4), (60, 13)):
        lines = drawn(slide("wards/wards"), 74, rows)
        assert lines.count("") == empty and not any("more" in line for line in lines)
        assert sum(any(sign in line for sign in ("−1", "+1")) for line in lines) == 5
    assert len(drawn(slide("crime/crime-year"), 74, 12)) == 12, "all of a few"


def test_bars_below_nought_do_not_take_half_of_the_slide() -> None:
    lines = drawn(slide("money/budget"), 74, 14)
    axis = {line.index("│") for line in lines if "│" in line}
    (below,) = {line.count("█") for line in lines if "−£4,000,000" in line}
    (above,) = {line.count("█") for line in lines if "£32,400,000" in line}
    assert len(axis) == 1 and above > 30 and below / above == pytest.approx(4 / 32.4, abs=0.03), "one scale for both sides"


def test_the_headline_is_the_figure_of_the_sentence() -> None:
    pack = report("west-yorkshire-2024")
    found = node(pack, Address("crime", "crime-by-quarter")).slide()
    assert (found.large, found.words) == ("67,106", "offences")
    assert found.sentence == "West Yorkshire: a count; the 4 police forces differ in size."
    assert slide("rural/farms").large == "A team for farms", "a lone number that the title does not say"
    assert slide("indicators/sickness").large == "11.4" and slide("indicators/sickness").words == "days"


def test_without_a_figure_in_the_title_the_headline_is_the_level_drawn() -> None:
    found = slide("standards/emergencies")
    assert (found.large, found.unit) == ("80.2%", "Attended in 15 minutes · January to March 2020")


def test_a_rank_among_many_is_drawn_as_the_largest_with_its_own_name() -> None:
    found = node(report("greater-manchester-2015"), Address("people", "residents")).slide()
    head, *lines = drawn(found, 74, 14)
    assert head == "Residents, 2015, the 5 largest of 43"
    assert [line.split("  ")[0].split(" ")[0] for line in lines if line] == ["Metropolitan", "West", "Greater", "Thames", "West"]


def test_a_single_question_says_what_its_answer_would_settle() -> None:
    pack = report(REPORT)
    asked = next(each for each in asked_behind(pack, default_deck(pack).slides) if "131,503" in each.question)
    found = question_slide([asked.question], [""], 1, "", digits=True, settles=[asked.settles])
    assert (found.large, found.words) == ("1", "question")
    assert plain(found.more[0]) == "The answer would settle: 999 calls: total 2018/19."


def test_a_chart_of_two_shares_has_them_as_its_headline() -> None:
    found = node(bundled(), Address("roads", "speeding")).slide()
    assert found.large == "30.7% to 37.4%" and found.sentence.endswith(": a larger share in 2015 than in 2014.")


def test_a_year_whose_parts_are_not_all_known_has_no_shares() -> None:
    """`100.0%` was the share of the one disposal that the table has in 2015."""
    whole = node(report("small"), Address("roads", "speeding")).slide()
    assert (whole.large, whole.unit) == ("70.0%", "of 100 disposals, 2014")
    assert whole.sentence == "No shares of 2015: Cancelled is not in the table."
    assert "100.0%" not in "\n".join(drawn(whole, 74, 14)) and "20 in all" not in "\n".join(drawn(whole, 74, 14))
    year, paid = (node(report("small"), Address.parse(f"roads/speeding/{part}")).slide() for part in ("2015", "paid"))
    assert year.large == "2015" and paid.large == "70.0%" and year.sentence == paid.sentence == whole.sentence


@pytest.mark.parametrize("figures", ["2014,A,1\n2014,B,2\n2014,C,\n2015,A,1\n2015,B,\n2015,C,9", "2014,A,0\n2014,B,0\n2015,A,0\n2015,B,0"])
def test_a_member_without_a_share_in_any_period_has_a_slide_without_bars(figures: str) -> None:
    """Each year lacked a large part, or had no cases: there were no bars to scale."""
    found = share_slide(made(figures, "year", ["outcome"]), TablePart((("outcome", "A"),)), SlideContent((), "Outcomes"))
    assert not found.has_picture and found.large in ("1", "0") and sheet(found, 78, 20, BLOCKS)


def test_a_misprint_stands_beside_what_the_figures_give() -> None:
    found = slide("contact/calls/total-2018-19")
    assert found.large == "113,503 not 131,503" and not found.plan
    assert found.sentence == "Its own figures give 18,000 fewer calls than it says."
    assert any("“131,503”" in line and "░" in line for line in drawn(found, 74, 14))


def test_members_stay_small_where_their_names_have_no_room() -> None:
    assert "Stryd y Frenhines" in "\n".join(drawn(slide("wards/wards"), 184, 28))


@pytest.mark.parametrize("name", REPORTS)
def test_the_sentence_of_a_topic_is_about_the_levels_drawn(name: str) -> None:
    """Standards were said to be at risk in one quarter, over a bar of another."""
    pack = report(name)
    for topic in pack.report.topics:
        found, drawn = node(pack, Address(topic.id)).slide(), stated_levels(pack, topic.id)
        if changes(pack, topic.id) or pack.matrix.topic == topic.id or topic.ladder or not drawn.stated or not found.drawing:
            continue
        words = [pack.statements[id].title for id in drawn.statements] + [each.level.words for each in drawn.stated]
        assert any(each in found.sentence for each in words), topic.id
    if name == REPORT:
        assert slide("standards").sentence == "Emergencies miss their standard."


def test_figures_on_a_slide_have_the_digits_that_matter() -> None:
    """A figure had four decimal places, in block letters."""
    found = node(report(WEST_YORKSHIRE), Address.parse("crime/crime-severity")).slide()
    assert (found.large, found.sentence) == ("22.1", "West Yorkshire: 3rd highest of 4 police forces.")
    assert any(" 25.5 " in row for row in drawn(found, 74, 12)) and not any("25.4" in row for row in drawn(found, 74, 12))
    assert [places_to_read(size) for size in (0, 123456, 1234.5, 121.42, 85.1, 25.4582, 9.05, 0.0123)] == [0, 0, 0, 1, 1, 1, 2, 4]


def test_a_chart_on_a_slide_has_the_digits_that_matter() -> None:
    found = node(report(WEST_YORKSHIRE), Address.parse("crime/crime-severity/west-midlands")).slide()
    assert found.large == "25.5" and found.plan
    assert all(re.fullmatch(r"[a-z ]+ [0-9]+(\.[0-9])?", level.text) for level in named_levels(found.plan))
    assert chart_figure(found.plan, 24.4234) == "24.4"


def test_beside_the_change_of_all_the_member_that_the_report_names_stands_out() -> None:
    """Robbery fell by a quarter, and was not among the five largest of nine."""
    pack = report("greater-manchester-2015")
    made = members_slide(pack, pack.tables["arrests"], TablePart(), slide("crime/crime-by-district"), changes=True)
    assert made.sentence == "All arrests: −2.7%, beyond chance (±610)."
    assert made.drawing
    lines = made.drawing(90, 14, BLOCKS)
    assert plain(lines[0]).endswith("the 4 largest of 9 and Robbery")
    names = pack.tables["arrests"].members("offence")
    assert {name for name in names if any(Span(name, "strong") in line for line in lines)} == {"Robbery"}
