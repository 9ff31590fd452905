"""Slides of statements.

The figure that is drawn large is a change, a share, a rank, a level or a count, and never a time.
"""

import pytest

from tests.browse import bundled
from tests.reports import ENGHRAIFFT, GREATER_MANCHESTER, PACKS, WEST_YORKSHIRE, report
from tui.analysis.audit import of_place
from tui.analysis.standings import standing_of
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.every_question import every_question
from tui.nodes.kinds import node
from tui.nodes.links import statement_address
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.levels import first_level
from tui.nodes.slide_said import contradicted_figure, contradicted_large
from tui.nodes.standing_words import AS_PRINTED
from tui.nodes.statement_slide import statement_slide
from tui.slides.edges import head_rows
from tui.slides.layout import sheet
from tui.slides.sentence import lettered_text
from tui.text.figures import figure_large, tells_time
from tui.text.glyphs import ASCII, BLOCKS, Glyphs
from tui.text.spans import plain
from tui.widgets.chart import plotted


def slide(pack: Pack, address: str) -> SlideContent:
    return node(pack, Address.parse(address)).slide()


@pytest.mark.parametrize("name", ["", *sorted(path.parent.name for path in PACKS.glob("*/workshop.yaml"))])
def test_no_statement_has_a_time_for_a_headline(name: str) -> None:
    pack = report(name) if name else bundled()
    for statement in pack.statements.values():
        headlines = {figure_large(figure) for figure in statement.figures if not tells_time(figure)}
        headlines |= {each.lstrip("+−") for each in headlines}
        headlines |= {level.words} if (level := first_level(pack, statement)) else set()
        headlines |= {claim.printed.capitalize() for claim in statement.claims if statement.table}
        against = contradicted_figure(pack, statement)
        headlines |= {contradicted_large(against, figure) for figure in statement.figures if against and figure.id == against.claim.part}
        headlines |= {f"{figure_large(figure)} of 6" for figure in statement.figures if figure.id == "districts"}
        found = statement_slide(pack, statement)
        assert found.title and found.large.removesuffix("?") in {"", statement.title.removesuffix("?"), *headlines}, statement.id
        asks = found.unsettled and bool(found.large) and statement.title[-1:] not in ".?!:" and found.sentence != AS_PRINTED
        assert (found.words or found.large).endswith("?") >= asks, statement.id


def test_without_another_figure_the_title_is_the_message() -> None:
    found = slide(bundled(), "roads/collisions-constant")
    assert (found.before, found.large, found.unit) == ("", "Fairly constant", ""), "what it says of the chart, in the report's words"
    assert found.sentence == f"{found.title}."
    asked = slide(bundled(), "roads/speed-awareness-2015")
    assert (asked.large, asked.sentence) == ("Remains fairly stable?", "The share on courses is called stable.")
    assert slide(bundled(), "cyber/two-types").more == (), "its text says no more than its sentence"


@pytest.mark.parametrize(
    ("id", "sentence"),
    [
        ("speeding-tickets-2014", "Holds: 51,102 tickets in the table."),
        ("speeding-tickets-2015", "Holds: 8,121 tickets in the table."),
        ("mobile-phone-2014", "Holds: 199.75 drivers per month in the table."),
        ("mobile-phone-2015", "Close: 160.8 drivers per month in the table."),
        ("tickets-cancelled", "“just over 6%” does not hold: 7.52% in the table."),
    ],
)
def test_a_figure_that_the_title_has_stands_over_what_the_table_has_for_it(id: str, sentence: str) -> None:
    """Over 51,000 stood over bars of 42,172, and just under 200 over a mean of 188."""
    found = slide(bundled(), f"roads/{id}")
    assert found.sentence == sentence
    assert found.unit.casefold().count("tickets") <= 1, "the label says the unit"
    drawn = " ".join(map(plain, found.drawing(78, 14, BLOCKS))) if found.drawing else ""
    assert ("51,102" in drawn and "8,121" in drawn and "Without" not in drawn) == (found.drawing is not None)


def test_the_figure_that_does_not_hold_leads() -> None:
    """17% was large over a verdict on just over 6%."""
    found = slide(bundled(), "roads/tickets-cancelled")
    assert (found.headline, found.unit) == ("7.5% not 6%", "Cancelled since")
    assert slide(bundled(), "roads/tickets-cancelled/before").large == "17%", "which holds"


@pytest.mark.parametrize(("columns", "rows"), [(58, 17), (78, 21), (110, 37), (190, 57)])
def test_a_share_that_is_called_stable_is_drawn_on_both_bases(columns: int, rows: int) -> None:
    """The one base that was drawn speaks against it; the other hardly does."""
    found = slide(bundled(), "roads/speed-awareness-2015")
    text = " ".join(" ".join(map(plain, sheet(found, columns, rows, BLOCKS).lines)).split())
    assert all(told in text for told in ("All disposals", "Without Cancelled", "39.1% 3,178 of 8,121", "42.3% 3,178 of 7,510"))
    assert columns == 58 or "−1.3 points (95%: −2.5 to −0.2); without Cancelled −6.7" in text


