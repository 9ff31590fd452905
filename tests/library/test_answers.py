"""A look-up that was asked before prints the same again.

Never what is no longer so.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from tests.conftest import PACKS
from tests.in_turn import few, some
from tests.library.conftest import files
from tests.library.workshops import make_workshops
from tui.library import stamp
from tui.library.cache import Cache
from tui.library.stamp import LOOK_UP_CODE
from tui.library.sweep import MOST_OF_EACH

ROOT = PACKS.parents[1]
SETTLED = 0.1
"""Seconds after which what depends on a changed file is kept again; people wait for longer."""
PROBE = f"""\
import sys
from tui.library import sources
sources.SETTLED = {SETTLED * 1e9}
from tui.cli import main
try: code = main(sys.argv[2:])
finally: open(sys.argv[1], "w").write(" ".join(sys.modules))
sys.exit(code)
"""
MODEL = {"argparse", "msgspec", "tui.model", "tui.navigation", "tui.nodes", "tui.search", "tui.library.workshop"}
LOOK_UPS = [
    *(["show", "roads/collisions", "--format", form] for form in ("text", "json", "csv", "markdown")),
    ["show", "1c"],
    ["find", "seat", "belts"],
    ["find", "police", "--format", "json"],
    ["audit", "roads"],
]
Shell = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(cache: Cache, tmp_path: Path) -> Shell:
    """Runs a command in a process; what it has imported is in the file `loaded`."""

    def beatbook(*words: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", PROBE, str(tmp_path / "loaded"), *words]
        env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
        return subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False)

    return beatbook


@pytest.fixture
def answered(tmp_path: Path) -> Callable[[], bool]:
    """Whether the last command printed what was kept."""
    return lambda: not MODEL & set((tmp_path / "loaded").read_text().split())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a workshop whose files have not just changed."""
    pack = PACKS / "greater-manchester-2015"
    shutil.copytree(pack, tmp_path / "library" / pack.name)
    sleep(SETTLED * 2)
    return tmp_path / "library"


def printed(done: subprocess.CompletedProcess[bytes]) -> tuple[int, bytes, bytes]:
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("words", few(LOOK_UPS, 2), ids=" ".join)
def test_the_second_time_nothing_is_made(words: list[str], run: Shell, answered: Callable[[], bool]) -> None:
    without = printed(run(*words, "--no-cache"))
    assert not answered()
    assert printed(run(*words)) == without
    assert not answered()
    assert printed(run(*words)) == without
    assert answered() and without[0] == 0 and without[1]
    assert printed(run(*words, "--no-cache")) == without
    assert not answered()


def test_what_else_is_printed_is_made(run: Shell, answered: Callable[[], bool], tmp_path: Path) -> None:
    """Other words, another folder, another library, another encoding."""
    run("show", "roads/collisions")
    for words, options in (
        (("show", "roads/speeding"), {}),
        (("show", "roads/collisions"), {"cwd": tmp_path}),
        (("show", "roads/collisions"), {"BEATBOOK_LIBRARY": str(PACKS / "small")}),
        (("show", "roads/collisions"), {"PYTHONIOENCODING": "ascii"}),
    ):
        run(*words, **options)
        assert not answered(), (words, options)


@pytest.mark.parametrize("words", few([["show", "nowhere"], ["find", "xyzzyx"]], 1), ids=" ".join)
def test_what_is_not_found_is_looked_for_again(words: list[str], run: Shell, answered: Callable[[], bool], cache: Cache) -> None:
    for _ in range(2):
        assert run(*words).returncode in (1, 2) and not answered()
    assert not any(file.suffix == ".answer" for file in files(cache))


OTHERS = PACKS.parent / "libraries" / "quarters"


def test_what_becomes_of_an_earlier_report_is_made_each_time(run: Shell, answered: Callable[[], bool]) -> None:
    words = ("audit", "--since", "west-midlands-2017-12", "--workshop", "west-midlands-2018-03", "--library", str(OTHERS))
    for _ in range(2):
        assert run(*words).returncode == 0 and not answered()


