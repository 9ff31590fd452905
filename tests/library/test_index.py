"""The index of a library, and a search of all its workshops."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tests.in_turn import few
from tests.library.conftest import files
from tests.library.test_changed_packs import tick
from tests.library.workshops import make_workshops
from tests.search.measure import HELD_OUT, KNOWN, questions
from tui.cli import kiosk_frames, main
from tui.library import finder
from tui.library.cache import Cache
from tui.library.index import build
from tui.library.index.build import LibraryIndex
from tui.library.places import PackPlace
from tui.pack import reader
from tui.pack.reader import read_pack
from tui.search.across.candidates import BestEntries
from tui.search.across.search import LibrarySearch
from tui.search.filters import Filters
from tui.search.index import Index

BUNDLED = PACKS.parents[1] / "data"
Captured = pytest.CaptureFixture[str]
FindAll = Callable[..., list[dict[str, object]]]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of a few workshops, without the bundled one."""
    (tmp_path / "none").mkdir()
    monkeypatch.setattr(finder, "bundled", lambda: str(tmp_path / "none"))
    return make_workshops(tmp_path / "library", 5)


@pytest.fixture
def found(library: Path, capsys: Captured, cache: Cache) -> FindAll:
    """What `find --all` prints as JSON, with a cache that is empty at first."""
    assert cache.own

    def run(*words: str) -> list[dict[str, object]]:
        main(["find", "--all", "--format", "json", "--library", str(library), *words])
        return list(json.loads(capsys.readouterr().out))

    return run


def searched(library: Path, cache: Cache) -> LibrarySearch:
    """A search of a library that is indexed as far as it is not."""
    index = LibraryIndex([str(library)], cache)
    assert len(list(index.build())) <= len(index.places)
    return LibrarySearch(index.reader())


def workshops(found: list[dict[str, object]]) -> list[str]:
    return list(dict.fromkeys(str(each["workshop"]) for each in found))


@pytest.mark.parametrize("asked", few([KNOWN, HELD_OUT], 1), ids=few(["known", "held out"], 1))
def test_first_results_are_those_of_one_workshop(asked: Path, cache: Cache) -> None:
    """With the same words read, and the same corrections."""
    search, index = searched(BUNDLED, cache), Index(read_pack(BUNDLED / "wmp-2015-06-16"))
    for question in questions(asked):
        across, one = search.answer(question.text).answer, index.answer(question.text)
        assert across.things[0].address.local == one.things[0].address, question.text
        assert [word.form for word in across.query.words] == [word.form for word in one.query.words]


def test_hits_are_grouped_and_the_latest_comes_first(found: FindAll, library: Path) -> None:
    hits = found("belts", "--limit", "10")
    assert set(hits[0]) == {"address", "kind", "title", "snippet", "score", "workshop"}
    assert [str(hit["address"]).partition(":")[0] for hit in hits] == [hit["workshop"] for hit in hits]
    assert workshops(hits) == sorted(os.listdir(library), key=lambda name: name[-10:], reverse=True)
    names = [hit["workshop"] for hit in hits]
    assert names == [name for each in workshops(hits) for name in names if name == each]