@pytest.mark.parametrize(("id", "name", "months"), [("mobile-phone-2014", "2014: 199.75", 12), ("mobile-phone-2015", "2015: 160.8", 5)])
@pytest.mark.parametrize(("columns", "rows"), [(58, 10), (78, 12), (110, 26)])
def test_the_chart_below_a_verdict_on_a_mean_has_that_of_its_own_months(id: str, name: str, months: int, columns: int, rows: int) -> None:
    """The only level below `Holds: 199.75` was the mean of all 17 months."""
    plan = slide(bundled(), f"roads/{id}").plan
    assert plan and [(run.name, len(run.places)) for run in plan.targets] == [(name, months)]
    drawn = trend_chart(plan, ChartRoom(columns, rows, BLOCKS, slide=True))
    assert drawn and any(name in row and BLOCKS.target in row for row in map(plain, drawn.lines(plotted(drawn.drawn.sheet), None)))
    alone = slide(bundled(), "roads/mobile-phones").plan
    assert alone and not alone.targets, "which has no claim"


@pytest.mark.parametrize(
    "id", ["neighbourhoods/review-needed", "crime/recorded-crime-stable", "crime/goods-stolen", "satisfaction/victims-of-asb"]
)
def test_a_title_in_words_is_the_headline_and_a_question_where_it_is_not_settled(id: str) -> None:
    found = slide(bundled(), id)
    statement = bundled().statements[id.partition("/")[2]]
    assert found.large.removesuffix("?") == found.title == statement.title
    assert found.large.endswith("?") == ("The claim is not settled." in found.standing)
    told = statement.text.startswith("The report calls")
    said = f"{'The report says: ' if found.unsettled and not told else ''}{statement.text}"
    short = len(said.split()) <= 12
    assert found.sentence == (said if short else "") and [plain(line) for line in found.more] == ([] if short else [said]), "said once"
    head = plain(head_rows(found, 1, 2, "", 78)[0])
    assert found.title not in head, "the headline says it, and nothing asserts what is not settled"
    assert found.named("Other").large == f"Other{'?' if found.standing else ''}"


@pytest.mark.parametrize("glyphs", [BLOCKS, ASCII])
@pytest.mark.parametrize("id", ["outcomes/reoffending-low", "crime/recorded-crime-stable"])
def test_what_would_settle_words_stands_below_them_where_there_is_room(id: str, glyphs: Glyphs) -> None:
    found = slide(bundled(), id)
    question = plain(found.asked)
    assert any(question.endswith(asked.question) for asked in every_question(bundled())) and question.startswith("? To settle it: ")
    roomy, tight = (" ".join(" ".join(map(plain, sheet(found, 78, rows, glyphs).lines)).split()) for rows in (21, 8))
    assert question in roomy and question not in tight
    assert (found.sentence or plain(found.more[0])) in tight, "the text comes first"
    assert slide(bundled(), "cyber/impact").asked == ()


@pytest.mark.parametrize(("columns", "rows"), [(78, 21), (110, 37), (190, 57)])
def test_a_figure_that_is_not_settled_is_asked_and_its_title_is_the_report_s(columns: int, rows: int) -> None:
    bilking = slide(bundled(), "crime/bilking")
    assert (bilking.large, bilking.sentence) == ("−25%?", "The report says: Bilking is down by over a quarter.")
    found = slide(bundled(), "crime/robbery")
    assert (found.large, found.sentence) == ("−3.3%?", "Robbery down 3.3%, could be chance."), "which the report does not say"
    assert found.title not in plain(head_rows(found, 1, 2, "", 78)[0])
    lines = [plain(line).strip() for line in sheet(found, columns, rows, BLOCKS).lines]
    text = " ".join(lines)
    assert plain(found.asked) in text and all(name in text for name in ("Recorded crime", "Bilking", "Business crime"))
    at = next(at for at, line in enumerate(lines) if line.startswith("? To settle it"))
    assert lines[at - 1] == "" and lines[at - 2], "below the picture, and parted from it"


@pytest.mark.parametrize("glyphs", [BLOCKS, ASCII])
@pytest.mark.parametrize(("columns", "rows"), [(50, 17), (58, 17), (78, 21), (110, 37), (190, 57)])
def test_a_title_in_words_is_whole_and_large_where_its_letters_have_room(columns: int, rows: int, glyphs: Glyphs) -> None:
    found = slide(bundled(), "crime/recorded-crime-stable")
    lines = [plain(line) for line in sheet(found, columns, rows, glyphs).lines]
    large = "█" if glyphs.upper else "S T A B L E?" if columns < 190 else "##"
    assert any((large if columns > (54 if glyphs.upper else 62) else "called stable?") in line for line in lines)
    small, letters = "leaves room for an overall rise.", lettered_text(found.more[0], columns, glyphs)
    assert len(lines) <= rows
    assert small in " ".join(" ".join(lines).split()) or {plain(each) for each in letters} <= {*lines}, "the words below it are whole too"


