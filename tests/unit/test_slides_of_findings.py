"""Slides of other forces' reports.

They lead with the report's own force and with what the report finds.
"""

from collections.abc import Iterable

import pytest

from tests.browse import bundled
from tests.conftest import PACKS
from tests.reports import ENGHRAIFFT, GREATER_MANCHESTER, WEST_YORKSHIRE, report
from tui.analysis.audit import audit
from tui.navigation.address import Address
from tui.nodes.board_words import board_sentence
from tui.nodes.kinds import node
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.members import pictured_members
from tui.pack.reader import read_pack
from tui.slides.decks import default_deck
from tui.slides.edges import foot_rows
from tui.text.glyphs import BLOCKS
from tui.text.spans import Line, plain


def slide(address: str) -> SlideContent:
    return node(report(ENGHRAIFFT), Address.parse(address)).slide()


def drawn(found: SlideContent, columns: int, rows: int) -> list[str]:
    assert found.drawing
    return [plain(line).rstrip() for line in found.drawing(columns, rows, BLOCKS)]


def test_all_that_met_their_target_are_drawn_and_counted() -> None:
    """One of two districts was drawn, under `Two districts met their target`."""
    found = slide("crime/crime-districts")
    assert (found.large, found.words) == ("2 of 6", "districts")
    lines = "\n".join(drawn(found, 74, 14))
    assert all(level in lines for level in (" 5,987", " 6,000", " 1,764", " 1,850"))


def test_a_figure_of_another_column_has_the_bars_of_that_column() -> None:
    """A sum over budget stood above what was planned."""
    found = slide("money/overspent")
    assert (found.large, found.words) == ("£473,400", "over budget")
    assert drawn(found, 74, 14)[0].startswith("Over budget, 2019/20")


def test_the_report_s_own_force_leads_among_others() -> None:
    """A board reads the largest letters of its deck as its force's figures."""
    pack = report(WEST_YORKSHIRE)
    found = node(pack, Address.parse("crime/crime-by-quarter")).slide()
    assert found.sentence == "West Yorkshire: a count; the 4 police forces differ in size."
    assert found.drawing
    bars = {line[0].text: line[-1].role for line in found.drawing(78, 14, BLOCKS) if line[3:] and line[0].text.strip()}
    assert bars == {"Greater Manchester": "quiet", "West Yorkshire": "plain", "West Midlands": "quiet", "Merseyside": "quiet"}


def test_the_headline_of_a_part_says_what_it_is_of() -> None:
    """The collisions of one district read as those of all."""
    district = node(report(GREATER_MANCHESTER), Address.parse("roads/collisions-by-district")).slide()
    assert (district.headline, district.unit_besides) == ("355 Manchester", "collisions")
    force = node(report(WEST_YORKSHIRE), Address.parse("crime/crime-severity")).slide()
    assert force.headline == "22.1 points", "the figure of the whole force"
    ward, whole = (node(report(ENGHRAIFFT), Address.parse(place)).slide() for place in ("wards/busiest", "crime/crime-year"))
    assert (ward.headline, whole.headline) == ("2,559 Rhiw'r Gŵr", "+0.4%"), "of a statement too"


def test_a_comma_in_the_title_of_a_report_does_not_cut_it() -> None:
    pack = report(WEST_YORKSHIRE)
    source = node(pack, Address.parse("home")).slide().source
    assert squeezed(foot_rows(source, 1, 9, "", 60, BLOCKS)[:-1]) == source
    sections = "Source: Crime, police force and area, bullets 4 and 6; Roads, table 1."
    assert squeezed(foot_rows(sections, 1, 9, "", 50, BLOCKS)[:-1]) == "Source: Crime, police force and area; Roads."


def squeezed(lines: Iterable[Line]) -> str:
    """Lines as one text."""
    return " ".join(" ".join(map(plain, lines)).split())


def test_of_several_rows_of_the_own_force_only_these_are_drawn() -> None:
    found = node(report(WEST_YORKSHIRE), Address.parse("crime/crime-by-offence")).slide()
    assert (found.large, found.sentence) == ("25,042", "Theft offences: the most in West Yorkshire, Q4 2017/18.")
    lines = drawn(found, 78, 14)
    assert lines[0].endswith("the 5 largest of 9") and lines[1].startswith("Theft offences") and "Manchester" not in "".join(lines)


@pytest.mark.parametrize(("rows", "head"), [(2, "Kent of 43"), (3, "the largest of 43 and Kent"), (14, "the 4 largest of 43 and Kent")])
def test_the_own_force_is_drawn_however_many_are_larger(rows: int, head: str) -> None:
    table = report(GREATER_MANCHESTER).tables["population"]
    picture = pictured_members(table, table.main, table.periods[-1], "Kent", marked=True)
    lines = [plain(line) for line in picture.drawing(78, rows, BLOCKS)]
    assert lines[0].endswith(f", {head}") and lines[-1].startswith("Kent ")


