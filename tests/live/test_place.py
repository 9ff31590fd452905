"""Directories, names and owners of live presentations.

Which are used, and which are refused with a sentence.
"""

import os
import socket
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.live.listening import gone, listening
from tui.live import Gone, LiveError, Presenter, chosen_directory, started
from tui.live.place import socket_path, stranger

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to somebody else")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


@given(st.text())
def test_no_name_leaves_the_directory(name: str) -> None:
    try:
        path = socket_path(Path("/run/x"), name)
    except LiveError:
        return
    assert path.parent == Path("/run/x") and path.name == f"{name}.sock" and name.isascii()


@pytest.mark.parametrize("name", ["", ".", "..", "../board", "a/b", "/etc/passwd", "-x", "Board", "a" * 41, "a\n", "a\0", "ä", "a b"])
def test_wrong_names(name: str) -> None:
    with pytest.raises(LiveError, match="cannot be the name of a live presentation"):
        socket_path(Path("/run/x"), name)


def test_a_path_that_is_too_long(place: Path) -> None:
    with pytest.raises(LiveError, match="too long for a socket"):
        socket_path(place / ("d" * 90), "board")


@pytest.mark.parametrize(("folder", "expected"), [(0o700, 0o600), (0o750, 0o660), (0o2770, 0o660), (0o755, 0o660)])
async def test_the_socket_is_as_open_to_the_group_as_the_directory(place: Path, folder: int, expected: int) -> None:
    place.chmod(folder)
    before = os.umask(0)
    try:
        with Presenter(chosen_directory(str(place)), "board") as presenter:
            assert (mode(presenter.path), mode(presenter.path.with_suffix(".lock"))) == (expected, 0o600)
    finally:
        os.umask(before)


@only_root
async def test_the_socket_goes_to_the_directory_s_group(place: Path) -> None:
    os.chown(place, -1, 12345)
    place.chmod(0o750)
    with Presenter(place, "board") as presenter:
        assert presenter.path.stat().st_gid == 12345


def test_a_directory_open_to_everybody(place: Path) -> None:
    place.chmod(0o777)
    with pytest.raises(LiveError, match="everyone can write to"):
        chosen_directory(str(place))
    place.chmod(0o1777)
    assert chosen_directory(str(place)) == place


def test_the_environment_names_it(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(place))
    assert chosen_directory(None) == place
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(place / "none"))
    with pytest.raises(LiveError, match=r"none cannot hold live presentations .*\$BEATBOOK_LIVE_DIR"):
        chosen_directory(None)


@pytest.mark.parametrize("given", ["/etc/passwd", "/nowhere", "a\0b"])
def test_no_directory(given: str) -> None:
    with pytest.raises(LiveError, match="cannot hold live presentations"):
        chosen_directory(given)


@pytest.fixture
def runtime(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A login's own directory."""
    monkeypatch.delenv("BEATBOOK_LIVE_DIR", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    return place / "beatbook"


def test_the_user_s_own_directory_is_created_and_closed(runtime: Path) -> None:
    assert chosen_directory(None) == chosen_directory(None) == runtime
    assert mode(runtime) == 0o700


def test_the_user_s_own_directory_must_belong_to_them(runtime: Path, place: Path) -> None:
    runtime.mkdir()
    runtime.chmod(0o750)
    with pytest.raises(LiveError, match="must be your own directory"):
        chosen_directory(None)
    runtime.rmdir()
    (place / "elsewhere").mkdir(mode=0o700)
    runtime.symlink_to(place / "elsewhere")
    with pytest.raises(LiveError, match="must be your own directory"):
        chosen_directory(None)
    runtime.unlink()
    runtime.touch()
    with pytest.raises(LiveError, match="cannot create"):
        chosen_directory(None)


@only_root
def test_another_user_s_directory_is_refused(runtime: Path) -> None:
    runtime.mkdir(mode=0o700)
    os.chown(runtime, 12345, -1)
    with pytest.raises(LiveError, match="must be your own directory"):
        chosen_directory(None)


async def test_a_file_that_is_not_a_socket_is_left_alone(place: Path) -> None:
    (place / "board.sock").write_text("mine")
    with pytest.raises(LiveError, match="exists and is not your socket"):
        Presenter(place, "board").open()
    assert (place / "board.sock").read_text() == "mine"
    assert not (place / "board.lock").exists()


async def test_a_lock_that_is_a_link_is_not_followed(place: Path) -> None:
    (place / "board.lock").symlink_to(place / "victim")
    with pytest.raises(LiveError, match="cannot be presented"):
        Presenter(place, "board").open()
    assert not (place / "victim").exists()


@only_root
async def test_somebody_else_s_socket_or_lock_is_refused(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as theirs:
        theirs.bind(str(place / "board.sock"))
    os.chown(place / "board.sock", 12345, -1)
    with pytest.raises(LiveError, match="exists and is not your socket"):
        Presenter(place, "board").open()
    (place / "roads.lock").touch()
    os.chown(place / "roads.lock", 12345, -1)
    with pytest.raises(LiveError, match="another user's presentation"):
        Presenter(place, "roads").open()


def test_a_stranger_in_a_directory_open_to_everybody(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    us, them = socket.socketpair(socket.AF_UNIX)
    with us, them:
        assert stranger(place, us) is None
        place.chmod(0o1777)
        assert stranger(place, us) is None
        monkeypatch.setattr("tui.live.place.struct.unpack", lambda *_: (1, 4711, 1))
        assert stranger(place, us) == 4711
        place.chmod(0o1775)
        assert stranger(place, us) is None


async def test_a_stranger_is_not_followed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.live.follower.stranger", lambda *_: 4711)
    with Presenter(place, "board"):
        async with listening(place, "board") as ear:
            news = await ear.until(gone)
            assert isinstance(news, Gone) and "4711" in news.why


@pytest.mark.parametrize("at", [253402300800, 2**40, -(2**40), -1])
def test_a_time_that_cannot_be_right(at: int, place: Path) -> None:
    """The time of a socket is anybody's to set.

    One past the year 9999 is no date at all.
    """
    path = place / "board.sock"
    path.touch()
    try:
        os.utime(path, (at, at))
    except OverflowError:
        pytest.skip("this system has no such time")
    assert started(place, "board") is None