def test_a_figure_after_a_duration_leads() -> None:
    assert slide(report(GREATER_MANCHESTER), "roads/tests-months").large == "6,718", "and not the 39 months that the table has"


def test_a_level_in_days_or_seconds_is_a_headline() -> None:
    pack = report(ENGHRAIFFT)
    levels = {figure.unit: statement_slide(pack, each).large for each in pack.statements.values() for figure in each.figures[:1]}
    assert (levels["days"], levels["seconds"]) == ("11.4", "8.23")


def test_a_statement_that_its_headline_says_has_its_time_as_the_sentence() -> None:
    """Where no part of its text is short enough."""
    found = slide(report(ENGHRAIFFT), "welsh/welsh-answers")
    assert (found.large, found.words) == ("77.0%", "answered in Welsh")
    assert found.sentence == "January to March 2020; first quarter: 70.0%."


def test_a_time_that_is_asked_for_is_shown() -> None:
    found = slide(bundled(), "neighbourhoods/review-needed/months")
    assert (found.before, found.large) == ("around", "6 to 7")


@pytest.mark.parametrize("name", ["", *sorted(path.parent.name for path in PACKS.glob("*/workshop.yaml"))])
def test_what_the_page_marks_as_not_settled_is_not_settled_on_its_slide(name: str) -> None:
    """`Violence drives the rise` was in giant letters without a word of doubt."""
    pack = report(name) if name else bundled()
    for statement in pack.statements.values():
        if standing_of(of_place(pack, str(statement_address(pack, statement.id)))) == "ask":
            assert "settled" in statement_slide(pack, statement).standing, statement.id


def test_a_statement_of_which_a_part_is_open_says_so() -> None:
    assert slide(bundled(), "crime/violence-drives-rise").standing == "The claim is not settled."
    assert slide(report(ENGHRAIFFT), "contact/calls-year").standing == "Not all of it is settled."


def test_a_change_that_is_settled_says_whether_it_could_be_chance() -> None:
    """A sentence of twelve words has room for it, also at 70 characters."""
    found = slide(report(GREATER_MANCHESTER), "roads/casualties-fall")
    assert found.sentence == "Casualties are down by 23.3%, more than counting alone explains (±196)."
    assert slide(report(WEST_YORKSHIRE), "crime/severity-rise").sentence == "Severity: +4.1 points, beyond the usual ±3.6."


def test_a_change_that_only_its_own_figures_test_is_read_as_on_the_other_slides() -> None:
    """The slides that list changes do not ask it either."""
    found = slide(bundled(), "crime/shop-theft")
    assert (found.large, found.sentence) == ("+9.2%", "Beyond chance, if the report's figures are right.")
    assert found.cautions == ("Not settled: the report gives no other figures to test this on.",)
    assert found.standing == "The claim is not settled." and plain(found.asked).startswith("? To settle it: ")
    assert plain(head_rows(found, 1, 2, "", 78)[0]).startswith("Crime · Theft from shops is up 9.2%")
    assert slide(bundled(), "crime/robbery").large == "−3.3%?", "that could be chance"


def test_a_figure_with_a_target_says_whether_it_was_met() -> None:
    enghraifft = report(ENGHRAIFFT)
    assert slide(enghraifft, "indicators/sickness").sentence == "Each officer lost 11.4 days to sickness on average; target missed."
    assert slide(enghraifft, "crime/crime-year").sentence == "Crime is up by 0.4%: could be chance; target missed."
    assert slide(enghraifft, "standards/emergencies").sentence == "Emergencies miss their standard.", "said already"
    assert slide(enghraifft, "crime/crime-districts").sentence == "Two districts met their target.", "the target of another district"


def test_a_share_that_the_title_says_in_words_leads() -> None:
    """`A third of street crime is in Leeds` had 9,243, and the third nowhere."""
    found = slide(report(WEST_YORKSHIRE), "places/leeds-crime")
    assert (found.headline, found.sentence) == ("34.0% Leeds", "A third of street crime is in Leeds.")


def test_a_place_in_an_order_leads_where_the_title_says_it() -> None:
    """`Fraud: 34th of 43 force areas` had 43 areas for a headline."""
    found = slide(bundled(), "cyber/fraud-rank")
    assert (found.large, found.unit.partition(" · ")[0]) == ("34th?", "of 43 police force areas")
