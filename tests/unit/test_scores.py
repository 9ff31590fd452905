"""Scores of activities, all made up: read, refused, weighed and shown."""

import csv
import io
import json
import shutil
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it comes with frictionless; its stubs would be one more dependency
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.scores import BANDS, FEWEST_COMPARED, FEWEST_SHOWN, mean_score, score_band, score_categories, score_groups, widest_gaps
from tui.cli import main
from tui.library.kept.pack import pack_as_bytes, pack_from_bytes
from tui.model.pack import Pack
from tui.model.scores import Scores
from tui.nodes.matrix.score_words import gap_words, score_words
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.pack.schema import schema

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
HEAD = "activity,category,group,importance,regularity,answers\n"
SCALE = "scores: {low: 1, high: 9, source: Made up for tests.}\n"
SOUND = HEAD + (
    "1a,city-centre,line managers,8,4,10\n1a,city-centre,teams,6,4,30\n1a,challenger,teams,9,1,4\n"
    "1b,,teams,5,7.5,60\n1c,,teams,7,2,31\n1d,,teams,7,1,20\n2a,,teams,1,9,3\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The bundled workshop in a library of its own, with a scale for scores."""
    found = Path(shutil.copytree(ROOT / "data" / "wmp-2015-06-16", tmp_path / "library" / "wmp-2015-06-16"))
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    with (found / "capabilities.yaml").open("a", encoding="utf-8") as file:
        file.write(SCALE)
    return found


@pytest.fixture
def scored(folder: Path) -> Pack:
    (folder / "scores.csv").write_text(SOUND, encoding="utf-8")
    return read_pack(folder)


def test_the_bundled_workshop_has_no_scores(pack: Pack) -> None:
    assert pack.scores is None and mean_score(pack, "1a") is None and widest_gaps(pack) == ((), ())


def test_means_are_weighted_by_answers(scored: Pack) -> None:
    found = mean_score(scored, "1a", "city-centre")
    assert found and (found.importance, found.regularity, found.answers, found.gap) == (6.5, 4.0, 40, -2.5)
    managers = mean_score(scored, "1a", group="line managers")
    assert managers and (managers.importance, managers.answers) == (8.0, 10)
    capability = mean_score(scored, "1")
    assert capability and capability.answers == 40 + 60 + 31 + 20
    assert mean_score(scored, "3a") is None
    assert score_groups(scored) == ("line managers", "teams") and score_categories(scored) == ("city-centre", "challenger")


def test_too_few_answers_are_in_no_mean(scored: Pack) -> None:
    """Nor can they be worked out by taking one mean from another."""
    few = mean_score(scored, "1a", "challenger")
    assert few and (few.importance, few.gap, few.answers, few.withheld) == (None, None, 0, 1)
    assert mean_score(scored, "1a") == mean_score(scored, "1a", "city-centre")._replace(withheld=1)  # type: ignore[union-attr]  # it is there
    alone = mean_score(scored, "2a")
    assert alone and alone.gap is None and not alone.comparable and FEWEST_SHOWN == 5


def test_the_widest_gaps_come_first_where_answers_are_enough(scored: Pack) -> None:
    found = widest_gaps(scored)
    assert [id for id, _ in found.ranked] == ["1c", "1a", "1b"] and [id for id, _ in found.too_few] == ["1d", "2a"]
    assert [mean.gap for _, mean in found.ranked] == [-5.0, -2.5, 2.5]
    assert all(mean.answers >= FEWEST_COMPARED for _, mean in found.ranked)


@given(st.floats(-5, 15), st.floats(-3, 3), st.floats(4, 12))
def test_bands_are_quarters_of_the_scale(score: float, low: float, high: float) -> None:
    scores = Scores(rows=(), low=low, high=high, declared=True)
    assert 0 <= score_band(score, scores) < BANDS
    assert (score_band(low, scores), score_band(high, scores)) == (0, BANDS - 1)
    assert score_band(score, scores) <= score_band(score + 1, scores)


def test_a_scale_that_is_not_declared_is_that_of_the_data(folder: Path) -> None:
    text = (folder / "capabilities.yaml").read_text(encoding="utf-8").replace(SCALE, "")
    (folder / "capabilities.yaml").write_text(text, encoding="utf-8")
    (folder / "scores.csv").write_text(SOUND, encoding="utf-8")
    scores = read_pack(folder).scores
    assert scores and (scores.low, scores.high, scores.declared, len(scores.rows)) == (1.0, 9.0, False, 7)


def test_scores_are_kept_with_the_pack(scored: Pack) -> None:
    assert pack_from_bytes(pack_as_bytes(scored)) == scored and scored.scores and scored.scores.source == "Made up for tests."


def problems(folder: Path, text: str) -> list[str]:
    (folder / "scores.csv").write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


WRONG = {
    "2z,,teams,5,5,9": "activity is '2z', which is not an activity, expected one of the 23 that are defined",
    "1,,teams,5,5,9": "activity is '1', which is not an activity, expected '1g'",
    "1a,city-center,teams,5,5,9": "category is 'city-center', which is not a category, expected 'city-centre'",
    "1a, city-centre ,teams,5,5,9": "category is ' city-centre ', which is not a category, expected 'city-centre'",
    "1a,,teams ,5,5,9": "group is 'teams ', expected a name of at most 60 characters, in plain text",
    "1a,,teams,10,5,9": "importance is '10', expected a number from 1 to 9",
    "1a,,teams,5,,9": "regularity is empty, expected a number from 1 to 9",
    "1a,,teams,nan,5,9": "importance is 'nan', expected a number from 1 to 9",
    "1a,,teams,5,1e1,9": "regularity is '1e1', expected a number from 1 to 9",
    "1a,,teams,5,5,": "answers is empty, expected how many people answered, a whole number from 1 to 1,000,000",
    "1a,,teams,5,5,0": "answers is '0', expected how many people answered, a whole number from 1 to 1,000,000",
    "1a,,teams,5,5,2.5": "answers is '2.5', expected how many people answered, a whole number from 1 to 1,000,000",
    "1a,,teams,5,5,-9": "answers is '-9', expected how many people answered, a whole number from 1 to 1,000,000",
    "1a,,teams,5,5": "the row has 5 values, expected 6",
    "1a,,\x1b[31mteams,5,5,9": "group is '␛[31mteams', expected a name of at most 60 characters, in plain text",
    f"1a,,{'x' * 61},5,5,9": f"group is '{'x' * 60}…', expected a name of at most 60 characters, in plain text",
    "3a,,,5,5,9": "a second row for 3a, all neighbourhoods, all groups (first on line 2), expected one row for each",
    "3a,all-neighbourhoods,,5,5,9": "a second row for 3a, all neighbourhoods, all groups (first on line 2), expected one row for each",
    "3a,challenger,,5,5,9": "3a, challenger, all groups is given as well as 3a, all neighbourhoods, all groups (line 2), "
    "expected rows for each category or one for all neighbourhoods, as both would count answers twice",
    "3a,,teams,5,5,9": "3a, all neighbourhoods, teams is given as well as 3a, all neighbourhoods, all groups (line 2), "
    "expected rows for each group or one for all groups, as both would count answers twice",
    "3a,challenger,teams,5,5,9": "3a, challenger, teams is given as well as 3a, all neighbourhoods, all groups (line 2), "
    "expected rows for each category or one for all neighbourhoods, and for each group or one for all groups, "
    "as both would count answers twice",
}


@pytest.mark.parametrize(("row", "said"), WRONG.items(), ids=[row[:30] for row in WRONG])
def test_a_wrong_row_is_refused_with_its_line(folder: Path, row: str, said: str) -> None:
    assert problems(folder, f"{HEAD}3a,,,5,5,9\n{row}\n") == [f"scores.csv:3: {said}"]


def test_rows_by_category_and_rows_by_group_count_the_same_answers(folder: Path) -> None:
    (found,) = problems(folder, f"{HEAD}3a,challenger,,5,5,9\n3b,,teams,5,5,9\n3a,,teams,5,5,9\n")
    assert found.startswith("scores.csv:4: 3a, all neighbourhoods, teams is given as well as 3a, challenger, all groups (line 2), expected")


def test_a_category_may_be_asked_by_group_and_another_as_one(folder: Path) -> None:
    (folder / "scores.csv").write_text(f"{HEAD}3a,challenger,teams,5,5,9\n3a,city-centre,,5,5,9\n", encoding="utf-8")
    found = mean_score(read_pack(folder), "3a")
    assert found and found.answers == 18


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "scores.csv:1: the header is '', expected 'activity,category,group,importance,regularity,answers'"),
        (HEAD, "scores.csv:1: no rows under the header, expected at least one"),
        (HEAD.replace("group", "team"), "scores.csv:1: the header is 'activity,category,team,importance,regularity,answers'"),
        (f'{HEAD}1a,,"teams,5,5,9\n', "scores.csv:2: not CSV: unexpected end of data"),
    ],
)
def test_a_file_that_is_hardly_scores(folder: Path, text: str, said: str) -> None:
    (found,) = problems(folder, text)
    assert found.startswith(said)


