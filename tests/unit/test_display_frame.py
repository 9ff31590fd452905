"""The lines above and below every screen, and the tabs.

What is always there, and never wider than the terminal.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import ENGHRAIFFT, report
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.navigation.commands import COMMANDS, command_named
from tui.navigation.commands.command import BOXES, PAGES, Box, PageName
from tui.nodes.kinds import node
from tui.text.glyphs import ASCII, BLOCKS, ascii_text
from tui.text.meeting import owner_names, short_mastheads
from tui.text.spans import plain, width
from tui.widgets.frame_lines import breadcrumb, dialog_line, key_line
from tui.widgets.tabs import tab_line

STEPS = st.text("abc ŵ漢[/]", max_size=40)
TITLES = {command.id: command.title for command in COMMANDS}


@pytest.mark.parametrize("place", BOXES)
def test_the_footer_of_a_dialog_fits_and_says_how_to_close_it(place: Box) -> None:
    for columns in range(36, 201):
        line = dialog_line(place, columns, then=(command_named("next-hit"),))
        assert width(line) <= columns, columns
        assert {"esc close", "esc cancel", "esc done"} & set(re.split("  +", plain(line)))


@pytest.mark.parametrize("place", PAGES)
def test_the_footer_fits_and_always_has_help(place: PageName) -> None:
    for columns in range(40, 201):
        line = key_line(place, columns)
        assert width(line) <= columns, columns
        assert len(ascii_text(plain(line))) == len(plain(line))
        assert f" {TITLES['help']}" in {span.text for span in line}


@pytest.mark.parametrize("place", [place for place in PAGES if place not in ("present", "speaker")])
@pytest.mark.parametrize("columns", [80, 120])
def test_the_footer_has_six_to_nine_keys_and_ends_in_the_way_out(place: PageName, columns: int) -> None:
    keys = plain(key_line(place, columns)).split("   " if columns == 120 else "  ")
    assert 6 <= len(keys) <= 9
    assert keys[-1] == ("q quit" if place == "home" else "esc up") and "? help" in keys[-3:]


def test_the_footer_s_keys_are_those_of_the_pane_with_the_focus() -> None:
    assert "tab pane" in plain(key_line("audit", 120)) and "tab list" in plain(key_line("audit", 120, titles={"links": "list"}))


def test_moving_both_ways_is_one_key() -> None:
    assert plain(key_line("tables", 120)).startswith("arrows move   ")


@pytest.mark.parametrize("place", PAGES)
def test_a_wider_footer_keeps_every_key(place: PageName) -> None:
    shown = [{span.text for span in key_line(place, columns) if span.text.strip()} for columns in (40, 80, 200)]
    assert shown[0] <= shown[1] <= shown[2]


def test_a_footer_without_keys_is_empty() -> None:
    assert key_line("home", 0) == ()


@given(st.lists(STEPS, max_size=4).map(tuple), st.text("show: al", max_size=40), st.integers(1, 120))
def test_the_breadcrumb_fits(steps: tuple[str, ...], aside: str, columns: int) -> None:
    assert width(breadcrumb(steps, aside, columns, BLOCKS)) <= columns


def test_the_breadcrumb_fits_with_a_wide_aside() -> None:
    assert width(breadcrumb(("Crime",), "漢" * 20, 40, BLOCKS)) <= 40


def test_the_breadcrumb_gives_up_the_fact_then_the_first_levels() -> None:
    steps = ("Roads", "Collisions")
    assert plain(breadcrumb(steps, "show: all", 40, BLOCKS)) == "Roads › Collisions" + " " * 13 + "show: all"
    assert plain(breadcrumb(steps, "show: all", 24, BLOCKS)) == "Roads › Collisions"
    assert plain(breadcrumb(steps, "", 18, ASCII)) == "Roads > Collisions"


def test_the_breadcrumb_keeps_the_place_among_the_results_longer_than_the_first_levels() -> None:
    steps = ("Roads", "Collisions")
    assert plain(breadcrumb(steps, "2 of 9: tidu", 24, BLOCKS, keep=True)) == "Collisions  2 of 9: tidu"
    assert plain(breadcrumb(steps, "2 of 9: tidu", 23, BLOCKS, keep=True)) == "Roads › Collisions"
    assert plain(breadcrumb(steps, "", 12, BLOCKS)) == "Collisions"
    assert breadcrumb((), "show", 40, BLOCKS) == ()


def test_only_a_last_level_longer_than_the_line_is_cut() -> None:
    assert plain(breadcrumb(("Roads", "Collisions"), "", 5, BLOCKS)) == "Coll…"


def test_a_long_fact_loses_its_last_parts() -> None:
    assert plain(breadcrumb(("Audit",), "show: not agrees; not outcomes", 40, BLOCKS)) == "Audit     show: not agrees; not outcomes"
    assert plain(breadcrumb(("Audit",), "show: not agrees; not outcomes", 30, BLOCKS)) == "Audit         show: not agrees"
    assert plain(breadcrumb(("Audit",), "show: core, present", 18, BLOCKS)) == "Audit   show: core"


def test_a_view_that_the_reader_turned_to_is_named_whatever_the_path() -> None:
    """At 80x24 nothing said that the chart showed differences: the path had the room."""
    steps, view = ("Crime", "Severity", "West Yorkshire", "2022/23"), "chart: difference from the year before; v changes the view"
    assert plain(breadcrumb(steps, view, 78, BLOCKS)) == "Crime › Severity › West Yorkshire › 2022/23"
    whole = plain(breadcrumb(steps, view, 78, BLOCKS, keep=True))
    assert whole.startswith("Crime › Severity › West Yorkshire › 2022/23  ") and whole.endswith("  difference from the year before")
    assert plain(breadcrumb(steps, view, 58, BLOCKS, keep=True)) == "West Yorkshire › 2022/23   difference from the year before"
    assert plain(breadcrumb(steps, view, 120, BLOCKS, keep=True)).endswith("  chart: difference from the year before; v changes the view")
    assert plain(breadcrumb(steps, view, 20, BLOCKS, keep=True)) == "2022/23"


def test_an_aside_does_not_repeat_the_last_level() -> None:
    steps = ("Standards", "Emergencies", "Q4 2019/20")
    assert plain(breadcrumb(steps, "Q4 2019/20", 60, BLOCKS)) == "Standards › Emergencies › Q4 2019/20"
    assert plain(breadcrumb(steps, "Q4 2019/20, by target", 60, BLOCKS)).split("Q4 2019/20")[1].strip() == "by target"
    assert plain(breadcrumb(steps[:2], "Q4 2019/20", 60, BLOCKS)).endswith("  Q4 2019/20")


def test_a_long_path_keeps_its_end() -> None:
    steps = ("Crime", "By offence", "Merseyside", "Q4 2017/18")
    assert plain(breadcrumb(steps, "no signal", 78, BLOCKS)).startswith("Crime › By offence › Merseyside › Q4 2017/18")
    assert plain(breadcrumb(steps, "no signal", 40, BLOCKS)) == "By offence › Merseyside › Q4 2017/18"


def test_the_date_of_a_workshop_stays_longer_than_its_title() -> None:
    steps, offer = ("West Midlands Police · Performance Workshop · 16 June 2015",), "] continues at Seat belts; 6 workshops"
    assert plain(breadcrumb(steps, offer, 78, BLOCKS, keep=True)).startswith("West Midlands Police · 16 June 2015   ")
    assert plain(breadcrumb(steps, offer, 58, BLOCKS, keep=True)) == f"West Midlands Police{'':13}] continues at Seat belts"
    assert plain(breadcrumb(steps, "", 40, BLOCKS)) == "West Midlands Police · 16 June 2015"


def test_a_member_stays_when_its_measure_does_not_fit() -> None:
    steps = ("Compare", "Speed limit offence disposals, Retraining Course Attended")
    assert plain(breadcrumb(steps, "", 78, BLOCKS)) == f"Compare › {steps[1]}"
    assert plain(breadcrumb(steps, "", 58, BLOCKS)) == steps[1]
    assert plain(breadcrumb(steps, "", 50, BLOCKS)) == "Compare › Retraining Course Attended"
    assert plain(breadcrumb(steps, "", 30, BLOCKS)) == "Retraining Course Attended"


def test_whose_page_it_is_stays_when_levels_go() -> None:
    steps, owner = (
        ("Crime", "Recorded crime by quarter", "Q4 2017/18"),
        ("West Midlands Police, Q4 2017/18", "West Midlands, Q4 2017/18", "West Midlands", "WMP"),
    )
    shown = {
        columns: plain(breadcrumb(steps, "no signal", columns, BLOCKS, owner=owner)).rstrip()
        for columns in (96, 80, 70, 52, 44, 40, 30, 12)
    }
    assert shown[96].startswith("West Midlands Police, Q4 2017/18 › Crime › Recorded crime by quarter › Q4 2017/18")
    assert shown[80] == "West Midlands, Q4 2017/18 › Crime › Recorded crime by quarter › Q4 2017/18"
    assert shown[70] == "West Midlands › Crime › Recorded crime by quarter › Q4 2017/18"
    assert shown[52] == "WMP › Crime › Recorded crime by quarter › Q4 2017/18", "the name shrinks before a level goes"
    assert shown[44] == "WMP › Recorded crime by quarter › Q4 2017/18"
    assert shown[40].startswith("WMP › Q4 2017/18  ") and shown[30].startswith("WMP › Q4 2017/18  ")
    assert shown[12] == "Q4 2017/18"
    long = plain(breadcrumb(("Glossary", "a term of very many words indeed"), "", 40, BLOCKS, owner=owner))
    assert long == "WMP › a term of very many words indeed"


def test_a_short_name_of_a_workshop_keeps_every_digit(pack: Pack) -> None:
    assert short_mastheads(pack) == ("West Midlands Police, 16 June 2015", "West Midlands, 16 Jun 2015", "West Midlands")
    assert owner_names(pack) == (*short_mastheads(pack), "WMP")


@given(st.lists(STEPS, min_size=1, max_size=4).map(tuple), st.lists(STEPS, max_size=3).map(tuple), st.integers(1, 120))
def test_the_breadcrumb_fits_with_an_owner(steps: tuple[str, ...], owner: tuple[str, ...], columns: int) -> None:
    assert width(breadcrumb(steps, "aside", columns, BLOCKS, owner=owner)) <= columns


def test_a_note_is_next_to_the_fact_and_stays_longer() -> None:
    assert plain(breadcrumb(("Audit",), "show: not agrees", 40, BLOCKS, "follows board")) == "Audit    show: not agrees  follows board"
    assert plain(breadcrumb(("Audit",), "show: not agrees", 30, BLOCKS, "follows board")) == "Audit            follows board"
    assert plain(breadcrumb(("Audit",), "show: not agrees", 20, BLOCKS, "follows board")) == "Audit  follows board"


@pytest.mark.parametrize(
    ("address", "steps"),
    [
        ("crime", ("Crime",)),
        ("crime/robbery", ("Crime", "Robbery down 3.3%, could be chance")),
        ("roads/collisions", ("Roads", "Collisions")),
        ("roads/collisions/2014-07", ("Roads", "Collisions", "July 2014")),
        ("roads/speeding/2015", ("Roads", "Speeding", "2015")),
        ("matrix", ("Matrix",)),
        ("matrix/1c", ("Matrix", "1c Warrants and enforcement")),
        ("matrix/2", ("Matrix", "2 Proactive prevention & intervention")),
        ("matrix/1c/city-centre", ("Matrix", "1c Warrants and enforcement", "City centre")),
        ("category/challenger", ("Matrix", "Challenger")),
        ("neighbourhoods/city-centre", ("Neighbourhoods", "City centre")),
        ("glossary/tidu", ("Glossary", "TIDU")),
        ("help", ("Help",)),
    ],
)
def test_trail(pack: Pack, address: str, steps: tuple[str, ...]) -> None:
    assert node(pack, Address.parse(address)).trail == steps


@pytest.mark.parametrize(
    ("address", "steps"),
    [("wards/wards", ("Wards",)), ("trust/survey", ("Trust",)), ("standards/standards/2019-20-q4", ("Standards", "Q4 2019/20"))],
)
def test_a_level_named_like_the_one_above_is_left_out(address: str, steps: tuple[str, ...]) -> None:
    assert node(report(ENGHRAIFFT), Address.parse(address)).trail == steps


def test_home_is_the_workshop_itself(pack: Pack) -> None:
    (step,) = node(pack, HOME).trail
    assert "West Midlands Police" in step and "16 June 2015" in step


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_tabs_fit_with_the_chosen_one_marked_without_colour(columns: int) -> None:
    titles = {"collisions": "Collisions", "phones": "Phones", "belts": "Seat belts", "speeding": "Speeding", "text": "In the report"}
    line = tab_line(titles, "belts", columns)
    assert width(line) <= columns
    assert [span.text[1:-1] for span in line if span.text.startswith("[")] == ["Seat belts"]
    assert tab_line({}, "", columns) == ()
