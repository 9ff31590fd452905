"""A citation keeps the sign of a figure in words."""

import pytest

from tests.conftest import PACKS
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.pack.reader import read_pack


@pytest.mark.parametrize(
    ("address", "cursor", "cited"),
    [
        ("money/budget/income/2019-20", ("Income", "variance"), "over budget: £128,850 (provisional)"),
        ("money/budget/income/2018-19", ("Income", "budget"), "Budget, Income, 2018/19, budget: −£3,900,000"),
    ],
)
def test_a_provisional_figure_is_cited_as_such(address: str, cursor: tuple[str, str], cited: str) -> None:
    found = node(read_pack(PACKS / "heddlu-enghraifft-2019-20"), Address.parse(address)).cited(cursor)
    assert found.endswith(cited)
