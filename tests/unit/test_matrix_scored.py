"""Importance and regularity on screen, with made-up scores."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tests.browse import ROOT
from tests.unit.test_growth import MOST, exponent
from tui.analysis.matrix import Filter
from tui.model.pack import Pack
from tui.model.scores import ScoreRow, Scores
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.matrix.about_whole import NO_SCORES
from tui.nodes.matrix.detail import PaneRoom, matrix_detail
from tui.nodes.matrix.scored import scored, scores_of
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))


def with_scores(pack: Pack) -> Pack:
    """The workshop with wide and small gaps, and with too few answers."""
    rows = (
        ("1a", "city-centre", "line managers", 8, 4, 10), ("1a", "city-centre", "teams", 6, 4, 30), ("1a", "challenger", "teams", 9, 1, 4),
        ("1b", "", "teams", 5, 7.5, 60), ("1c", "", "teams", 7, 2, 31), ("1d", "", "teams", 7, 1, 20), ("2a", "", "teams", 1, 9, 3),
    )  # fmt: skip
    found = tuple(ScoreRow(activity=a, category=c, group=g, importance=i, regularity=r, answers=n) for a, c, g, i, r, n in rows)
    return replace(pack, scores=Scores(rows=found, low=1, high=9, declared=True, source="Made up for tests."))


def lines(pack: Pack, columns: int, glyphs: Glyphs = BLOCKS) -> list[str]:
    return [plain(line) for entry in scored(pack, columns, glyphs) for line in entry.lines]


def test_the_widest_gap_comes_first_with_its_shades_and_answers(pack: Pack) -> None:
    shown = lines(with_scores(pack), 86)
    rows = [line for line in shown if line[:3] in ("1a ", "1b ", "1c ")]
    assert [line[:2] for line in rows[:3]] == ["1c", "1a", "1b"]
    assert "█████ 7.0" in rows[0] and "░░░░░ 2.0" in rows[0] and "−5.0" in rows[0] and "▼▼▼▼▼" in rows[0] and "31 answers" in rows[0]
    assert "+2.5" in rows[2] and "▲▲" in rows[2]


def test_too_few_answers_are_named_and_not_ranked(pack: Pack) -> None:
    shown = lines(with_scores(pack), 86)
    at = shown.index("Too few answers to rank")
    assert any(line.startswith("1d ") and "20" in line for line in shown[at:])
    assert any(line.startswith("2a ") and "too few answers" in line for line in shown[at:])
    assert not any(line.startswith(("1d ", "2a ")) for line in shown[:at])


def test_words_beside_a_name_begin_in_one_column(pack: Pack) -> None:
    shown = lines(with_scores(pack), 58)
    at = next(place for place, line in enumerate(shown) if line.startswith("1d "))
    assert shown[at].index("importance") == shown[at + 1].index("1.0,") == shown[at + 2].index("too few")


def test_a_group_with_all_the_answers_is_not_said_again(pack: Pack) -> None:
    made = with_scores(pack)
    for row, groups in (("1a", ["All answers: ", "line managers: ", "teams: "]), ("1c", ["All answers: "])):
        assert [line[0].text for line in scores_of(made, row, "")] == groups


def test_gaps_by_category_and_by_group(pack: Pack) -> None:
    shown = lines(with_scores(pack), 86)
    of_categories = next(line for line in shown if line.startswith("Gap by category"))
    assert "City centre" in of_categories and "Challenger" in of_categories
    assert of_categories.startswith("Gap by category and group") and "line managers" in of_categories and "teams" in of_categories
    narrow = lines(with_scores(pack), 58)
    of_categories, of_groups = (next(line for line in narrow if line.startswith(f"Gap by {each}")) for each in ("category", "group"))
    assert "teams" not in of_categories and "line managers" in of_groups and "teams" in of_groups


@EVERY
@pytest.mark.parametrize("columns", [58, 78, 86, 130])
def test_no_line_is_too_wide(pack: Pack, glyphs: Glyphs, columns: int) -> None:
    for entry in scored(with_scores(pack), columns, glyphs):
        assert all(width(line) <= columns for line in entry.lines), [plain(line) for line in entry.lines]


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 100), (-1000, 1000), (-(10**9), 10**9)])
def test_columns_are_as_wide_as_the_numbers_of_the_scale(pack: Pack, low: float, high: float) -> None:
    given = with_scores(pack).scores
    assert given
    rows = (replace(given.rows[0], importance=high, regularity=low, answers=99), replace(given.rows[3], importance=high, regularity=high))
    shown = lines(replace(pack, scores=replace(given, rows=rows, low=low, high=high)), 120)
    head, first, second = shown[:3]
    assert first[:2] == "1a" and f"{low - high:+.1f}".replace("-", "−") in first
    for line in (first, second):
        assert [line[head.index(title) - 1 : head.index(title) + 1] for title in ("Importance", "Regularity")] == [
            " █",
            f" {line[head.index('Reg')]}",
        ]
    assert first.index("99 answers") == second.index("60 answers")


def test_wide_names_of_groups_stay_in_their_columns(pack: Pack) -> None:
    given = with_scores(pack).scores
    assert given
    rows = tuple(replace(row, group="西米德兰兹警察局社区警务" if row.group == "teams" else row.group) for row in given.rows)
    for entry in scored(replace(pack, scores=replace(given, rows=rows)), 58, BLOCKS):
        assert all(width(line) <= 58 for line in entry.lines), [plain(line) for line in entry.lines]


def test_work_grows_in_step_with_the_groups(pack: Pack) -> None:
    def work(size: int) -> Callable[[], object]:
        given = with_scores(pack).scores
        assert given
        rows = tuple(replace(given.rows[0], group=f"team {place}", answers=30 + place) for place in range(size))
        found = replace(pack, scores=replace(given, rows=rows))
        return lambda: list(scored(found, 80, BLOCKS))

    assert exponent(50, work) < MOST


def test_a_row_has_its_scores_beside_the_grid(pack: Pack) -> None:
    room = PaneRoom(40, 60, headed=True)
    shown = "\n".join(map(plain, matrix_detail(with_scores(pack), "1a", "", Filter(), room, BLOCKS)))
    assert "line managers: " in shown and "City centre: importance 6.5" in shown and "gap −2.5" in shown
    few = "\n".join(
        map(plain, matrix_detail(with_scores(pack), "1a", "", Filter(), PaneRoom(58, 4, headed=False, scores_first=True), BLOCKS))
    )
    assert few.splitlines()[0].startswith("importance 6.5, regularity 4.0, gap −2.5, 40 answers")
    assert "teams: 6.0, 4.0, gap −2.0, 30 answers." in few, "so that each takes one line"


def test_without_scores_the_matrix_says_so_and_leaves_the_guide_to_say_how_to_add_them(pack: Pack) -> None:
    assert list(scored(pack, 80, BLOCKS)) == []
    assert NO_SCORES in "\n".join(map(plain, node(pack, Address("matrix")).info()))
    assert NO_SCORES in "\n".join(map(plain, matrix_detail(pack, "", "", Filter(), PaneRoom(60, 60, headed=True), BLOCKS)))
    assert "scores.csv" not in NO_SCORES and "beatbook schema scores --template" in (ROOT / "data" / "README.md").read_text("utf-8")
