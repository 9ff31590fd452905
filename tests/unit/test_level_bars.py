"""Levels beside their targets, averages and earlier figures, and their bars."""

import msgspec
import pytest

from tests.conftest import PACKS
from tui.analysis.intervals import wilson
from tui.analysis.levels import Level, Levels, Reference, StatedLevel, stated_levels
from tui.charts.bar import round_top
from tui.charts.level_bars import LevelDetail, difference_in_words, level_bars, levels_legend, levels_title
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.record import InWords
from tui.nodes.topic_chart import topic_chart
from tui.pack import reader
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))


def level(value: float, label: str = "a", unit: str = "%", *, exact: bool = True) -> Level:
    """A level with its value as its words."""
    return Level(label, value, f"{value}{unit}", unit, "May 2015", exact)


def stated(value: float, other: float, unit: str = "%", *, met: bool | None = None, target: bool = False) -> StatedLevel:
    """A level that is set against another."""
    return StatedLevel(level(value, unit=unit), (Reference(level(other, "b", unit), target, met),), ("s",))


def test_a_level_is_found_with_the_average_it_is_compared_with(pack: Pack) -> None:
    found = stated_levels(pack, "satisfaction")
    (only,) = found.stated
    assert (only.level.label, only.level.words, only.level.window) == ("Victims of crime", "85.1%", "May 2015")
    assert [(each.level.label, each.level.words, each.level.window) for each in only.references] == [("on average", "83%", "two years")]
    assert only.difference(only.references[0]) == 2.1
    assert found.statements == {"victims-of-crime-may", "victims-of-crime-usual"}
    assert [each.id for each in found.unprinted] == ["victims-of-asb", "confidence-highest", "process-average"]


def test_a_topic_says_that_the_report_gives_an_average_and_no_target(pack: Pack) -> None:
    """`Is satisfaction on target?` had no answer but silence."""
    said = "The report gives an average, 83%, and no target."
    statement = node(pack, Address("satisfaction", "victims-of-crime-may"))
    lines = [plain(line) for line in statement.lines(BLOCKS, 66)]
    assert said in [fact.words for fact in statement.record().facts] and lines[lines.index("Caveats") + 1] == said
    own = pack.statements["victims-of-crime-may"].caveats
    facts = {fact.key: fact.value for fact in statement.record().facts}
    assert facts["no_target"] == said and facts["caveats"] == own, "ours is not a caveat of the report"
    grid = node(pack, Address("satisfaction")).record().grid
    assert grid and own in [cell.value for row in grid.rows for cell in row if isinstance(cell, InWords)]
    assert stated_levels(pack, "satisfaction").no_target("confidence-highest") == ""
    target = reader.read_pack(PACKS / "heddlu-enghraifft-2019-20")
    assert not any(stated_levels(target, topic).no_target() for topic in target.topics)


def test_a_claim_of_a_target_has_its_figures_from_the_table() -> None:
    pack = reader.read_pack(PACKS / "heddlu-enghraifft-2019-20")
    (found,) = stated_levels(pack, "standards").stated
    assert (found.level.words, found.references[0].level.words, found.references[0].met) == ("80.2%", "85.0%", False)
    assert [each.references[0].met for each in stated_levels(pack, "crime").stated] == [False, True, True]
    assert not stated_levels(pack, "money").stated


def test_a_target_stands_beside_the_level_of_its_statement(pack: Pack) -> None:
    def figure(id: str, value: float, role: str) -> Figure:
        words = {"id": id, "label": id, "value": value, "unit": "%", "window": "2014/15", "printed": f"{value}%", "role": role}
        return msgspec.convert(words, Figure)

    topic = pack.topics["satisfaction"]
    statement = topic.sections[0].statements[0]
    own = msgspec.structs.replace(statement, claims=(), figures=(figure("a", 91.2, "level"), figure("b", 90, "target")))
    section = msgspec.structs.replace(topic.sections[0], statements=(own,))
    topics = (msgspec.structs.replace(topic, sections=(section,)),)
    made = msgspec.structs.replace(pack, report=msgspec.structs.replace(pack.report, topics=topics))
    (found,) = stated_levels(made, "satisfaction").stated
    assert (found.level.words, found.references[0].level.words, found.references[0].target) == ("91.2%", "90%", True)


