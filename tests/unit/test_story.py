"""Decks made from workshops that have none: a story, whatever the report."""

from functools import cache
from pathlib import Path

import pytest

from tests.in_turn import few
from tests.reports import ENGHRAIFFT, report
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.every_question import every_question
from tui.nodes.home_audit import question_entries
from tui.nodes.kinds import node
from tui.nodes.slide_content import MOST_HEADLINE_WORDS, MOST_WORDS
from tui.nodes.slide_pictures.texts import brief_pictures
from tui.nodes.slide_story import story_lines, title_words, topic_words
from tui.pack.reader import read_pack
from tui.slides.asked import asked_behind, content_in
from tui.slides.layout import sheet
from tui.slides.story import LONGEST_STORY, picture_of, story
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FOLDERS = {
    "bundled": ROOT / "data/wmp-2015-06-16",
    **{folder.name: folder for folder in sorted((ROOT / "tests/packs").iterdir()) if folder.is_dir()},
}
REPORTS = [name for name in FOLDERS if name not in ("small", "hostile", "example-constabulary-2016")]
"""Those that say enough for a story of ten slides."""


@cache
def pack(name: str) -> Pack:
    return read_pack(FOLDERS[name])


@pytest.mark.parametrize("name", few(FOLDERS, 3))
def test_a_story_begins_with_the_subject_and_ends_with_what_to_ask(name: str) -> None:
    places = [slide.address for slide in story(pack(name)).slides]
    assert places[0] == "home" and len(places) == len(set(places))
    if any(place == "audit" for place in places):
        assert places[-1] in ("audit", "audit/questions")
    topics = [Address.parse(place).topic for place in places[1:] if Address.parse(place).topic in pack(name).topics]
    order = list(dict.fromkeys(topics))
    assert order == [topic for topic in pack(name).topics if topic in order]


@pytest.mark.parametrize("name", REPORTS)
def test_a_story_has_ten_to_twenty_slides(name: str) -> None:
    assert 10 <= len(story(pack(name)).slides) <= LONGEST_STORY + 2


@pytest.mark.parametrize("name", FOLDERS)
def test_no_two_slides_have_the_same_picture(name: str) -> None:
    pictures = [picture_of(node(pack(name), Address.parse(slide.address)).slide()) for slide in story(pack(name)).slides]
    shown = [picture for picture in pictures if picture]
    assert len(shown) == len(set(shown)) >= len(pictures) - 1


@pytest.mark.parametrize("name", [name for name in FOLDERS if name != "hostile"])
def test_what_a_room_has_to_read_is_short(name: str) -> None:
    for slide in story(pack(name)).slides:
        made = content_in(pack(name), story(pack(name)).slides, slide)
        assert len(made.sentence.split()) <= MOST_WORDS, (slide.address, made.sentence)
        assert len(made.words.split()) <= MOST_HEADLINE_WORDS, slide.address


def test_each_question_leads_to_the_slide_that_raises_it() -> None:
    deck = pack("bundled").deck
    assert deck
    asked = asked_behind(pack("bundled"), deck.slides)
    numbers = [each.number for each in asked]
    assert numbers == sorted(numbers) and len(asked) == 6 and all(numbers)
    behind = {each.question: deck.slides[each.number - 1].address for each in asked}
    assert behind["How many collisions were there in April and May 2015?"] == "roads/collisions"
    assert [each.where for each in asked][-2:] == ["slide 6", "slides 7 to 9"], "phones, seat belts and speeding"
    assert [each.number for each in asked_behind(pack("bundled"), ())] == [0] * 6


def test_a_topic_with_one_figure_shows_it_large() -> None:
    places = [slide.address for slide in story(pack("heddlu-enghraifft-2019-20")).slides]
    assert "welsh/welsh-answers" in places and "welsh" not in places
    assert "crime/crime-year" in places and "crime" not in places


def test_a_label_and_its_figure_are_parted() -> None:
    assert topic_words(pack("heddlu-enghraifft-2019-20"), "standards") == "Standards: one in five is a concern in the fourth quarter"


def test_a_title_slide_names_what_its_figures_are_of() -> None:
    """`Crime  Could be chance` and `Y Gymraeg  77.0%` did not say what."""
    said = dict(story_lines(pack("heddlu-enghraifft-2019-20")))
    assert said["Crime"] == "+0.4% in 2019/20, could be chance; target 23,200, missed"
    assert said["Contact"] == "999 calls +7.8% in 2019/20"
    assert said["Victims"] == "Satisfied 83.9% in 2019/20, target 84.0%, missed"
    assert said["Trust"] == "84.1% in Aberfŵr"
    assert said["Money"] == "Over budget: £473,400, provisional"
    assert said["Wards"] == "2,559 calls in the busiest"
    assert said["Y Gymraeg"] == "Answered in Welsh 77.0%, January to March 2020"
    # “Severity +23.9% in 2017/18” is none of Home's headlines, and not the latest.
    west = dict(story_lines(pack("west-yorkshire-2024")))
    assert west["Crime"] == "Recorded crime: 265,520 in 2017/18; crime rate: 115.1 per 1,000"
    assert west["People"] == "902 more officers than in 2015"


