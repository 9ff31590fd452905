"""Slides of parts of a whole: shares, changes, targets, in little room too."""

import pytest
from msgspec.structs import replace

from tests.browse import bundled
from tests.reports import ENGHRAIFFT, WEST_YORKSHIRE, report
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.slide_content import SlideContent, ToldDrawing
from tui.nodes.slide_pictures.ranks import rank_picture
from tui.slides.decks import default_deck
from tui.slides.edges import foot_rows
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width


def slide(address: str) -> SlideContent:
    return node(report(ENGHRAIFFT), Address.parse(address)).slide()


def drawn(found: SlideContent, columns: int, rows: int) -> list[str]:
    assert found.drawing
    return [plain(line).rstrip() for line in found.drawing(columns, rows, BLOCKS)]


def test_changes_lead_with_that_of_the_printed_whole() -> None:
    """`−2,378 arrests` of theft read as the change of all arrests, which is −1,317."""
    found = node(report("greater-manchester-2015"), Address("arrests", "arrests")).slide()
    assert (found.headline, found.unit) == ("−1,317 arrests", "arrests, 2014/15")
    assert found.sentence == "All arrests: −2.7%, beyond chance (±610)."
    assert found.full == "Theft and handling stolen goods has the largest change: −2,378 arrests, 2014/15."
    text = "\n".join(drawn(found, 76, 14))
    assert "Theft and handling stolen goods −2,378" in text and "Violence against the person     +2,309" in text
    assert slide("crime/crime-by-district").sentence == "Dyffryn Enghraifft: +0.4%, could be chance (±429)."
    assert slide("wards/wards").headline == "−180 Bryn Eithin", "the wards have no printed whole"


def test_a_share_stands_over_all_parts_of_its_whole() -> None:
    """One bar of 30.9% in an empty slide did not say what the other offences are."""
    pack = report(WEST_YORKSHIRE)
    found = node(pack, Address.parse("crime/crime-violence")).slide()
    assert (found.headline, found.sentence) == ("30.9%", "Three in ten offences are violent.")
    lines = drawn(found, 76, 14)
    assert lines[0] == "Recorded crime by group of offences, 2017/18, the 5 largest of 9"
    assert lines[3].startswith("Violence against the person  82,010"), "of the force alone, over its four quarters"
    assert drawn(slide("crime/violence"), 76, 12)[0] == "Crime by offence, 2019/20", "in Aberfŵr"
    assert "crime/crime-violence" in [each.address for each in default_deck(pack).slides], "rather than one quarter's theft"


def test_a_figure_of_the_whole_stands_over_its_parts() -> None:
    found = node(report(WEST_YORKSHIRE), Address.parse("roads/fatal-or-serious")).slide()
    assert found.headline == "29.5%", "the share, which the title is about"
    assert [line.split()[:2] for line in drawn(found, 76, 14)[1::2]][:2] == [["Calderdale", "31.9%"], ["Wakefield", "31.7%"]]


def test_a_share_of_what_is_drawn_is_said_below_it_where_its_counts_judge_it() -> None:
    (line,) = slide("searches/stop-search").more
    assert plain(line) == "Arrest rate, H2 2019/20: 18.4%, −4.9 points on H2 2018/19, beyond chance."


@pytest.mark.parametrize("address", ["crime/crime-by-district", "crime/crime-districts", "money/overspent", "wards/wards"])
def test_changes_are_drawn_where_only_those_of_one_side_have_room(address: str) -> None:
    """Next to its notes at 60x20, the speaker's view ended with an error."""
    found = slide(address)
    for draw in (found.drawing, *found.briefs):
        assert draw
        for columns in range(20, 80, 7):
            for rows in range(1, 9):
                assert all(width(line) <= columns for line in draw(columns, rows, BLOCKS))


def test_members_beside_their_targets_have_no_bars_where_these_have_no_room() -> None:
    (brief,) = slide("crime/crime-districts").briefs
    lines = [plain(line).rstrip() for line in brief(38, 12, BLOCKS) if line]
    assert lines[:2] == ["Tŷ-wen          6,266 of 5,900 missed", "Pen-y-bryn Fawr 3,391 of 3,100 missed"] and len(lines) == 6
    card = [line for line in drawn(slide("indicators/sickness"), 37, 14) if line]
    assert card[0].split() == ["Recorded", "crime", "23,999", "missed"], "the verdict, where the target has no room"


