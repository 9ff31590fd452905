"""The leading figure of a headline, a statement and a slide.

That of the current period, whatever goes with it and in whatever order.
"""

from itertools import permutations

import msgspec
import pytest

from tests.conftest import PACKS
from tests.in_turn import few, in_turn
from tests.reports import report
from tui.analysis.leading_figure import leading_figure
from tui.model.measures import Better
from tui.model.pack import Pack
from tui.model.report import Figure, FigureRole, Headline, Statement
from tui.navigation.address import HOME, Address
from tui.nodes.home_cards import cards
from tui.nodes.kinds import node
from tui.nodes.record import field, record_words
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width

pytestmark = pytest.mark.slow

MEASURE = "robbery"


def figure(
    role: FigureRole, value: float, printed: str, window: str = "2014/15", unit: str = "offences", measure: str | None = MEASURE
) -> Figure:
    """A figure of the measure, named by its role and its window."""
    id = f"{role}-{window}".casefold().replace("/", "-").replace(" ", "-")
    return Figure(id=id, label="Robbery", value=value, unit=unit, window=window, printed=printed, role=role, measure=measure)


NOW = figure("level", 153284, "153,284")
BEFORE = figure("level", 140000, "140,000", "2013/14")
PREVIOUS = figure("previous", 140000, "140,000", "2013/14")
CHANGE = figure("change", 13284, "13,284 more")
PERCENT = figure("percent-change", 9.5, "9.5%", unit="%", measure=None)
TARGET = figure("target", 150000, "150,000", measure=None)
SHARE = figure("share", 85.1, "85.1%", unit="%")
SHARE_BEFORE = figure("share", 86.3, "86.3%", "2013/14", unit="%")
GOAL = figure("target", 90, "90%", unit="%", measure=None)
RANK = figure("rank", 34, "34th of 43", unit="of 43 forces")
COUNT = figure("count", 8, "a team of 8", unit="people", measure=None)


def with_figures(pack: Pack, figures: tuple[Figure, ...], better: Better = "lower", note: str = "") -> Pack:
    """The bundled workshop with these figures in a first statement of crime.

    And a headline of all of them.
    """
    topic = pack.topics["crime"]
    section = topic.sections[0]
    statement = Statement(id="made", title="Robbery", text="Robbery, as made for a test.", sources=("crime-2",), figures=figures)
    section = msgspec.structs.replace(section, statements=(statement, *section.statements))
    headline = Headline(label="Robbery", figures=tuple(f"{statement.id}/{each.id}" for each in figures), note=note)
    topic = msgspec.structs.replace(topic, sections=(section, *topic.sections[1:]), headlines=(headline,))
    measures = tuple(msgspec.structs.replace(each, better=better) if each.id == MEASURE else each for each in pack.report.measures)
    report = msgspec.structs.replace(pack.report, topics=(topic, *pack.report.topics[1:]), measures=measures)
    return msgspec.structs.replace(pack, report=report)


def line(pack: Pack, columns: int = 118) -> str:
    """The headline as Home shows it."""
    (card,) = (card for card in cards(pack, columns, BLOCKS) if str(card.address) == "crime")
    assert max(map(width, card.lines)) <= columns
    return " ".join(plain(card.lines[0]).split())


CASES: dict[str, tuple[tuple[Figure, ...], str]] = {
    "level": ((NOW,), "153,284"),
    "level and change": ((NOW, CHANGE), "153,284 +13,284 △"),
    "level and percentage": ((NOW, PERCENT), "153,284 +9.5% △"),
    "level, change and percentage": ((NOW, CHANGE, PERCENT), "153,284 +9.5% ▲"),
    "two levels": ((NOW, BEFORE), "153,284 +13,284 ▲"),
    "level and the one before": ((NOW, PREVIOUS), "153,284 +13,284 ▲"),
    "everything": ((NOW, PREVIOUS, CHANGE, PERCENT, TARGET), "153,284 +9.5% ▲"),
    "change": ((CHANGE,), "+13,284 △"),
    "change and percentage": ((CHANGE, PERCENT), "+13,284 +9.5% ▲"),
    "share": ((SHARE,), "85.1%"),
    "two shares": ((SHARE, SHARE_BEFORE), "85.1% −1.2 points ▽"),
    "rank": ((RANK,), "34th of 43"),
    "count": ((COUNT,), "a team of 8"),
}


