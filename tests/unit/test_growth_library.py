"""Work grows in step with the number of workshops in a library, or not at all."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.in_turn import few
from tests.library.workshops import make_workshops
from tests.unit.test_growth import MOST, exponent
from tui.cli import main
from tui.library import finder, stamp

pytestmark = pytest.mark.slow
SIZE = 15
NAMED = "anyshire-2026-10-01"
Captured = pytest.CaptureFixture[str]
Libraries = Callable[[int], Path]


@pytest.fixture
def libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Libraries:
    """A library of so many workshops, with a cache that may keep what is new."""
    (tmp_path / "none").mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))
    monkeypatch.setattr(finder, "bundled", lambda: str(tmp_path / "none"))

    def made(size: int) -> Path:
        folder = tmp_path / str(size)
        return folder if folder.exists() else make_workshops(folder, size)

    return made


def looked_up(libraries: Libraries, capsys: Captured, words: list[str]) -> Callable[[int], Callable[[], object]]:
    """The work of a command in a library of some size, when it was run before."""

    def work(size: int) -> Callable[[], object]:
        def run() -> object:
            code = main([*words, "--library", str(libraries(size))])
            capsys.readouterr()
            return code

        assert run() == 0
        return run

    return work


@pytest.mark.exhaustive
@pytest.mark.parametrize("words", few([["list"], ["show", "home"], ["list", "--format", "json"]], 1), ids=" ".join)
def test_commands_grow_in_step(words: list[str], libraries: Libraries, capsys: Captured) -> None:
    assert 0 < exponent(SIZE, looked_up(libraries, capsys, words)) <= MOST


@pytest.mark.parametrize(
    "words", few([["show", "anyshire-2026-10-01:roads"], ["find", "--workshop", "anyshire-2026-10-01", "belts"]], 1), ids=" ".join
)
def test_a_workshop_is_found_without_looking_at_the_others(words: list[str], libraries: Libraries, capsys: Captured) -> None:
    assert exponent(SIZE, looked_up(libraries, capsys, words)) == 0


@pytest.mark.exhaustive
def test_the_first_list_grows_in_step(libraries: Libraries, capsys: Captured, tmp_path: Path) -> None:
    def work(size: int) -> Callable[[], object]:
        folder = libraries(size)

        def run() -> None:
            shutil.rmtree(tmp_path / "cache", ignore_errors=True)
            assert main(["list", "--library", str(folder)]) == 0
            capsys.readouterr()

        return run

    assert exponent(4, work) <= MOST


def test_completing_an_id_grows_with_those_that_begin_so(libraries: Libraries, capsys: Captured) -> None:
    def work(size: int) -> Callable[[], object]:
        folder = libraries(size)

        def run() -> None:
            assert main(["complete", f"beatbook --library {folder} --workshop anyshire-2026-1"]) == 0
            assert capsys.readouterr().out.splitlines() == [NAMED]

        return run

    assert exponent(SIZE, work) <= MOST
