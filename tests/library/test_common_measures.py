"""A library's own list of measures that are the same."""

from pathlib import Path

import pytest

from tests.conftest import PACKS
from tui.library.common_measures import common_measures
from tui.pack.problems import PackError

QUARTERS = PACKS.parent / "libraries" / "quarters"


def problems(folder: Path, text: str) -> list[str]:
    (folder / "measures.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        common_measures([str(folder)])
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_it_is_read_from_each_library_once() -> None:
    assert [each.id for each in common_measures([str(QUARTERS), str(PACKS), str(QUARTERS)])] == ["recorded-crime-without-fraud"]


def test_problems_have_their_lines(tmp_path: Path) -> None:
    assert problems(tmp_path, "- {id: a, title: A, measures: [x]}\n") == [
        "measures.yaml:1: measure is 'x', expected a force or a workshop and a measure, such as “Anyshire Police: crime”"
    ]
    twice = "- {id: a, title: A, measures: ['X: y']}\n- id: b\n  title: B\n  measures:\n    - 'x:  y'\n    - 'X: Y'\n"
    assert problems(tmp_path, twice)[-1] == "measures.yaml:6: 'X: Y' is in 'a' already, expected each measure once"
    assert problems(tmp_path, "- {id: a, titel: A, measures: []}\n")[0].startswith("measures.yaml:1: unknown key 'titel'")
    assert problems(tmp_path, "id: a\n")[0].startswith("measures.yaml:1: ")
    assert problems(tmp_path, "- [\n")[0].startswith("measures.yaml:")


def test_a_folder_in_its_place_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "measures.yaml").mkdir()
    with pytest.raises(PackError):
        common_measures([str(tmp_path)])