def test_a_title_slide_begins_with_what_the_headlines_are_about() -> None:
    """Robbery fell most, but the report leads with all arrests."""
    said = dict(story_lines(pack("greater-manchester-2015")))
    assert said["Arrests"] == "Arrests are down by 2.7%; robbery arrests are down by a quarter"
    assert said["Roads"] == "Casualties −23.3% in 2015; breath tests −26.6% in 2014/15"


def test_a_table_without_a_year_before_has_its_mean_on_the_title_slide() -> None:
    said = dict(story_lines(report("west-yorkshire-2024")))
    assert said["Roads"] == "338 collisions a month in 2024; fatal or serious: 29.5% in 2024"
    assert said["Places"] == "Leeds: 34.0% of crimes in July 2016"


def test_more_pieces_come_before_longer_ones() -> None:
    """That victims were asked in May would leave no room for the public's confidence."""
    assert title_words(pack("bundled"), "satisfaction") == "Victims of crime: 85.1%; public confidence: highest for 6 years"


def test_what_a_report_finds_in_a_ranking_comes_before_its_highest_row() -> None:
    """`Police officers: the highest of 4 headings` tells a board nothing new."""
    places = [slide.address for slide in story(report(ENGHRAIFFT)).slides]
    assert "money/overspent" in places and "money/budget" not in places


def test_a_deck_leaves_out_what_has_no_figure_where_there_is_enough() -> None:
    """A team of two officers is filler among seventeen slides."""
    enghraifft = report(ENGHRAIFFT)
    places = [slide.address for slide in story(enghraifft).slides]
    assert not any(place.startswith(("rural", "fraud")) for place in places)
    assert not {"Fraud", "Rural crime"} & {topic for topic, _ in story_lines(enghraifft)}
    assert story_lines(enghraifft)[-1] == ("No figures", "Rural crime, Fraud")


def test_what_the_slide_of_the_audit_draws_has_no_other_slide() -> None:
    slides = story(report(ENGHRAIFFT)).slides
    assert "contact/calls/total-2018-19" not in [slide.address for slide in slides]
    (audit,) = [number for number, slide in enumerate(slides, 1) if slide.address == "audit"]
    assert [each.number for each in asked_behind(report(ENGHRAIFFT), slides) if "printed" in each.question] == [audit, audit]
    text = "\n".join(map(plain, sheet(content_in(report(ENGHRAIFFT), slides, slides[audit - 1]), 78, 21, BLOCKS).lines))
    assert "999 calls: total 2018/19" in text and "Budget: total for Net spending, 2018/19" in text


def test_the_change_of_a_topic_is_dated() -> None:
    assert topic_words(report("west-yorkshire-2024"), "crime") == "Severity up in 2017/18"


def test_brackets_go_before_the_verdict_of_a_change() -> None:
    """`+1.4 points in March 2020 (provisional)` had lost that it could be chance."""
    draw, _ = brief_pictures([("Victims", "Satisfied +1.4 points in March 2020 (provisional), could be chance")])
    assert plain(draw(64, 3, BLOCKS)[0]).endswith("in March 2020, could be chance")


@pytest.mark.parametrize("name", ["heddlu-enghraifft-2019-20", "greater-manchester-2015"])
def test_a_question_has_one_number_wherever_all_are_shown(name: str) -> None:
    """At a meeting “question 3” was another one on the slide than in the list."""
    listed = [each.question for each in every_question(pack(name))]
    assert [each.question for each in asked_behind(pack(name), story(pack(name)).slides)] == listed
    on_home = [plain(entry.lines[0]).removeprefix("? ") for entry in question_entries(pack(name), 300, len(listed))]
    assert [said.partition("?")[0] for said in on_home] == [question.partition("?")[0] for question in listed]


def test_a_cover_says_that_a_target_was_missed_before_it_says_which() -> None:
    draw, _ = brief_pictures([("Victims", "Satisfied 83.9% in 2019/20, target 84.0%, missed")])
    assert plain(draw(60, 3, BLOCKS)[0]).endswith("target 84.0%, missed")
    assert plain(draw(50, 3, BLOCKS)[0]).endswith("2019/20, missed")


def test_a_small_cover_has_verdicts_before_times() -> None:
    """At 60 columns `target missed` and all that Standards says were left out."""
    said = [
        ("Crime", "+0.4% in 2019/20, could be chance; target 23,200, missed"),
        ("Standards", "One in five is a concern in the fourth quarter"),
    ]
    draw, _ = brief_pictures(said)
    rows = [plain(row).split("   ")[-1].strip() for row in draw(50, 2, BLOCKS)]
    assert rows == ["+0.4%, could be chance; target missed", "One in five is a concern"]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        (ENGHRAIFFT, "Indicators        Sickness: 11.4 days, target missed"),
        ("west-yorkshire-2024", "Crime    Recorded crime: 265,520 in 2017/18"),
    ],
)
def test_a_small_cover_has_a_figure_of_each_topic_before_a_large_title(name: str, row: str) -> None:
    found = report(name)
    cover = next(iter(story(found).slides))
    lines = [plain(line).rstrip() for line in sheet(content_in(found, story(found).slides, cover), 58, 17, BLOCKS).lines]
    assert row in lines


def test_categories_that_a_headline_counts_are_not_counted_twice() -> None:
    assert dict(story_lines(report("example-constabulary-2016")))["Places"] == "12 kinds of place; 10 activities"
