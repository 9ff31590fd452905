"""A column of the matrix beside each other one."""

import pytest

from tests.conftest import PACKS
from tui.analysis.matrix import Filter
from tui.analysis.matrix_views import compare
from tui.nodes.matrix.each_other import beside_each_other
from tui.pack import reader
from tui.text.glyphs import SETS, Glyphs
from tui.text.spans import plain, width


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("name", ["example-constabulary-2016", "small"])
def test_each_other_column_has_its_numbers(name: str, glyphs: Glyphs) -> None:
    pack = reader.read_pack(PACKS / name)
    first, *others = pack.columns
    lines = beside_each_other(pack, first, others, Filter(), 84, glyphs)
    assert bool(lines) is (len(others) > 1)
    for line, id in zip(lines[3:], others, strict=bool(lines)):
        found = compare(pack, first, id)
        assert plain(line).startswith(pack.columns[id].title) and width(line) <= 84
        assert [int(word) for word in plain(line).split()[-4:]] == [
            len(each) for each in (found.differently, found.first, found.second, found.same)
        ]
    assert beside_each_other(pack, first, others, Filter(), 40, glyphs) == ()
