"""Claims in words are drafted, and checked only where that is sure."""

from pathlib import Path

import pytest

from tests.unit.drafted import drafted, pack_of
from tui.model.claims import Wording
from tui.model.pack import Pack

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ROWS = "".join(f"| {month} 2014 | {50 + at % 3} |\n" for at, month in enumerate(MONTHS))
TABLE = f"| Month | Collisions |\n| --- | --- |\n{ROWS}"
SAID = {
    "Demand remains fairly stable.": ("stable", "remains fairly stable"),
    "Shop theft continues to rise.": ("rising", "continues to rise"),
    "Arrests are on a downward trend.": ("falling", "on a downward trend"),
    "North had the lowest rate of burglary of the three districts.": ("lowest", "lowest rate"),
    "The force met its target for answering calls.": ("met", "met its target"),
    "The force did not meet its target for answering calls.": ("missed", "did not meet its target"),
    "Satisfaction was above the national average.": ("above", "above the national average"),
    "Theft is the main driver of the rise.": ("main", "main driver"),
}
OPEN = (
    "Demand is not stable.",
    "Demand is expected to remain stable.",
    "The force aims to have met its target by 2020.",
    "Whether theft continues to rise is not known.",
    "Officers attended the meeting in a stable block.",
)


def claims(pack: Pack) -> list[Wording]:
    return [claim for statement in pack.statements.values() for claim in statement.claims]


@pytest.mark.parametrize("said", SAID)
def test_words_are_drafted_as_a_claim(said: str, tmp_path: Path) -> None:
    found = claims(pack_of(drafted(tmp_path, f"# Report of June 2015\n\n{said}\n")[1]))
    assert [(claim.relation, claim.printed, claim.draft, bool(claim.reason)) for claim in found] == [(*SAID[said], True, True)]


@pytest.mark.parametrize("said", OPEN)
def test_words_that_leave_it_open_are_no_claim(said: str, tmp_path: Path) -> None:
    assert claims(pack_of(drafted(tmp_path, f"# Report of June 2015\n\n{said}\n")[1])) == []


def test_claim_is_checked_only_where_the_table_is_of_all_that_it_names(tmp_path: Path) -> None:
    words = "- Collisions remained stable in 2014.\n- Fatal collisions remained stable in 2014.\n"
    pack = pack_of(drafted(tmp_path, f"# R\n\nCollisions by month\n\n{TABLE}\n{words}")[1])
    assert [type(claim.check.itself).__name__ if claim.check else "" for claim in claims(pack)] == ["Trend", ""]