def test_all_rows_of_a_scorecard_come_before_their_targets() -> None:
    found = slide("standards/emergencies")
    assert "and " not in "\n".join(drawn(found, 66, 7)) and "missed 85%" not in "\n".join(drawn(found, 66, 7))
    assert "target 85% missed" in "\n".join(drawn(found, 78, 12)), "where there is room"


def test_thick_bars_stand_apart_from_what_is_said_of_them() -> None:
    found = node(report(WEST_YORKSHIRE), Address.parse("roads/leeds")).slide()
    wide, low = (drawn(found, *room) for room in ((110, 26), (76, 14)))
    assert wide[:2] == ["Collisions, 2024", ""] and low[0] == "Collisions, 2024" and low[1].startswith("Leeds")


def test_the_slide_of_a_share_names_what_it_is_a_share_of() -> None:
    """Where the whole sentence is too long, its verb goes, and never its subject."""
    found = node(bundled(), Address.parse("roads/speeding/cancelled")).slide()
    assert found.sentence == "Cancelled: −10.0 points (95% interval −10.6 to −9.3)."


def test_the_slide_of_a_share_has_both_rows_of_a_member_that_stands_in_two() -> None:
    """The row `Without Cancelled`, 42.3%, led to a slide of 39.1%."""
    found = node(bundled(), Address.parse("roads/speeding/retraining-course-attended-and-completed")).slide()
    text = " ".join(drawn(found, 78, 14))
    assert "All disposals" in text and "39.1%  3,178 of 8,121" in text
    assert "Without Cancelled" in text and "42.3%  3,178 of 7,510" in text
    assert found.sentence == "Of all disposals 39.1%; without Cancelled 42.3%.", "in bold type, as either row leads here"
    moved = "−1.3 points (95%: −2.5 to −0.2); without Cancelled −6.7 (−7.9 to −5.5)."
    assert [plain(line) for line in found.more] == ["2015: months not given.", moved], "and not what the bars say"
    (brief,) = found.briefs
    assert "Without" not in " ".join(plain(line) for line in brief(58, 8, BLOCKS)), "where two bars have room and four have none"


def test_a_share_of_a_few_cases_is_a_short_bar_on_the_scale_of_its_table() -> None:
    """3 tickets of 51,102 filled the width, over an axis to 0.006%."""
    found = node(bundled(), Address.parse("roads/speeding/fine-registered-licence-endorsed")).slide()
    assert found.sentence == "Fine Registered / Licence Endorsed: 3 in 2014, none printed for 2015."
    lines = drawn(found, 78, 12)
    assert max(line.count("█") for line in lines) == 0 and lines[-1].endswith("50%") and "?" not in "".join(lines)


def test_the_source_of_a_whole_report_is_its_date_where_that_saves_a_row() -> None:
    source = "Source: Outcomes of Performance Workshop, report of 1 September 2015, by Mark Wentzell."
    assert [plain(row) for row in foot_rows(source, 1, 0, "", 58, BLOCKS)[:-1]] == ["Source: report of 1 September 2015, by Mark Wentzell."]
    assert plain(foot_rows(source, 1, 0, "", 110, BLOCKS)[0]) == source


@pytest.mark.parametrize(
    ("place", "unit", "higher"),
    [
        (1, "police force areas", ["no areas are higher", "42 areas are lower"]),
        (2, "police force areas", ["1 area is higher", "41 areas are lower"]),
        (43, "forces in England and Wales", ["42 forces are higher", "no forces are lower"]),
    ],
)
def test_the_places_above_a_rank_are_counted_in_words_that_agree(place: int, unit: str, higher: list[str]) -> None:
    """“1 forces are higher”, “42 Wales are higher”."""
    pack = bundled()
    statement = pack.statements["fraud-rank"]
    picture = rank_picture(pack, replace(statement, figures=(replace(statement.figures[0], value=place, unit=f"of 43 {unit}"),)))
    assert isinstance(picture, ToldDrawing)
    assert [label for label, _ in picture.items[1:3]] == higher and higher[0] in picture.words.casefold()
    assert higher[0] in "\n".join(map(plain, picture(76, 16, BLOCKS)))


def test_a_figure_has_its_short_unit_beside_it() -> None:
    found = node(bundled(), Address.parse("roads/drink-drive-arrests/years")).slide()
    assert (found.headline, found.unit_besides) == ("5 years ago", "up to the workshop")