def test_a_scale_must_go_up(folder: Path) -> None:
    text = (folder / "capabilities.yaml").read_text(encoding="utf-8")
    (folder / "capabilities.yaml").write_text(text.replace("low: 1, high: 9", "low: 9, high: 1"), encoding="utf-8")
    (found,) = (each for each in problems(folder, SOUND) if each.startswith("capabilities.yaml"))
    assert "scores go from 9 to 1, expected low below high, such as 1 and 9" in found


def test_scores_need_a_matrix(least: Path) -> None:
    assert problems(least, SOUND) == ["scores.csv:1: scores without a matrix, expected capabilities.yaml with the activities"]


def shown(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["--library", str(folder.parent), "show", *words, "--no-cache"]) == 0
    return capsys.readouterr().out


def test_the_matrix_shows_scores_after_its_own_keys(folder: Path, scored: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(folder, capsys, "matrix", "--format", "json"))
    row = next(row for row in found["rows"] if row["id"] == "1a")
    assert list(row)[-5:] == ["challenger", "importance", "regularity", "gap", "answers"]
    assert [row[key] for key in list(row)[-4:]] == [6.5, 4.0, -2.5, 40]
    assert next(row for row in found["rows"] if row["id"] == "3a")["gap"] is None
    assert found["scores"] == {"low": 1.0, "high": 9.0, "declared": True, "source": "Made up for tests."}
    assert [gap["id"] for gap in found["widest_gaps"]] == ["1c", "1a", "1b"] and found["too_few_answers"] == ["1d", "2a"]
    text = shown(folder, capsys, "matrix").replace("\n  ", " ")
    assert "Widest gap: 1c Warrants and enforcement: importance 7.0, regularity 2.0, gap −5.0, 31 answers" in text
    assert "Scores go from 1 (lowest) to 9 (highest). Made up for tests." in text
    (line,) = (row for row in csv.DictReader(io.StringIO(shown(folder, capsys, "matrix", "--format", "csv"))) if row["id"] == "1b")
    assert (line["importance"], line["gap"], line["answers"]) == ("5.0", "2.5", "60")