@pytest.mark.exhaustive
@pytest.mark.parametrize("address", few(["audit/since", "audit/questions"], 1))
def test_what_depends_on_other_workshops_is_kept_while_these_stay(
    address: str, tmp_path: Path, run: Shell, answered: Callable[[], bool]
) -> None:
    """It is made again when one that was opened changes, and when one is added."""
    library = tmp_path / "library"
    for name in ("west-midlands-2017-12", "west-midlands-2018-03"):
        shutil.copytree(OTHERS / name, library / name)
    words = ["show", address, "--workshop", "west-midlands-2018-03", "--library", str(library)]

    def made_again() -> bool:
        """Whether a change is noticed, after which the answer is kept again."""
        noticed = (printed(run(*words)), answered())
        assert noticed[0] == printed(run(*words, "--no-cache"))
        sleep(SETTLED * 2)
        run(*words)
        run(*words)
        assert answered()
        return not noticed[1]

    sleep(SETTLED * 2)
    assert made_again()
    other = library / "west-midlands-2017-12" / "recorded-crime.csv"
    other.write_text(other.read_text(encoding="utf-8").replace("59801", "59800"), encoding="utf-8")
    assert made_again()
    shutil.copytree(OTHERS / "west-midlands-2017-09", library / "west-midlands-2017-09")
    assert made_again()
    (library / "measures.yaml").write_text("[]", encoding="utf-8")
    assert made_again()
    (library / "measures.yaml").write_text("[ ]", encoding="utf-8")
    assert made_again()


def test_each_file_changed_in_place(library: Path, run: Shell, answered: Callable[[], bool]) -> None:
    """With the same size, and the time set back to what it was."""
    pack, words = library / "greater-manchester-2015", ["show", "home", "--library", str(library)]
    for file in some(sorted(pack.iterdir()), 8):
        run(*words)
        run(*words)
        assert answered()
        status, text = file.stat(), file.read_bytes()
        at = max(at for at in range(len(text)) if text[at : at + 1].isalpha())
        with file.open("r+b") as opened:
            opened.write(text[:at] + (b"x" if text[at : at + 1] != b"x" else b"y") + text[at + 1 :])
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        changed = run(*words)
        assert not answered() and printed(changed) == printed(run(*words, "--no-cache")), file.name
        file.write_bytes(text)
        sleep(SETTLED * 2)


@pytest.mark.exhaustive
def test_another_workshop_comes_first(library: Path, run: Shell) -> None:
    """One that is added, one that gets its mark later, and one whose date is changed."""
    words = ["show", "home", "--format", "json", "--library", str(library)]

    def shown() -> str:
        run(*words)
        return str(json.loads(run(*words).stdout)["id"])

    assert shown() == "greater-manchester-2015"
    later = Path(shutil.copytree(PACKS / "small", library / "small"))
    dated = (later / "workshop.yaml").read_text()
    (later / "workshop.yaml").write_text(f"{dated}held: 2035-01-02\n" if "held:" not in dated else dated.replace("held: 2", "held: 3"))
    assert shown() == "small"
    mark = (later / "datapackage.yaml").rename(later / "aside")
    assert shown() == "greater-manchester-2015"
    mark.rename(later / "datapackage.yaml")
    assert shown() == "small"
    (later / "workshop.yaml").write_text(dated.replace("held: 2", "held: 1"))
    assert shown() == "greater-manchester-2015"