def test_a_year_among_many_is_named_beside_its_change() -> None:
    """The chart goes on after the year of the change."""
    found = node(report(WEST_YORKSHIRE), Address.parse("crime/severity-rise")).slide()
    assert (found.large, found.words, str(found.month)) == ("+23.9%", "in 2017/18", "2017/18")


def test_a_change_beyond_the_usual_range_is_the_headline_of_its_table() -> None:
    """The mean of two levels is one that the series never had."""
    found = slide("vehicles/plate-reads")
    assert (found.large, found.words, found.unit) == ("+6.5%", "on 2018/19", "reads, 2019/20")
    assert found.sentence == "9,555,318 more than in 2018/19, beyond the usual range."
    tests = node(report(GREATER_MANCHESTER), Address.parse("roads/breath-tests")).slide()
    assert (tests.large, tests.sentence) == ("−26.6%", "6,448 fewer than in 2013/14, beyond the usual ±2,187.")
    assert [plain(line) for line in tests.more] == ["Every June and December is high: a season."]


def test_means_that_fall_are_not_hidden_by_a_signal_that_has_ended() -> None:
    """The slide said “no signal since” over three years that fall."""
    found = slide("contact/answer-time")
    assert (found.large, found.words, found.unit) == ("−10.7%", "on 2018/19", "seconds, mean of 12 months, 2019/20")
    assert found.sentence == "0.96 seconds lower than in 2018/19, beyond the usual ±0.40."


def test_in_less_than_two_years_signals_may_be_a_season() -> None:
    """The months of the same year have no signal, and a season is no change."""
    found = node(report(WEST_YORKSHIRE), Address.parse("roads/collisions-by-week")).slide()
    assert found.sentence == "18 of 52 weeks stand out, which may be a season."


def test_a_deck_shows_what_the_report_says_of_a_ranking_rather_than_its_largest_bar() -> None:
    """The wards have no second slide: the report says nothing of the largest change."""
    decks = {name: [slide.address for slide in default_deck(report(name)).slides] for name in (WEST_YORKSHIRE, ENGHRAIFFT)}
    assert "places/leeds-crime" in decks[WEST_YORKSHIRE] and "places/street-crime" not in decks[WEST_YORKSHIRE]
    assert "wards/busiest" in decks[ENGHRAIFFT] and "wards/wards" not in decks[ENGHRAIFFT]


def test_the_slide_of_the_matrix_says_how_many_activities_the_report_speaks_of() -> None:
    """How many links there are says nothing to a room."""
    faces = [node(read_pack(PACKS / name), Address.parse("matrix")).slide() for name in ("example-constabulary-2016", "small")]
    assert [(face.large, face.words) for face in faces] == [("10 of 10", "activities"), ("1 of 2", "activities")]
    assert faces[0].sentence == "15 links: 13 stated by the report, 2 inferred by us."
    assert faces[1].sentence == "The report says where this matters; silence does not mean no."


def test_the_slide_of_a_category_says_what_its_links_are() -> None:
    face = node(read_pack(PACKS / "example-constabulary-2016"), Address.parse("category/islands")).slide()
    assert face.sentence == "2 links: 1 core, 1 less."
    roomy, tight = (drawn(face, 76, rows) for rows in (12, 2))
    assert roomy[:2] == tight and "The report mentions no others; that does not mean no." in roomy


def test_a_matrix_whose_columns_have_no_room_has_each_link_beside_its_category() -> None:
    """Counts stood 90 cells away, and inferred links had no line."""
    face = node(read_pack(PACKS / "example-constabulary-2016"), Address.parse("matrix")).slide()
    lines = drawn(face, 110, 30)
    assert "Tower blocks            (▪) 1c Missing people" in lines and "Market town              ▪  3b Surgeries" in lines
    assert any("( ) inferred" in line for line in lines) and len(lines) <= 30
    assert face.source == "Source: Kinds of place, bullets 1 to 12; Capabilities, bullets 1, 2 and 3."


def test_what_is_tested_and_still_open_is_not_said_to_have_no_figures() -> None:
    """One was tested on too few months, another on open statistics."""
    face = node(read_pack(PACKS / "small"), Address.parse("audit")).slide()
    assert face.sentence == "6 are not settled; 4 of them need more figures."
    assert " 4 need more figures. " in board_sentence(audit(read_pack(PACKS / "small")), brief=True), "as Home counts them"


def test_a_claim_on_the_slide_of_the_audit_is_named_with_its_table() -> None:
    """Two tables have a `Total 2014`, and 30% did not say of what."""
    lines = drawn(node(read_pack(PACKS / "small"), Address.parse("audit")).slide(), 76, 14)
    named = [line.partition("  ")[0] for line in lines if line]
    assert named[0] == "Cancelled, of the disposals" and "Belts: total 2014" in named and "Speeding: total 2014" in named


