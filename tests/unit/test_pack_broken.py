"""The bundled workshop with one fault at a time.

What was read wrongly, or said badly, when the files were tried one by one.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

DATA = PACKS.parent.parent / "data"
NAME = "wmp-2015-06-16"
Edit = Callable[[str, str, str], None]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    """Replace a piece of one of the files of a copy."""
    shutil.copytree(DATA / NAME, tmp_path / "data" / NAME)
    shutil.copytree(DATA.parent / "seeds", tmp_path / "seeds")

    def change(file: str, old: str, new: str) -> None:
        path = tmp_path / "data" / NAME / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def problems(folder: Path) -> list[str]:
    """What is said of the copy, without its folder."""
    with pytest.raises(PackError) as caught:
        read_pack(folder / "data" / NAME)
    return [f"{Path(problem.path).name}: {problem.what}" for problem in caught.value.problems]


LOW = "{kind: cross-check, table: crime-severity, how: low, where: {area: West Midlands}}"
LOWEST = "{kind: cross-check, table: recorded-crime-2017-18, how: lowest, where: {area: West Midlands},"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "{disposal: Cancelled}, period: 2015, base: 2014",
            "{disposal: Cancelled}, period: 2015, base: 2015",
            "base is 2015, the period itself",
        ),
        (LOW, f"{LOW[:-1]}, per: crime-severity}}", "'crime-severity' is divided by the same table"),
        (LOWEST, f"{LOWEST} without: {{area: [West Midlands]}},", "without leaves out 'West Midlands', which where names"),
        ("statements: [cyber-enabled, cyber-dependent]", "statements: [cyber-enabled, cyber-enabled]", "'cyber-enabled' is given twice"),
        (
            "names: [Greater Manchester, Merseyside, West",
            "names: [Merseyside, Merseyside, Merseyside, West",
            "'Merseyside' is given 3 times",
        ),
        ("with: [total-recorded-crime/change]", "with: [robbery/change, robbery/change]", "'robbery/change' is given twice"),
    ],
)
def test_a_check_that_proves_nothing(tmp_path: Path, edit: Edit, old: str, new: str, expected: str) -> None:
    edit("workshop.yaml", old, new)
    assert problems(tmp_path) == [f"workshop.yaml: {expected}"]


def test_statements_that_follow_from_themselves(tmp_path: Path, edit: Edit) -> None:
    title = "title: {0}\n".format
    edit("workshop.yaml", title("Violence with injury is up 10%"), title("x") + "            follows: [violence-with-injury]\n")
    assert problems(tmp_path) == ["workshop.yaml: 'violence-with-injury' follows from itself"]
    edit("workshop.yaml", "follows: [violence-with-injury]", "follows: [recorded-crime-stable]")
    edit("workshop.yaml", title("Violence drives the rise"), title("x") + "            follows: [violence-with-injury]\n")
    edit("workshop.yaml", title("Recorded crime is called stable"), title("x") + "            follows: [violence-drives-rise]\n")
    assert [line for line in problems(tmp_path) if "by way of 2 others" in line and "follows from itself" in line]


def test_a_name_given_twice_brings_no_traceback_and_no_consequences(tmp_path: Path, edit: Edit) -> None:
    edit("workshop.yaml", "  - id: bilking\n", "  - id: shop-theft\n")
    found = problems(tmp_path)
    assert found[0].startswith("workshop.yaml: measure id 'shop-theft' is given twice") and len(found) == 3


@pytest.mark.parametrize(("file", "old", "new"), [("workshop.yaml", "topics:\n  - id: crime\n", "topics:\n  - id: roads\n")])
def test_a_wrong_name_does_not_condemn_the_deck(tmp_path: Path, edit: Edit, file: str, old: str, new: str) -> None:
    edit(file, old, new)
    assert len(found := problems(tmp_path)) == 1 and "topic id 'roads' is given twice" in found[0]


@pytest.mark.parametrize("item", ["-", "- x", "- {short: a}"])
@pytest.mark.parametrize(("file", "key"), [("workshop.yaml", "measures"), ("glossary.yaml", "terms"), ("capabilities.yaml", "links")])
def test_many_wrong_items_of_a_list_are_reported_once(tmp_path: Path, edit: Edit, file: str, key: str, item: str) -> None:
    edit(file, f"\n{key}:\n", f"\n{key}:\n" + f"  {item}\n" * 2000)
    found = problems(tmp_path)
    assert len(found) < 150 and f"{file}: 1,980 more items of {key} are wrong" in found
    assert not [line for line in found if "which is not" in line], "what the other items may define is not missed"


def test_many_wrong_rows_of_a_table_are_reported_once(tmp_path: Path, edit: Edit) -> None:
    edit("collisions.csv", "period,collisions\n", "period,collisions\n" + "2014-01,x\n" * 1000)
    found = problems(tmp_path)
    assert len(found) == 51 and found[-1] == "collisions.csv: 1,950 more problems from here on"


def test_twenty_one_wrong_items_are_all_reported(tmp_path: Path, edit: Edit) -> None:
    edit("glossary.yaml", "\nterms:\n", "\nterms:\n" + "  -\n" * 21)
    assert problems(tmp_path)[-1] == "glossary.yaml: 1 more item of terms is wrong"