@pytest.mark.parametrize(("figures", "shown"), few(CASES.values(), 7), ids=few(list(CASES), 7))
def test_home_shows_the_current_figure_with_its_change(pack: Pack, figures: tuple[Figure, ...], shown: str) -> None:
    for order in permutations(figures):
        if len(order) > 1 and order[0].measure is None:
            continue  # A figure that compares and names no measure follows what it compares.
        output = line(with_figures(pack, order))
        assert f"Robbery {shown}" in output, [each.id for each in order]
        if NOW in order or SHARE in order:
            assert "140,000" not in output and "86.3" not in output


@pytest.mark.slow
@pytest.mark.parametrize(("figures", "columns"), in_turn([figures for figures, _ in CASES.values()], [38, 58, 78, 118, 198]))
def test_no_width_loses_the_figure(pack: Pack, figures: tuple[Figure, ...], columns: int) -> None:
    first = leading_figure(pack, figures)[0].first
    assert first is not None
    output = line(with_figures(pack, figures), columns)
    assert first.printed.split()[0].rstrip("%") in output or columns < 50


@pytest.mark.parametrize(
    ("figures", "better", "shown"),
    [
        ((NOW, TARGET), "lower", "target 150,000, missed"),
        ((NOW, TARGET), "higher", "target 150,000, met"),
        ((NOW, TARGET), "neutral", "target 150,000"),
        ((SHARE, GOAL), "higher", "target 90%, missed"),
    ],
)
def test_targets_are_met_or_missed(pack: Pack, figures: tuple[Figure, ...], better: Better, shown: str) -> None:
    other = with_figures(pack, figures, better, note="to date")
    assert line(other).endswith(f"{shown}, to date")
    grid = node(other, HOME).record().grid
    assert grid and any(shown in record_words(row[-1]) for row in grid.rows)


@pytest.mark.parametrize("columns", [58, 72, 78, 118])
def test_a_target_that_a_claim_says_was_missed_is_shown(columns: int) -> None:
    """With the period, and below where they do not fit."""
    pack = report("heddlu-enghraifft-2019-20")
    (card,) = (card for card in cards(pack, columns, BLOCKS) if str(card.address) == "crime")
    shown = "\n".join(map(plain, card.lines)).replace("\u00a0", " ")
    assert ("target missed" if columns < 60 else "target 23,200, missed") in shown
    assert " ".join(shown.split()).endswith("2019/20 on 2018/19")
    grid = node(pack, HOME).record().grid
    assert grid and any("target 23,200, missed, 2019/20 on 2018/19" in record_words(row[-1]) for row in grid.rows)


def test_levels_that_no_window_orders_are_all_shown(pack: Pack) -> None:
    leeds, york = (figure("level", value, f"{value} in {place}", f"in {place}") for value, place in ((12, "Leeds"), (15, "York")))
    output = line(with_figures(pack, (leeds, york)))
    assert "12" in output and "15" in output and "▲" not in output


def test_the_shell_and_the_slide_give_the_same_figure(pack: Pack) -> None:
    for order in permutations((NOW, PREVIOUS, CHANGE)):
        other = with_figures(pack, order)
        grid = node(other, HOME).record().grid
        assert grid
        assert field(grid.rows[0][2]) == 153284 and "153,284" in record_words(grid.rows[0][2])
        statement = other.topics["crime"].sections[0].statements[0]
        assert node(other, Address("crime", statement.id)).slide().large == "153,284?", "not settled, as the figure has no check"


def test_words_longer_than_their_column_run_on_into_the_note(pack: Pack) -> None:
    shown = [plain(line) for entry in cards(pack, 100, BLOCKS) for line in entry.lines]
    assert any("?\u00a034th out of the 43 areas" in line for line in shown)


def test_a_label_that_repeats_its_topic_says_what_the_figure_is_of() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    home = [plain(line) for card in cards(pack, 80, BLOCKS) for line in card.lines]
    text = "\n".join(home)
    assert "Answered in" in text and "Y Gymraeg       Y Gymraeg" not in text
    assert any(line.split("  ")[0].strip() == "13 Fraud" and line.rstrip().endswith("no figure in the report") for line in home)
    assert text.count("Rural crime") == 1
    assert any("4 Trust            Trust " in line and "84.1%  in Aberfŵr" in line for line in home), "a member says which, not what"