def test_a_change_of_people_is_named_by_its_title() -> None:
    """`+902` stood alone, above `people`."""
    statement, topic = (node(report(WEST_YORKSHIRE), Address.parse(place)).slide() for place in ("people/officers", "people"))
    for face in (statement, topic):
        assert (face.large, face.words) == ("902", "more officers") and face.sentence == "902 more officers than in 2015."


def test_a_sum_of_one_dimension_has_the_sums_of_its_members_as_bars() -> None:
    """The five largest of 98 cells say nothing of a district's share."""
    lines = drawn(node(report(WEST_YORKSHIRE), Address.parse("places/leeds-crime")).slide(), 74, 14)
    assert lines[0] == "Crimes by district, the 5 largest of 7" and lines[1].startswith("Leeds      9,243  █"), lines
    assert sum(each.startswith(("Bradford ", "Kirklees ", "Leeds ")) for each in lines) == 3


def test_a_message_in_words_shows_its_figures() -> None:
    face = slide("rural/farms")
    assert face.large == "A team for farms" and drawn(face, 74, 10) == ["Officers   2 officers"]


def test_all_members_stand_beside_their_targets_those_that_missed_first() -> None:
    """`Two districts met their target` had the two, and hid the four that did not."""
    lines = [line for line in drawn(slide("crime/crime-districts"), 74, 14)[1:] if line]
    assert [line.split("  ")[0] for line in lines] == [
        "Tŷ-wen",
        "Pen-y-bryn Fawr 3,391 of 3,100 missed",
        "Cwm Êl",
        "Llanŷr",
        "Ynys Gŵydd",
        "Aberfŵr",
    ]
    assert "6,266 of 5,900 missed" in lines[0] and "5,987 of 6,000 met" in lines[-1]


def test_a_scorecard_prints_its_targets_those_that_missed_first() -> None:
    lines = [line for line in drawn(slide("indicators/sickness"), 78, 14) if line]
    assert [line.rstrip().endswith("missed") for line in lines] == [True, True, True, True, False, False]
    assert any("11.4" in line and "target 9.0 missed" in line for line in lines)


def test_figures_with_limits_are_drawn_with_them() -> None:
    """The order of two figures whose limits overlap may be chance."""
    found = slide("trust/trust-first")
    assert found.sentence == "Trust is highest in Aberfŵr, but the limits of 4 others overlap."
    lines = drawn(found, 78, 14)
    assert sum("├" in line and "■" in line and "┤" in line for line in lines) == 6, "five districts and the key"
    assert not any("█" in line for line in lines)


def test_a_change_says_how_far_it_is_beyond_the_usual_range() -> None:
    assert slide("contact/calls-year").sentence == "999 calls: +8,845, beyond the usual ±3,015.", (
        "the range is in calls, beside a headline in per cent"
    )


def test_counts_of_forces_are_no_slide_beside_their_rates() -> None:
    places = [each.address for each in default_deck(report(WEST_YORKSHIRE)).slides]
    assert "crime/crime-by-quarter" not in places and {"crime/crime-rate", "crime/crime-severity"} <= {*places}


def test_the_busiest_of_many_may_be_so_by_chance() -> None:
    assert [plain(line) for line in slide("wards/busiest").more] == ["Its lead over 2 others could be chance."]


def test_the_sign_of_a_figure_in_block_letters_is_small() -> None:
    """`[P]` was as large as the figure that it is about."""
    lines = drawn(slide("standards/emergencies"), 110, 26)
    (row,) = (line for line in lines if line.startswith("Victims kept informed"))
    assert " [p] " in row and "█" in row and lines[-1] == "[p] provisional"


def test_contents_stand_in_one_column_where_two_would_wrap_them() -> None:
    found = node(report(ENGHRAIFFT), Address("home")).slide()
    assert [line.split("  ")[0] for line in drawn(found, 110, 14)][:2] == ["Crime", "Contact"]
    assert len(drawn(found, 110, 14)) == 13
    assert len(drawn(found, 110, 12)) <= 12 or "Contact" in drawn(found, 110, 12)[0], "in two where one has no room"


@pytest.mark.parametrize(("columns", "rows"), [(78, 21), (110, 37), (190, 57)])
def test_the_rows_that_are_core_in_all_neighbourhoods_are_in_the_accent(columns: int, rows: int) -> None:
    """`3 core for all` stood over rows of which only the capabilities were bold."""
    drawing = node(bundled(), Address("matrix")).slide().drawing
    assert drawing
    lit = [line for line in drawing(columns, rows, BLOCKS) if any(span.role == "accent" for span in line)]
    assert {word for line in lit for word in plain(line).split() if word in ("1b", "2c", "3a")} == {"1b", "2c", "3a"}
    marks = [span.text for line in lit for span in line if span.role == "accent" and "■" in span.text]
    assert len(marks) == 3 and len(lit) <= 3
    text = "\n".join(map(plain, drawing(columns, rows, BLOCKS)))
    assert ("Blank: no link of its own" in text) != ("blank no link of its own" in text), "in the corner or in the legend"
