"""What is shown above the statements of a topic, and beside each of them."""

from pathlib import Path
from shutil import copytree

import pytest
from msgspec.structs import replace

from tests.conftest import PACKS
from tests.in_turn import few, in_turn
from tui.analysis.standings import ClaimStanding
from tui.model.pack import Pack
from tui.nodes.topic_glance import standing_signs, topic_glance
from tui.nodes.topic_list import items, listed_lines, statements_below
from tui.pack.reader import read_pack
from tui.text.glyphs import SETS, Glyphs
from tui.text.spans import plain, width

pytestmark = pytest.mark.slow

NAMES = ("west-yorkshire-2024", "greater-manchester-2015", "heddlu-enghraifft-2019-20", "example-constabulary-2016", "small", "hostile")


@pytest.mark.parametrize(("name", "columns"), few(in_turn(["", *NAMES], [36, 58, 78, 128]), 4))
def test_nothing_above_or_in_the_list_is_too_wide(pack: Pack, name: str, columns: int) -> None:
    pack = read_pack(PACKS / name) if name else pack
    glyphs: Glyphs
    for topic in pack.topics:
        for glyphs in SETS.values():
            if found := topic_glance(pack, topic):
                assert all(width(line) <= columns for line in found.body(columns, glyphs))
        named = [entry for entry in items(pack, topic) if entry.address]
        for entry, line in zip(named, listed_lines(pack, named, columns), strict=True):
            assert line == entry.line(pack) or width(line) <= columns


def test_the_matrix_topic_has_its_links_and_the_others_their_headlines(pack: Pack) -> None:
    found = topic_glance(pack, "neighbourhoods")
    assert found and found.title == "Links to activities, by category"
    shown = [plain(line) for line in found.body(78, SETS["ascii"])]
    assert shown[0].startswith("All neighbourhoods") and shown[0].endswith("10 + 2 inferred") and len(shown) == 5
    assert shown[0].count("#") > shown[1].count("#") > 0
    brief = topic_glance(pack, "outcomes")
    assert brief and brief.title == "In brief"
    assert "? lowest on record" in "\n".join(plain(line).replace("\u00a0", " ") for line in brief.body(58, SETS["blocks"]))


def test_headlines_without_a_figure_do_not_say_again_what_a_few_statements_say() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    without = [id for id, topic in pack.topics.items() if not any(each.table or each.figures for each in topic.headlines)]
    assert without and all(topic_glance(pack, id) is None for id in without)
    assert topic_glance(pack, "crime")


def test_every_statement_has_a_sign_where_they_fit() -> None:
    standings: list[ClaimStanding | None] = ["ask", "ask", "judgement", None, "holds", None]
    assert [plain(line) for line in standing_signs(standings, 90)] == [
        "=??-..  = 1 holds  ? 2 not settled  - 1 judgement  . 2 without a claim"
    ]
    assert [plain(line) for line in standing_signs(standings, 68)] == ["= 1 holds  ? 2 not settled  - 1 judgement  2 without a claim"]
    assert standing_signs(standings[:3], 90) == ()


@pytest.mark.parametrize(
    ("topic", "title", "beside"),
    [
        ("crime", "? Violence with injury is up 10%", "+474 offences, +10%"),
        ("cyber", "? Fraud: 34th of 43 force areas", "34th of 43 police force areas"),
        ("cyber", "  Cyber-crime is a Tier 1 threat", "Tier 1"),
        ("outcomes", "? Re-offending rates are low", "“remain low”"),
        ("roads", "? Collisions are fairly constant", "“Over the past 15 months”"),
        ("crime", "? Lowest offending of the MSG forces", "1st of 4 forces"),
    ],
)
def test_a_statement_has_its_figures_beside_it(pack: Pack, topic: str, title: str, beside: str) -> None:
    """Those of a claim that gives the sign, and no count beside a rank."""
    named = [entry for entry in items(pack, topic) if entry.address]
    line = next(plain(line) for line in listed_lines(pack, named, 90) if plain(line).startswith(title))
    assert line[len(title) :].strip() == beside


@pytest.mark.parametrize(
    ("name", "topic", "title", "beside"),
    [
        ("heddlu-enghraifft-2019-20", "contact", "999 calls are up by 7.8%", "122,348 calls, 10,196 calls a month"),
        ("heddlu-enghraifft-2019-20", "indicators", "11.4 days lost to sickness", "11.4 days, target missed"),
        ("greater-manchester-2015", "roads", "December 2013 had the most tests", "6,718 tests, 1,486 tests a month"),
    ],
)
def test_a_mean_beside_a_statement_says_of_what_and_a_level_whether_it_met_its_target(
    name: str, topic: str, title: str, beside: str
) -> None:
    """`122,348 calls, 10,196 calls` contradicted itself."""
    other = read_pack(PACKS / name)
    named = [entry for entry in items(other, topic) if entry.address]
    assert any(title in line and f"  {beside}" in line for line in map(plain, listed_lines(other, named, 110)))


def beside(pack: Pack, topic: str, title: str) -> str:
    """What stands beside the title of a statement."""
    named = [entry for entry in items(pack, topic) if entry.address]
    return next(line for line in map(plain, listed_lines(pack, named, 110)) if title in line).partition(title)[2].strip()


def edited(folder: Path, name: str, old: str, new: str) -> Pack:
    """A pack with other words in its file."""
    file = Path(copytree(PACKS / name, folder / name)) / "workshop.yaml"
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new), encoding="utf-8")
    return read_pack(file.parent)


def test_a_mean_is_for_what_its_check_says_and_that_of_a_level_for_no_time(tmp_path: Path) -> None:
    """“50 collisions a half-year” were so many a month."""
    found = edited(tmp_path, "greater-manchester-2015", "unit: collisions per month", "unit: collisions")
    assert beside(found, "roads", "50 fatal or serious a month") == "50 collisions a month"
    tests = found.tables["breath-tests"]
    level = replace(tests, measures=tuple(each and replace(each, stock=True) for each in tests.measures))
    found = replace(found, tables={**found.tables, tests.id: level})
    assert beside(found, "roads", "December 2013 had the most tests") == "6,718 tests, 1,486 tests"


def test_a_result_stands_beside_the_figure_that_it_is_of(tmp_path: Path) -> None:
    """“11.4 days, −26.6%, target missed” was read as the target of the change."""
    own, title = "              - {id: days, label: Days lost,", "11.4 days lost to sickness"
    change = '{id: change, label: Change, value: -26.6, unit: "%", window: 2019/20, printed: 26.6% fewer, role: percent-change}'
    changed = edited(tmp_path, "heddlu-enghraifft-2019-20", own, f"              - {change}\n{own}")
    assert beside(changed, "indicators", title).endswith("  −26.6%, 11.4 days, target missed")
    known = changed.statements["sickness"]
    changed.statements["sickness"] = replace(known, figures=known.figures[::-1])
    assert beside(changed, "indicators", title).endswith("  11.4 days, target missed, −26.6%")


def test_the_next_sections_follow_the_section_of_a_statement(pack: Pack) -> None:
    address = next(entry.address for entry in items(pack, "crime") if entry.address)
    titles = [title for title, _ in statements_below(pack, address)]
    assert titles == ["Also in this section", "Why violence is up", "Business crime", "Demand and comparison"]
