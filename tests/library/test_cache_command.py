"""`beatbook cache`, and the cache that root prepares for a kiosk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tests.library.conftest import files
from tests.library.workshops import make_workshops
from tui.analysis.audit import audit
from tui.cli import kiosk_frames, main
from tui.cli.command_line import parsed_words
from tui.library import prepare
from tui.library.cache import Cache
from tui.library.workshop import open_workshop
from tui.pack import reader
from tui.pack.reader import read_pack

SMALL = PACKS / "small"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def no_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prepare workshops only; tests/pty/test_kiosk_frames.py prepares frames."""
    monkeypatch.setattr(kiosk_frames, "FRAME_SIZES", ())


def test_show_and_clear(cache: Cache, capsys: Captured) -> None:
    assert main(["cache"]) == 0
    assert capsys.readouterr().out == f"Nothing is kept: there is no {cache.own}.\n"
    open_workshop(SMALL, cache)
    (Path(cache.own) / "notes.txt").write_text("mine")
    assert main(["cache"]) == 0
    assert capsys.readouterr().out == f"folder: {cache.own}\nfiles: 1\nsize: 0.0 MiB\n"
    assert main(["cache", "--clear"]) == 0
    assert capsys.readouterr().out == f"Removed 1 file from {cache.own}.\n"
    assert [file.name for file in files(cache)] == ["notes.txt"]


def test_a_folder_that_is_not_trusted(cache: Cache, capsys: Captured) -> None:
    open_workshop(SMALL, cache)
    Path(cache.own).chmod(0o777)
    assert main(["cache", "--clear"]) == 1
    out, err = capsys.readouterr()
    assert not out and cache.own in err and len(err.splitlines()) == 1
    assert len(files(cache)) == 1


def test_prepared_for_every_account(small: Path, tmp_path: Path, cache: Cache, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    built = tmp_path / "built"
    assert main(["cache", "--build", str(built), "--library", str(small)]) == 0
    assert f"small: in {built}\n" in capsys.readouterr().out
    assert built.stat().st_mode & 0o777 == 0o755
    assert {file.stat().st_mode & 0o777 for file in built.iterdir() if not file.name.endswith(".index-lock")} == {0o644}
    assert files(cache) == []
    monkeypatch.setattr(reader, "read_pack", None)
    assert open_workshop(small, Cache((str(built),))).id == "small"


def test_the_audit_is_prepared_too(small: Path, tmp_path: Path, cache: Cache, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    built = tmp_path / "built"
    for _ in range(2):  # The second time the rest is there, and only the findings are missing.
        assert main(["cache", "--build", str(built), "--library", str(small)]) == 0
        with monkeypatch.context() as patched:
            patched.setattr("tui.analysis.audit.find_verdict", None)
            found = audit(open_workshop(small, Cache((str(built),))))
        assert len(found) == len(read_pack(small).claims) > 0
        next(built.glob("*.result")).unlink()


def test_what_is_left_out(small: Path, tmp_path: Path, capsys: Captured, cache: Cache) -> None:
    built = tmp_path / "built"
    (small / "workshop.yaml").chmod(0o640)
    assert main(["cache", "--build", str(built), "--library", str(small)]) == 1
    assert f"small is left out: not every account may read {small / 'workshop.yaml'}" in capsys.readouterr().err
    (small / "workshop.yaml").chmod(0o644)
    (small / "deck.yaml").write_text("title: A deck\nslides: [{address: nowhere}]\n")
    assert main(["cache", "--build", str(built), "--library", str(small)]) == 1
    assert "small is left out: it has problems" in capsys.readouterr().err
    assert not any(file.name.startswith("small") and file.suffix == ".pack" for file in built.iterdir())
    (small / "deck.yaml").unlink()
    built.chmod(0o777)
    assert main(["cache", "--build", str(built), "--library", str(small)]) == 1
    assert f"{built} cannot be written, or others may write to it" in capsys.readouterr().err


def test_an_interrupted_build_goes_on(tmp_path: Path, capsys: Captured, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build reads only what the first had not reached."""
    assert cache.own
    built, library = tmp_path / "built", make_workshops(tmp_path / "library", 3)
    words, whole, made = ["cache", "--build", str(built), "--library", str(library)], reader.read_pack, []

    def read(folder: Path, *rest: object) -> object:
        made.append(folder.name)
        if len(made) == 2:
            raise KeyboardInterrupt
        return whole(folder, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(prepare, "read_pack", read)
    assert main(words) == 130
    said = "beatbook: stopped after 1 of 4 workshops. Run the command again to prepare the others.\n"
    assert capsys.readouterr() == ("", said)
    assert main(words) == 0
    assert len(made) == 5 and made[1] == made[2]
    (built / "notes.txt").touch()
    assert main(words) == 0 and len(made) == 5
    assert capsys.readouterr().out.count(f": in {built}\n") == 8


def test_the_kiosk_lists_what_is_prepared_without_reading_it(
    tmp_path: Path, capsys: Captured, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    built, library = tmp_path / "built", make_workshops(tmp_path / "library", 3)
    (next(library.iterdir()) / "glossary.yaml").write_text("terms: [", encoding="utf-8")
    assert main(["cache", "--build", str(built), "--library", str(library)]) == 1
    capsys.readouterr()
    monkeypatch.setattr(reader, "read_pack", None)
    chosen = parsed_words(["list", "--library", str(library)])
    chosen.kiosk, chosen.prepared = True, str(built)
    assert chosen.run(chosen) == 0
    printed = capsys.readouterr().out
    assert printed.count("  held: ") == 3 and "broken, 1 problem" in printed and str(tmp_path) not in printed
    assert files(cache) == []


def test_no_one_way_with_another(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main(["cache", "--clear", "--build"])
    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize("prepared", [False, True])
def test_the_kiosk_reads_what_is_prepared_and_writes_nothing(prepared: bool, tmp_path: Path, cache: Cache) -> None:
    built = tmp_path / "built"
    if prepared:
        assert main(["cache", "--build", str(built)]) == 0
    probe = "import sys; from tui.cli import main\ntry: main(sys.argv[1:])\nfinally: print('yaml' in sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", probe, "kiosk", "--cache", str(built), "--command", "show roads/collisions"],
        cwd=PACKS.parents[1],
        env={**os.environ, "BEATBOOK_LIBRARY": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("Killed") or "collisions" in done.stdout.casefold()
    assert done.stderr.strip() == str(not prepared)
    assert files(cache) == []
    assert built.exists() == prepared