@pytest.mark.exhaustive
def test_one_that_is_named_in_a_large_library(library: Path, run: Shell, answered: Callable[[], bool], cache: Cache) -> None:
    """What it depends on does not grow with the library, and says where the id leads."""
    words = ["show", "greater-manchester-2015:home", "--format", "json", "--library", str(library)]

    def size() -> int:
        for _ in range(2):
            run(*words)
        assert answered()
        return sum(file.stat().st_size for file in files(cache) if file.suffix == ".answer")

    before = size()
    make_workshops(library, 20)
    sleep(SETTLED * 2)
    assert abs(size() - before) < 100
    pack = library / "greater-manchester-2015"
    moved = pack.rename(library / "elsewhere")
    assert run(*words).returncode == 2
    moved.rename(pack)
    earlier = library.parent / "earlier"
    shutil.copytree(pack, earlier / pack.name)
    (earlier / pack.name / "datapackage.yaml").rename(earlier / "aside")
    words += ["--library", str(library)]
    words[words.index(str(library))] = str(earlier)
    sleep(SETTLED * 2)
    size()
    (earlier / "aside").rename(earlier / pack.name / "datapackage.yaml")
    (earlier / pack.name / "workshop.yaml").write_text("", encoding="utf-8")
    assert run(*words).returncode == 1


def test_a_folder_with_the_name_of_an_address(tmp_path: Path, run: Shell, answered: Callable[[], bool]) -> None:
    """It is a workshop from the moment when it has its mark."""
    before = run("show", "roads", cwd=tmp_path)
    assert printed(run("show", "roads", cwd=tmp_path)) == printed(before)
    assert answered() and before.returncode == 0
    shutil.copytree(PACKS / "small", tmp_path / "roads")
    assert run("show", "roads", cwd=tmp_path).stdout != before.stdout


@pytest.mark.parametrize("damage", some(["short", "changed", "empty", "link", "pipe", "writable"], 3, 1))
def test_an_answer_that_cannot_be_trusted_is_replaced(damage: str, run: Shell, answered: Callable[[], bool], cache: Cache) -> None:
    first = run("show", "1c")
    [file] = [file for file in files(cache) if file.suffix == ".answer"]
    data = file.read_bytes()
    if damage == "link":
        file.symlink_to(file.rename(file.with_name("other")))
    elif damage == "pipe":
        file.unlink()
        os.mkfifo(file)
    elif damage == "writable":
        file.chmod(0o666)
    else:
        file.write_bytes({"short": data[:-3], "changed": data.replace(b"Address", b"Hostile"), "empty": b""}[damage])
    again = run("show", "1c")
    assert not answered() and printed(again) == printed(first)
    assert printed(run("show", "1c")) == printed(first) and answered()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_an_output_that_cannot_be_written(run: Shell, cache: Cache) -> None:
    found = []
    for _ in range(3):
        with open("/dev/full", "wb") as full:
            command = [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())", "show", "1c"]
            found.append(subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False))
        run("show", "1c")
    assert {(done.returncode, done.stderr) for done in found} == {(1, found[0].stderr)} and b"cannot write the output" in found[0].stderr


@pytest.mark.parametrize("words", some(LOOK_UPS, 4), ids=" ".join)
def test_all_code_that_decides_an_answer_is_stamped(words: list[str], run: Shell, tmp_path: Path) -> None:
    run(*words)
    loaded = {name.split(".")[1] for name in (tmp_path / "loaded").read_text().split() if name.startswith("tui.")}
    assert loaded - {"late"} <= {*LOOK_UP_CODE}, "late.py only says when modules are imported"


def test_an_edited_list_of_synonyms_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in ("library/stamp.py", "search/synonyms.tsv"):
        (tmp_path / file).parent.mkdir()
        (tmp_path / file).touch()
    monkeypatch.setattr(stamp, "_counted", {})
    monkeypatch.setattr(stamp, "__file__", str(tmp_path / "library" / "stamp.py"))
    before = stamp.program_stamp(("search",))
    (tmp_path / "search" / "synonyms.tsv").write_text("x")
    stamp._counted.clear()
    assert stamp.program_stamp(("search",)) != before


def test_so_many_are_kept(cache: Cache) -> None:
    for number in range(MOST_OF_EACH[".answer"] + 9):
        assert cache.save(f"{number}.answer", b"x")
    cache.save("one.pack", b"x")
    assert len(files(cache)) == MOST_OF_EACH[".answer"] + 1