def test_an_activity_shows_its_scores_by_category_and_group(folder: Path, scored: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(folder, capsys, "matrix/1a", "--format", "json"))["scores"]
    assert [(each["category"], each["group"], each["answers"]) for each in found] == [
        (None, None, 40),
        ("city-centre", None, 40),
        ("challenger", None, 0),
        (None, "line managers", 10),
        (None, "teams", 30),
        ("city-centre", "line managers", 10),
        ("city-centre", "teams", 30),
        ("challenger", "teams", 0),
    ]
    text = shown(folder, capsys, "matrix/1a").replace("\n  ", " ")
    assert "Score, Challenger, teams: too few answers" in text
    assert "Score, line managers: importance 8.0, regularity 4.0, gap −4.0, 10 answers, too few to rank the gap" in text


def test_without_scores_the_matrix_looks_as_before(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "matrix", "--format", "json", "--no-cache"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["address", "kind", "title", "rows", "source"] and "importance" not in found["rows"][0]


def test_the_template_has_a_row_for_each_activity_and_category(capsys: pytest.CaptureFixture[str], folder: Path, pack: Pack) -> None:
    assert main(["schema", "scores", "--template"]) == 0
    text = capsys.readouterr().out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == HEAD.strip().split(",") and len(rows) == len(pack.activities) * len(pack.categories)
    filled = "\n".join(f"{row['activity']},{row['category']},teams,5,5,9" for row in rows)
    (folder / "scores.csv").write_text(HEAD + filled, encoding="utf-8")
    assert len(read_pack(folder).scores.rows) == len(rows)  # type: ignore[union-attr]  # they are there
    assert main(["schema", "--template"]) == 2 and "Only scores have a template." in capsys.readouterr().err


def test_the_schema_is_that_of_the_rows(scored: Pack) -> None:
    check = jsonschema.Draft202012Validator(schema("scores"))
    row = {"activity": "1a", "category": "", "group": "", "importance": 5, "regularity": 5.5, "answers": 9}
    check.validate([row])
    for wrong in ({"answers": 0}, {"activity": "1"}, {"importance": "5"}):
        assert not check.is_valid([row | wrong])


def test_a_score_that_rounds_to_nothing_has_no_sign() -> None:
    assert (score_words(-0.04), gap_words(-0.04), score_words(-0.06), gap_words(0.06)) == ("0.0", "0.0", "\N{MINUS SIGN}0.1", "+0.1")