def test_only_changed_workshops_are_read_again(found: FindAll, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, changed = sorted(library.iterdir())[:2]
    before = found("belts", "--limit", "50")
    read: list[str] = []
    monkeypatch.setattr(build, "_read", _noting(read))
    assert found("belts", "--limit", "50") == before
    assert not read
    tick()
    text = (changed / "workshop.yaml").read_text(encoding="utf-8")
    (changed / "workshop.yaml").write_text(text.replace("Total recorded crime", "Zebras counted"), encoding="utf-8")
    shutil.rmtree(first)
    assert workshops(found("zebras")) == [changed.name] == read
    assert first.name not in workshops(found("belts", "--limit", "50"))
    tick()
    (changed / "workshop.yaml").write_text(text, encoding="utf-8")
    assert not found("zebras")
    # What is written again and again leaves nothing behind.
    assert found("belts", "--limit", "50") == [hit for hit in before if hit["workshop"] != first.name]


def _noting(read: list[str]) -> Callable[..., object]:
    real = build._read

    def noted(place: PackPlace, cache: Cache) -> object:
        read.append(place.name)
        return real(place, cache)

    return noted


def test_a_broken_workshop_hides_no_other(library: Path, cache: Cache, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is counted, and so is one that cannot be read."""
    broken = min(library.iterdir())
    (broken / "workshop.yaml").write_text("title: [", encoding="utf-8")
    (library / "dangling").symlink_to(library / "nowhere")
    for _ in range(2):
        assert main(["find", "--all", "belts", "--limit", "50", "--library", str(library)]) == 0
        out = capsys.readouterr().out
        assert f"{broken.name}:" not in out
        assert f"2 workshops with problems left out. To list them: beatbook --library {library} list" in " ".join(out.split())
        monkeypatch.setattr(reader, "read_pack", None)  # It is not read again.
    assert cache.own


def test_another_folder_with_the_same_id_is_left_out(found: FindAll, library: Path) -> None:
    first = min(library.iterdir())
    (library / "other").mkdir()
    shutil.move(first, library / "other" / first.name)
    (library / "zz").symlink_to(library / "other" / first.name)
    shutil.copytree(library / "other" / first.name, first)
    addresses = [hit["address"] for hit in found("belts", "--limit", "100")]
    assert len(addresses) == len(set(addresses))


def test_a_workshop_that_changes_while_it_is_read(library: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read again, and left out where that never ends."""
    place, real, turns = min(library.iterdir()), build._read, [0]

    def changing(where: PackPlace, kept: Cache) -> object:
        pack = real(where, kept)
        if where.name == place.name and turns[0]:
            turns[0] -= 1
            tick()
            (place / "note.txt").write_text(str(turns), encoding="utf-8")
        return pack

    monkeypatch.setattr(build, "_read", changing)
    turns[0] = 100
    index = LibraryIndex([str(library)], cache)
    assert len(list(index.build())) == 5
    assert [each.name for each in index.changing] == [place.name] == [each.name for each in index.missing]
    turns[0] = 1
    index = LibraryIndex([str(library)], cache)
    assert len(list(index.build())) == 1
    assert not index.missing


def test_an_interrupted_build_goes_on(library: Path, cache: Cache) -> None:
    index = LibraryIndex([str(library)], cache)
    made = index.build()
    next(made)
    next(made)
    made.close()
    assert len(LibraryIndex([str(library)], cache).missing) == 3


@pytest.mark.parametrize("words", [["belts"], ["--no-cache", "belts"]], ids=" ".join)
def test_without_a_cache_all_is_indexed_in_memory(
    words: list[str], found: FindAll, cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = found("belts")
    shutil.rmtree(cache.own)
    if "--no-cache" not in words:
        (tmp_path / "file").write_text("", encoding="utf-8")
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert found(*words) == expected
    assert not files(cache)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["force:atlantis", "belts"], "No force matches 'atlantis'. Use one of: Anyshire Police, "),
        (["year:1999", "belts"], "No year matches '1999'. Use one of: 2026."),
        (["topic:seas", "belts"], "No topic matches 'seas'. Use one of: crime or roads."),
        (["kind:thing", "belts"], "No kind matches 'thing'. Use one of: home, topic, "),
    ],
    ids=lambda each: each[0] if isinstance(each, list) else "",
)
def test_a_wrong_filter_names_the_possible_values(words: list[str], said: str, library: Path, cache: Cache, capsys: Captured) -> None:
    assert main(["find", "--all", *words, "--library", str(library)]) == 2
    assert said in capsys.readouterr().err
    assert cache.own


def test_filters_leave_what_they_name(found: FindAll) -> None:
    assert workshops(found("force:Anyshire Police", "belts")) == ["anyshire-2026-10-01"]
    assert workshops(found('force:"anyshire"', "year:2026", "belts")) == ["anyshire-2026-10-01"]
    assert workshops(found("force:anys", "belts")) == ["anyshire-2026-10-01"]
    assert {hit["kind"] for hit in found("kind:tables", "belts")} == {"table"}
    assert {str(hit["address"]).split(":")[1].split("/")[0] for hit in found("topic:roads", "2014")} == {"roads"}


