"""The cache returns what the reader returned, for every pack."""

from pathlib import Path

import pytest

from tests.conftest import PACKS
from tests.in_turn import few, some
from tests.library.conftest import files
from tui.analysis.audit import audit
from tui.analysis.checks.base import ClaimCheck
from tui.library.cache import Cache
from tui.library.kept.check import KeptCheck
from tui.library.kept.pack import pack_as_bytes, pack_from_bytes
from tui.library.kept.version import pack_version
from tui.library.workshop import open_to_search, open_workshop
from tui.model.table import Table
from tui.nodes.kinds import addresses, node
from tui.nodes.search_entries import all_entries, search_entries
from tui.pack.reader import read_pack

BUNDLED = Path(__file__).parents[2] / "data"
ALL = sorted(path.parent for library in (PACKS, BUNDLED) for path in library.glob("*/datapackage.yaml"))


@pytest.mark.parametrize("folder", some(ALL, 3), ids=lambda folder: str(folder.name))
def test_every_pack_is_the_same(folder: Path, cache: Cache) -> None:
    pack = read_pack(folder, addresses)
    assert open_workshop(folder, cache) == pack
    again = open_workshop(folder, cache)
    assert len(files(cache)) == 1
    assert again == pack and pack == again
    assert repr(again) == repr(pack), "the types and the order are the same too"


def test_the_least_pack(least: Path, cache: Cache) -> None:
    pack = read_pack(least)
    assert repr(open_workshop(least, cache)) == repr(open_workshop(least, cache)) == repr(pack)
    assert open_workshop(least, cache).deck is None


def test_what_is_in_two_places_is_one_object() -> None:
    pack = read_pack(BUNDLED / "wmp-2015-06-16")
    again = pack_from_bytes(pack_as_bytes(pack))
    assert again is not None
    for spec in again.report.tables:
        assert again.tables[spec.id].spec is spec
    for table in again.tables.values():
        assert all(measure is again.measures[measure.id] for measure in table.measures if measure)


def test_a_check_is_decoded_when_it_is_used() -> None:
    pack = read_pack(BUNDLED / "wmp-2015-06-16")
    again = pack_from_bytes(pack_as_bytes(pack))
    assert again is not None
    for name, figure in pack.figures.items():
        kept = again.figures[name].check
        if figure.check is not None:
            assert type(kept) is KeptCheck
            assert isinstance(kept, type(figure.check)) and isinstance(kept, ClaimCheck)
            assert kept == figure.check and figure.check == kept and kept != object()
            assert repr(kept) == repr(figure.check)
            assert getattr(kept, "where", None) == getattr(figure.check, "where", None)


def test_nothing_else_is_a_pack() -> None:
    for data in (b"", b"\x80", b"\x93\x01\x02\x03", pack_as_bytes(read_pack(PACKS / "small"))[:-9]):
        assert pack_from_bytes(data) is None
    assert isinstance(next(iter(read_pack(PACKS / "small").tables.values())), Table)


def test_a_workshop_with_problems_is_not_kept(small: Path, cache: Cache) -> None:
    from tui.pack.problems import PackError

    (small / "deck.yaml").write_text("title: A deck\nslides: [{address: nowhere/at-all}]\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(PackError, match="nowhere"):
            open_workshop(small, cache)
    assert files(cache) == []


@pytest.mark.parametrize("folder", few(ALL, 1), ids=lambda folder: str(folder.name))
def test_everything_that_is_shown_of_it_is_the_same(folder: Path) -> None:
    first, again = read_pack(folder, addresses), pack_from_bytes(pack_as_bytes(read_pack(folder)))
    assert again is not None
    assert [*addresses(again)] == [*addresses(first)]
    for address in addresses(first):
        assert node(again, address).record() == node(first, address).record(), address
    assert audit(again) == audit(first)
    assert [*search_entries(again)] == [*search_entries(first)]


@pytest.mark.parametrize("folder", few(ALL, 2), ids=lambda folder: str(folder.name))
def test_what_can_be_found_is_kept_by_the_first_search(folder: Path, cache: Cache) -> None:
    expected = (*search_entries(read_pack(folder)),)
    open_workshop(folder, cache)
    for _ in range(2):
        pack = open_to_search(folder, cache)
        assert pack == read_pack(folder, addresses)
        assert repr(pack.once(all_entries)) == repr(expected)
    assert open_workshop(folder, cache) == pack
    assert len(files(cache)) == 1


@pytest.mark.parametrize("folder", some(ALL, 3), ids=lambda folder: str(folder.name))
def test_a_version_is_the_same_wherever_the_workshop_is_read_from(folder: Path) -> None:
    pack = read_pack(folder)
    again = pack_from_bytes(pack_as_bytes(pack))
    assert again and pack_version(again) == pack_version(read_pack(folder)) == pack_version(pack)
