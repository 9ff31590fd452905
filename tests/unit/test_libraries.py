"""The libraries for tests: sound workshops, whose claims hold."""

from collections import Counter

import pytest

from tests.conftest import PACKS
from tui.analysis.audit import audit
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack

LEFT_OPEN = "follow-up"
"""The topic whose claims are made to be left open."""
QUARTERS = PACKS.parent / "libraries" / "quarters"
WORKSHOPS = sorted(file.parent.name for file in QUARTERS.glob("*/datapackage.yaml"))


@pytest.mark.parametrize("name", WORKSHOPS)
def test_each_is_sound_and_its_claims_hold(name: str) -> None:
    pack = read_pack(QUARTERS / name, addresses)
    found = Counter(finding.verdict for finding in audit(pack) if finding.claim.topic != LEFT_OPEN)
    assert set(found) == {"agrees"}
    assert "Open Government Licence" in pack.licences[0].title


def test_the_made_up_figure_is_labelled() -> None:
    made = read_pack(QUARTERS / "west-midlands-2017-06").tables["recorded-crime"]
    assert [row.cells[0].value for row in made.rows] == [57021] and "made up for the test" in made.spec.caveats[0]


def test_what_is_left_open_and_promised_is_labelled() -> None:
    pack = read_pack(QUARTERS / "west-midlands-2017-12")
    assert "made up for the test" in pack.topics[LEFT_OPEN].about
    assert {finding.verdict for finding in audit(pack) if finding.claim.topic == LEFT_OPEN} == {"unchecked"}
    assert "stands for a misprint" in pack.statements["damage-rise"].caveats[0]
