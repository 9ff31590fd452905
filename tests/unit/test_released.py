"""A workshop that nobody uses any more leaves no trace in memory.

Nothing that was worked out from it, shown, searched or presented is kept outside it.
"""

import gc
from pathlib import Path
from weakref import ref

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tui.model.pack import Pack
from tui.nodes.kinds import addresses, node
from tui.pack.reader import read_pack
from tui.search.index import Index
from tui.slides.decks import default_deck
from tui.slides.presentation import Presentation

pytestmark = pytest.mark.slow

FOLDERS = [ROOT / "tests" / "packs" / name for name in ("small", "west-yorkshire-2024")]


class Mark:
    """Lives as long as the workshop that keeps it."""

    def __init__(self, pack: Pack) -> None:
        self.workshop = pack.id


@pytest.mark.parametrize("folder", few(FOLDERS, 1), ids=lambda folder: folder.name)
def test_a_workshop_is_released_after_use(folder: Path) -> None:
    def used() -> ref[Mark]:
        pack = read_pack(folder)
        for address in addresses(pack):
            found = node(pack, address)
            assert found.record() and found.slide()
        pack.once(Index).find("crime in March")
        assert Presentation(default_deck(pack)).slides
        return ref(pack.once(Mark))

    mark = used()
    gc.collect()
    assert mark() is None