@EVERY
@pytest.mark.parametrize("columns", [38, 58, 78, 118, 198])
def test_a_bar_is_as_long_as_its_level_on_the_scale(glyphs: Glyphs, columns: int) -> None:
    lines = level_bars(Levels((stated(85.1, 60),)), columns, glyphs)
    assert max(map(width, lines)) <= columns
    bars = [line[1].text for line in lines if len(line) == 3 and set(line[1].text) & {glyphs.full}]
    for bar, value in zip(bars, (85.1, 60), strict=True):
        assert abs(len(bar.rstrip()) - len(bar) * value / 100) <= 1


def test_what_is_not_printed_is_said_and_not_drawn(pack: Pack) -> None:
    lines = [plain(line) for line in level_bars(stated_levels(pack, "satisfaction"), 78, BLOCKS)]
    assert lines[-1] == "Not drawn: 3 statements without a printed level."


@EVERY
@pytest.mark.parametrize("columns", [38, 58, 78, 118, 198])
def test_levels_that_look_alike_are_drawn_close_up(pack: Pack, glyphs: Glyphs, columns: int) -> None:
    """On one axis, every mark, line and end within half a cell of its place."""
    lines = level_bars(stated_levels(pack, "satisfaction"), columns, glyphs)
    text = "\n".join(map(plain, lines))
    assert max(map(width, lines)) <= columns and BLOCKS.ellipsis not in text
    assert "±" in text if glyphs.unicode else "±" not in text
    assert "Victims of crime, May 2015" in text and "85.1%" in text and "83%" in text and "100%" not in text
    axis = next(place for place, line in enumerate(lines) if "80%" in plain(line))
    scale = lines[axis][1].text
    assert scale.startswith("80%") and scale.endswith("90%")
    level, other = ("".join(span.text for span in line[1:-1]) for line in lines[axis + 1 :] if glyphs.core in plain(line))
    last = len(scale) - 1
    for row, sign, value in ((level, glyphs.core, 85.1), (level, glyphs.parting, 83), (other, glyphs.core, 83)):
        assert abs(row.index(sign) / last - (value - 80) / 10) <= 0.5 / last + 1e-9
    low, high = wilson(round(0.851 * 500), 500)
    for place, value in ((len(level) - len(level.lstrip()), low), (len(level.rstrip()) - 1, high)):
        assert abs(place / last - (value * 100 - 80) / 10) <= 0.5 / last + 1e-9


def test_levels_far_apart_or_of_other_units_are_not_drawn_close_up() -> None:
    for found in (stated(85, 60), stated(11.4, 11, "days"), stated(83, 83)):
        assert not any(BLOCKS.core in plain(line) for line in level_bars(Levels((found,)), 78, BLOCKS))
        assert levels_legend(Levels((found,))).startswith("bars from 0")
    missed = Levels((stated(80.2, 85, target=True, met=False),))
    target = level_bars(missed, 78, BLOCKS)
    assert levels_legend(missed) == "axis from 80% to 85%"
    assert any(BLOCKS.core in plain(line) for line in target) and not any("├" in plain(line) for line in target)


def test_units_have_scales_of_their_own() -> None:
    found = Levels((stated(85.1, 60), stated(11.4, 9, "days")))
    lines = [plain(line) for line in level_bars(found, 60, BLOCKS)]
    assert sum("0%" in line and "100%" in line for line in lines) == 1
    assert sum("12 days" in line for line in lines) == 1
    assert levels_legend(found) == "bars from 0"
    assert levels_legend(Levels((stated(85.1, 83), stated(11.4, 9, "days")))) == "axis from 80% to 90%; bars from 0"


def test_the_difference_is_said_as_what_it_is() -> None:
    for found, words in (
        (stated(85.1, 83), "2.1 percentage points above, not tested: ±3 could be chance if 500 were asked; the report gives no number"),
        (stated(82, 83), "1 percentage point below, not tested: ±3 could be chance if 500 were asked; the report gives no number"),
        (stated(99.9, 83), "16.9 percentage points above, not tested for chance"),
        (stated(83, 83), "at the same level"),
        (stated(11.4, 9, "days", met=False, target=True), "misses the target: 2.4 days above"),
        (stated(91, 90, met=True, target=True), "meets the target: 1 percentage point above"),
        (stated(90, 90, met=True, target=True), "meets the target exactly"),
    ):
        assert difference_in_words(found, found.references[0]) == words
    over = StatedLevel(level(90, exact=False), (Reference(level(83)),), ("s",))
    assert difference_in_words(over, over.references[0]) == "above, not tested for chance"


