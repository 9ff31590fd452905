"""An audit, kept for the next start: the same, and never an old one."""

import os
import shutil
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tests.in_turn import few
from tests.library.conftest import files
from tui.analysis.audit import KEPT_AS, audit
from tui.analysis.finding import Finding, find_verdict
from tui.analysis.kept_findings import findings_as_bytes, findings_from_bytes
from tui.library.cache import Cache
from tui.library.kept.results import KeptResults
from tui.library.stamp import Stamp
from tui.library.workshop import open_to_search, open_workshop, stamp_of
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.pack.reader import read_pack

NAMES = [path.name for path in sorted(PACKS.iterdir()) if path.is_dir()]
STAMP = Stamp("as it was", settled=True)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A workshop that no other test has audited.

    Those of the repository are read once for all.
    """
    return Path(shutil.copytree(PACKS / "small", tmp_path / "small"))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the claims that are judged."""
    found: list[str] = []

    def note(pack: Pack, claim: Claim) -> Finding:
        found.append(claim.address)
        return find_verdict(pack, claim)

    monkeypatch.setattr("tui.analysis.audit.find_verdict", note)
    return found


@pytest.mark.parametrize("name", few(NAMES, 3))
def test_the_findings_are_the_same_again(name: str) -> None:
    pack = read_pack(PACKS / name)
    found = audit(pack)
    kept = findings_from_bytes(findings_as_bytes(found), tuple(pack.claims.values()))
    assert kept == found and repr(kept) == repr(found)  # A number written in full is not another with a point.


def test_a_workshop_is_audited_once_in_all_its_starts(small: Path, cache: Cache, judged: list[str]) -> None:
    first = audit(open_workshop(small, cache))
    assert len(judged) == len(first) > 0
    assert audit(open_workshop(small, cache)) == audit(open_to_search(small, cache)) == first
    assert len(judged) == len(first)


def test_a_changed_workshop_is_audited_again(small: Path, cache: Cache, judged: list[str]) -> None:
    count = len(audit(open_workshop(small, cache)))
    os.utime(small / "outline.yaml", ns=(1, 1))
    assert len(audit(open_workshop(small, cache))) == count and len(judged) == 2 * count


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x90", b"\x91\xa1x"])
def test_a_damaged_audit_is_made_again(damage: bytes, small: Path, cache: Cache, judged: list[str]) -> None:
    pack = open_workshop(small, cache)
    stamp = pack.once(stamp_of)
    assert stamp
    KeptResults(stamp, cache).save(KEPT_AS, damage)
    assert len(audit(pack)) == len(judged) > 0


def test_a_result_is_only_of_its_name_and_folder(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.kept.results.crc32", lambda _: 1)
    KeptResults(STAMP, cache).save("audit", b"kept")
    assert KeptResults(STAMP, cache).load("audit") == b"kept"
    assert KeptResults(STAMP, cache).load("another") is KeptResults(Stamp("as it is", settled=True), cache).load("audit") is None


def test_nothing_is_kept_of_a_folder_that_is_being_changed(cache: Cache) -> None:
    KeptResults(Stamp("just now", settled=False), cache).save("audit", b"kept")
    assert files(cache) == []


def test_an_audit_without_a_cache_is_made(judged: list[str]) -> None:
    assert len(audit(read_pack(PACKS / "small"))) == len(judged)


def test_a_sum_of_too_many_digits_is_not_kept(small: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.analysis.audit.find_verdict", lambda *of: find_verdict(*of)._replace(computed=10**30))
    pack = open_workshop(small, cache)
    before = files(cache)
    assert audit(pack)[0].computed == 10**30 and files(cache) == before
