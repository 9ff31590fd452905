"""The other workshops as a comparison sees them: headers, then few packs."""

import shutil
from pathlib import Path

import pytest

from tests.in_turn import few
from tests.library.workshops import make_workshops
from tests.unit.quarters import OVER_TIME, QUARTERS, SIDE_BY_SIDE
from tui.library.cache import NONE, Cache
from tui.library.others import UNREAD_MEASURES, LibraryOthers
from tui.model.others import KnownMeasure, others, supply_others
from tui.navigation.address import Address
from tui.nodes.comparison import ComparisonNode
from tui.nodes.kinds import node

CRIME = Address("compare", "crime", "recorded-crime")


class Counted(LibraryOthers):
    """Libraries that note which folders are opened."""

    def __init__(self, *libraries: Path, cache: Cache = NONE) -> None:
        self.folders: list[str] = []
        super().__init__(lambda: [str(each) for each in libraries], cache)
        open_folder = self._opener

        def opener(folder: str) -> object:
            self.folders.append(Path(folder).name)
            return open_folder(folder)

        self._opener = opener  # type: ignore[assignment]  # it gives what the other gives


def compared(library: LibraryOthers, id: str) -> ComparisonNode:
    pack = library.opened(id)
    assert pack
    found = node(pack, CRIME)
    assert isinstance(found, ComparisonNode)
    return found


def said(found: ComparisonNode) -> list[str]:
    return [f"{fact.label}: {fact.words}" for fact in found.record().facts if fact.words]


def test_the_headers_name_the_measures_with_their_definitions() -> None:
    known = {each.id: each for each in LibraryOthers(lambda: [str(QUARTERS)], NONE).known()}
    assert KnownMeasure("crimes", "recorded-crime-without-fraud") in known["greater-manchester-2018-03"].measures
    assert KnownMeasure("all-crime", "") in known["merseyside-2018-03"].measures
    assert known["merseyside-2018-03"].force == "Merseyside Police" and str(known["merseyside-2018-03"].date) == "2018-03-31"


@pytest.mark.exhaustive
@pytest.mark.parametrize("count", few([20, 60], 1))
def test_of_a_large_library_only_what_is_compared_is_opened(count: int, tmp_path: Path, cache: Cache) -> None:
    make_workshops(tmp_path / "many", count)
    library = Counted(QUARTERS, tmp_path / "many", cache=cache)
    found = compared(library, "west-midlands-2018-03").found
    assert sorted(library.folders) == sorted({*OVER_TIME, *SIDE_BY_SIDE}) and len(library.known()) > count
    assert found.forces and len(found.forces.figures) == 4


def test_workshops_that_are_opened_know_the_same_library() -> None:
    library = LibraryOthers(lambda: [str(QUARTERS)], NONE)
    found = compared(library, "west-midlands-2018-03").found
    assert {each.pack.once(others) for each in (*found.series.reports, *found.beside)} == {library}


def test_a_list_of_measures_with_problems_is_said_and_the_rest_is_compared(tmp_path: Path) -> None:
    shutil.copytree(QUARTERS, tmp_path / "library")
    (tmp_path / "library" / "measures.yaml").write_text("- {id: a}\n", encoding="utf-8")
    found = compared(LibraryOthers(lambda: [str(tmp_path / "library")], NONE), "west-midlands-2018-03")
    assert f"Library: {UNREAD_MEASURES}" in said(found)
    assert found.found.forces and [each.name for each in found.found.forces.figures][1:] == [
        "Greater Manchester Police",
        "West Yorkshire Police",
    ]


def test_a_broken_workshop_and_one_that_is_gone_are_named(tmp_path: Path) -> None:
    shutil.copytree(QUARTERS, tmp_path / "library")
    (tmp_path / "library" / "west-midlands-2017-06" / "workshop.yaml").write_text("- nothing\n", encoding="utf-8")
    library = LibraryOthers(lambda: [str(tmp_path / "library")], NONE)
    own = library.opened("west-midlands-2018-03")
    assert own
    shutil.rmtree(tmp_path / "library" / "west-midlands-2017-09")
    shutil.rmtree(tmp_path / "library" / "merseyside-2018-03")
    found = node(own, CRIME)
    assert isinstance(found, ComparisonNode)
    told = said(found)
    assert "Left out: west-midlands-2017-09: cannot be opened." in told
    assert "Left out: west-midlands-2017-06: cannot be opened, so the force is not known." in told
    assert "Not compared: Merseyside Police: merseyside-2018-03 cannot be opened." in told


def test_a_library_that_cannot_be_read_leaves_one_report(tmp_path: Path) -> None:
    own = LibraryOthers(lambda: [str(QUARTERS)], NONE).opened("west-midlands-2018-03")
    assert own
    gone = LibraryOthers(lambda: [str(tmp_path / "gone")], NONE)
    supply_others(own, gone)
    found = node(own, CRIME)
    assert any(each.startswith("Library: ") and "gone" in each for each in said(found))  # type: ignore[arg-type]  # a comparison


def test_what_has_to_be_read_first_is_noted(tmp_path: Path) -> None:
    make_workshops(tmp_path / "few", 3)
    told: list[tuple[int, int]] = []
    LibraryOthers(lambda: [str(tmp_path / "few")], NONE).known(lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]
