"""What the members of a dimension are called, one and several."""

import pytest

from tests.handmade import made
from tui.analysis.described import dimension_noun
from tui.model.tables import Dimension
from tui.nodes.table_views.headings import whole_name
from tui.text.plurals import several


@pytest.mark.parametrize(
    ("title", "plural", "found"),
    [
        ("District", "", "districts"),
        ("Police Force Area", "", "police force areas"),
        ("Type of crime", "", "types of crime"),
        ("BCU", "", "BCUs"),
        ("Sir", "sir", "sir"),
    ],
)
def test_several_members(title: str, plural: str, found: str) -> None:
    dimension = Dimension(id="where", title=title, plural=plural)
    table = made("A,1\nB,2\nC,3", dimensions=(dimension,))
    assert several(dimension) == found and whole_name(table) == f"3 {found} together"
    assert dimension_noun(table, "where", 2) == found
