"""Slips of the pen that a pack survives.

Text that looks like a number, and keys that stand in the way of other messages.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reports import ENGHRAIFFT, PACKS
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.pack.signs_of_changes import printed_direction

Edit = Callable[[str, str, str], None]


@pytest.mark.parametrize(
    ("old", "new"), [("window: to date", "window: 2018"), ("printed: 12 more", "printed: 12"), ("title: Roads", "title: 2015")]
)
def test_text_that_looks_like_a_number_needs_no_quotes(small: Path, edit: Edit, old: str, new: str) -> None:
    text = (small / "workshop.yaml").read_text("utf-8")
    (small / "workshop.yaml").write_text(text.replace(old, new), "utf-8")
    assert read_pack(small)


def test_a_printed_figure_keeps_its_digits(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "printed: 3.6%", "printed: 3.60")
    assert [figure.printed for figure in read_pack(small).statements["total"].figures] == ["12 more", "3.60"]


@pytest.mark.parametrize(("old", "new"), [("better: lower", "beter: lower"), ("            figures:\n", "            figure:\n")])
def test_one_slip_is_one_problem(tmp_path: Path, old: str, new: str) -> None:
    """Parts that could not be read cause no messages elsewhere.

    A measure, or the figures of a statement.
    """
    folder = tmp_path / ENGHRAIFFT
    folder.mkdir()
    for file in (PACKS / ENGHRAIFFT).iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    workshop = folder / "workshop.yaml"
    workshop.write_text(workshop.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(PackError) as error:
        read_pack(folder)
    assert len(error.value.problems) == 1 and "unknown key" in str(error.value.problems[0])


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("fell by 12%", -1),
        ("12 fewer", -1),
        ("a reduction of 12%", -1),
        ("12 additional offences", 1),
        ("up 12%", 1),
        ("up to 12%", 0),
        ("fewer than 12", 0),
        ("more than 12", 0),
        ("an increase of less than half a per cent", 1),
        ("down after a rise of 12%", 0),
        ("12%", 0),
    ],
)
def test_the_direction_of_printed_words(printed: str, found: int) -> None:
    assert printed_direction(printed) == found
