"""Twenty ways in which a new version of a report differs.

Whatever differs, what was edited or accepted stays word for word, and the same version once more changes nothing.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.in_turn import few
from tests.unit.drafted import REPORT, drafted, pack_of
from tests.unit.test_drafting_again import accept, edited, files, robbery
from tui.drafting.yaml_text import plain_tree, plain_tree_of

pytestmark = pytest.mark.slow

BULLET = "- Robbery fell by 3.3% (31 offences) so far this year.\n"
OTHER = "- Anyshire Police (AP) recorded 230 vehicle crimes in September 2014.\n"
LAST = "- Satisfaction of victims was just over 83% in May 2015.\n"
TABLE = "| 2015 | 180 | 201 | 199 | 580 |\n"


def swap(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """A change that replaces texts, each once."""

    def changed(text: str) -> str:
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        return text

    return changed


CHANGES = {
    "a bullet moved down": swap((BULLET, ""), (OTHER, OTHER + BULLET)),
    "a bullet moved to another topic": swap((BULLET, ""), (LAST, LAST + BULLET)),
    "a figure changed": swap(("31 offences", "35 offences")),
    "a percentage changed": swap(("3.3%", "4.1%")),
    "another bullet's figure changed": swap(("230 vehicle", "240 vehicle")),
    "a table with a new year": swap((TABLE, f"{TABLE}| 2016 | 170 | 190 | 188 | 548 |\n")),
    "a table without a year": swap((TABLE, "")),
    "a cell changed": swap(("| 180 |", "| 181 |"), ("| 580 |", "| 581 |")),
    "a column more": swap(
        ("| Year |", "| Year | Jun |"), ("| --- |", "| --- | --- |"), ("| 2014 |", "| 2014 | 150 |"), ("| 646 |", "| 796 |"),
        ("| 2015 |", "| 2015 | 160 |"), ("| 580 |", "| 740 |"),
    ),
    "a table renamed": swap(("Vehicle crime by month", "Crimes of vehicles, by month")),
    "the table gone": lambda text: text[: text.index("Vehicle crime by month")] + text[text.index("## Satisfaction") :],
    "a topic renamed": swap(("## Crime", "## Recorded crime")),
    "a topic gone": lambda text: text[: text.index("## Satisfaction")],
    "topics in another order": lambda text: (
        text[: text.index("## Crime")] + text[text.index("## Satisfaction") :] + "\n" + text[text.index("## Crime") : text.index("## Sat")]
    ),
    "a bullet split": swap((BULLET, "- Robbery fell by 3.3%.\n- That is 31 offences so far this year.\n")),
    "two bullets joined": swap((BULLET + OTHER, BULLET.rstrip("\n") + " " + OTHER[2:])),
    "a bullet twice": swap((BULLET, BULLET + BULLET)),
    "a bullet more": swap((BULLET, f"- Burglary fell to 87 offences.\n{BULLET}")),
    "the bullet gone": swap((BULLET, "")),
    "an abbreviation gone": swap(("Anyshire Police (AP)", "Anyshire Police")),
    "another date": swap(("9 June 2015", "10 June 2015")),
    "another title": swap(("# Performance report", "# Performance and finance report")),
}  # fmt: skip


def statement(folder: Path, id: str) -> object:
    """A statement as the file has it."""
    topics = plain_tree((folder / "workshop.yaml").read_text(encoding="utf-8"))["topics"]
    found = [each for topic in topics for section in topic["sections"] for each in section["statements"] if each["id"] == id]
    assert len(found) == 1
    return plain_tree_of(found[0])


@pytest.mark.parametrize("change", few(CHANGES.values(), 3), ids=few(CHANGES, 3))
def test_edited_and_accepted_things_stay_in_any_new_version(change: Callable[[str], str], tmp_path: Path) -> None:
    _, folder = drafted(tmp_path)
    id = robbery(folder)
    edited(folder, "title: Robbery fell by 3.3% (31 offences) so far this year", "title: Robbery is down  # as the force says")
    accept(folder, id)
    before = statement(folder, id)
    text = change(REPORT)
    made, _ = drafted(tmp_path, text)
    assert made.changes is not None
    assert statement(folder, id) == before
    assert "# as the force says" in (folder / "workshop.yaml").read_text(encoding="utf-8")
    pack_of(folder)
    if BULLET not in text:
        assert f"statement {id}" in made.changes.changed + made.changes.gone
    stands = files(folder)
    again, _ = drafted(tmp_path, text)
    assert again.changes is not None
    found = again.changes
    assert not (found.added or found.renewed or found.removed or found.changed)
    assert files(folder) == stands