def test_the_topic_shows_its_levels(pack: Pack) -> None:
    chart = topic_chart(pack, "satisfaction")
    assert chart and (chart.title, chart.legend(BLOCKS)) == ("Level against average, no target", "axis from 80% to 90%")
    assert plain(chart.draw(78, BLOCKS)[0]) == "Level against average, no target  axis from 80% to 90%"
    assert chart.body(78, BLOCKS) == chart.draw(78, BLOCKS)[1:]
    assert levels_title(Levels((stated(91, 90, target=True),))) == "Level against target"


@pytest.mark.parametrize(
    ("highest", "top"), [(0, 1), (-3, 1), (0.07, 0.08), (1, 1), (11.4, 12), (83, 100), (101, 120), (1473, 1500), (1e9, 1e9)]
)
def test_a_scale_ends_at_a_round_number(highest: float, top: float) -> None:
    assert round_top(highest) == top


@EVERY
def test_a_page_with_rows_to_spare_parts_levels_and_draws_none_thicker(pack: Pack, glyphs: Glyphs) -> None:
    for found, sign in ((stated_levels(pack, "satisfaction"), glyphs.core), (Levels((stated(40, 80, "days"),), ()), glyphs.full)):
        close, spaced = ([plain(line) for line in level_bars(found, 100, glyphs, LevelDetail(spaced=roomy))] for roomy in (False, True))
        assert len(spaced) == len(close) + 3, "a blank row above each level, and one below"
        drawn, spaced_out = ([line for line in lines[1:] if sign in line] for lines in (close, spaced))
        assert drawn == spaced_out and len(drawn) == 2


@EVERY
def test_a_page_with_rows_to_spare_shows_what_chance_does_by_how_many_were_asked(pack: Pack, glyphs: Glyphs) -> None:
    sign = "±" if glyphs.unicode else "+/-"
    lines = [plain(line) for line in level_bars(stated_levels(pack, "satisfaction"), 66, glyphs, LevelDetail(samples=True))]
    rows = [line for line in lines if line.strip().startswith("if ") and sign in line]
    assert [line.split("asked")[0].strip() for line in rows] == ["if 1,000 were", "if 2,000 were", "if 5,000 were"]
    assert [float(line.split(sign)[1]) for line in rows] == [round(_half_width(asked), 1) for asked in (1_000, 2_000, 5_000)]
    lengths = [line.count(glyphs.thick) for line in rows]
    assert lengths == sorted(lengths, reverse=True) and lengths[-1] > 0


def _half_width(asked: int) -> float:
    found = wilson(round(0.851 * asked), asked)
    return (found.high - found.low) * 50


def test_a_target_has_no_samples_and_the_largest_has_bars_from_nought_below(pack: Pack) -> None:
    met = Levels((stated(95.1, 95, target=True, met=True),))
    assert not any("asked" in plain(line) for line in level_bars(met, 66, BLOCKS, LevelDetail(samples=True)))
    lines = [
        plain(line)
        for line in level_bars(stated_levels(pack, "satisfaction"), 66, BLOCKS, LevelDetail(spaced=True, samples=True, whole=True))
    ]
    scales = [place for place, line in enumerate(lines) if "80%" in line or "100%" in line]
    assert "80%" in lines[scales[0]] and lines[scales[-1]].split() == ["0%", "50%", "100%"]
    long, short = (lines[scales[-1] + row].count(BLOCKS.full) for row in (1, 3))
    assert long > short > 20


def test_a_brief_chart_says_below_its_bars_what_fits_a_row_of_60_columns(pack: Pack) -> None:
    lines = [plain(line) for line in level_bars(stated_levels(pack, "satisfaction"), 58, BLOCKS, LevelDetail(brief=True))]
    assert lines[-1].strip() == "2.1 points above, could be chance (±3) if 500 were asked" and len(lines) == 4