@pytest.mark.exhaustive
@pytest.mark.parametrize("size", few([22, 40], 1))
def test_work_does_not_grow_with_the_library(size: int, tmp_path: Path, cache: Cache) -> None:
    """As many entries are read and ranked from twice as many workshops."""
    counts = []
    for number in (size, 2 * size):
        search = searched(make_workshops(tmp_path / str(number), number), cache)
        counts.append(len(BestEntries(search._store, search.words, search.query("belts"), Filters(), 20).ids))
    assert counts[0] == counts[1] >= 20


def test_the_index_is_small(cache: Cache) -> None:
    """At most 0.6 MB for a workshop as rich as the bundled one."""
    assert searched(BUNDLED, cache).answer("crime").total
    assert sum(file.stat().st_size for file in files(cache) if ".index" in file.name) < 600_000


def test_the_kiosk_reads_only_what_root_has_indexed(
    tmp_path: Path, capsys: Captured, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk_frames, "FRAME_SIZES", ())  # tests/pty/test_kiosk_frames.py prepares first screens.
    library = make_workshops(tmp_path / "library", 5)
    built = tmp_path / "built"

    def asked(look_up: str) -> "subprocess.CompletedProcess[str]":
        """Run the kiosk in another process, as it confines the one that it runs in."""
        words = ["kiosk", "--cache", str(built), "--library", str(library), "--command", look_up]
        return subprocess.run([sys.executable, "-m", "tui", *words], cwd=PACKS.parents[1], capture_output=True, text=True, check=False)

    built.mkdir()
    assert "no index yet" in asked("find --all belts").stderr
    main(["cache", "--build", str(built), "--library", str(library)])
    assert "index: 6 workshops" in capsys.readouterr().out
    before = {file: file.stat().st_mtime_ns for file in built.iterdir()}
    assert len(json.loads(asked("find --all --format json --limit 1 belts").stdout)) == 1
    tick()
    changed = max(library.iterdir(), key=lambda path: path.name[-10:])
    os.utime(changed / "workshop.yaml")
    out = asked("find --all --limit 100 belts").stdout
    assert "1 workshop left out, because of changes since the index was made." in out
    assert f"{changed.name}:" not in out
    assert {file: file.stat().st_mtime_ns for file in built.iterdir()} == before
    assert not files(cache)


PROBE = """\
import sys
from tui.cli import kiosk_frames, main
try: main(sys.argv[2:])
finally: open(sys.argv[1], "w").write(" ".join(sys.modules))
"""


@pytest.mark.parametrize("words", few([["--all"], []], 1), ids=few(["all", "one"], 1))
def test_what_a_search_imports(words: list[str], tmp_path: Path, cache: Cache) -> None:
    """Neither Textual nor pandas nor the reader, and SQLite only for all workshops."""
    assert searched(BUNDLED, cache).answer("crime").total
    assert main(["find", "crime"]) == 0
    line = [sys.executable, "-c", PROBE, str(tmp_path / "loaded"), "find", *words, "crime", "--limit", "3"]
    assert subprocess.run(line, cwd=PACKS.parents[1], capture_output=True, check=True).stdout
    loaded = set((tmp_path / "loaded").read_text().split())
    assert not {"textual", "pandas", "numpy", "tui.pack.reader", "yaml", "tui.analysis.audit"} & loaded
    assert ("sqlite3" in loaded) == bool(words)


@pytest.mark.parametrize("name", [b"libr\xe4ry", b".hidden", b"x" * 255], ids=["other encoding", "hidden", "long"])
def test_any_name_of_a_library_and_a_folder(name: bytes, library: Path, cache: Cache) -> None:
    odd = library.parent / os.fsdecode(name)
    try:
        library.rename(odd)
        shutil.copytree(next(odd.iterdir()), odd / os.fsdecode(b"caf\xe9"))
    except OSError:
        pytest.skip("this file system has no such names")
    assert len(list(LibraryIndex([str(odd)], cache).build())) == 6
    [kept] = [file for file in files(cache) if file.suffix == ".index"]
    os.utime(kept, (0, 0))
    assert cache.save("other.pack", b"x") and LibraryIndex([str(odd)], cache).missing == []
