"""The settings that are saved.

One file for its owner, whole or not at all, and nothing in it that could do harm.
"""

import json
import os
import stat
from pathlib import Path

import pytest

from tui.app.settings import ODD, UNREADABLE, Memory, SavedState, SettingsNotSaved, load, save, state_file

KNOWN = {"theme": ["dark", "light"], "glyphs": ["ascii"]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "beatbook" / "state.json"


def test_there_and_back(file: Path) -> None:
    for state in (SavedState(), SavedState("light", "ascii", "wmp-2015-06-16:roads/collisions"), SavedState(theme="dark")):
        save(file, state)
        assert load(file, KNOWN) == (state, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 and stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert os.listdir(file.parent) == ["state.json"]


def test_nothing_remembered_is_no_trouble(file: Path) -> None:
    assert load(file, KNOWN) == (SavedState(), "")
    assert load(Path(os.devnull) / "beatbook", KNOWN) == (SavedState(), "")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "7", '"dark"', "\x00", "[" * 100_000, '{"theme": "dark"' + " " * 70_000 + "}", "{'theme': 1}"]
)
def test_what_is_broken_is_left_out(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    assert load(file, KNOWN) == (SavedState(), UNREADABLE)


def test_bytes_that_are_no_text_are_left_out(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(b'{"theme": "\xff\xfe"}')
    assert load(file, KNOWN) == (SavedState(), UNREADABLE)


@pytest.mark.parametrize(
    "odd", [{"theme": "pink"}, {"theme": 7}, {"glyphs": None}, {"address": ["roads"]}, {"address": "x" * 401}, {"unknown": "key"}]
)
def test_what_does_not_fit_is_left_out_and_the_rest_kept(file: Path, odd: dict[str, object]) -> None:
    file.parent.mkdir(parents=True)
    shown = {"theme": "light", "glyphs": "ascii", "address": "crime"} | odd
    file.write_text(json.dumps(shown), encoding="utf-8")
    state, notice = load(file, KNOWN)
    assert notice == ODD
    kept = {"theme": "light", "glyphs": "ascii", "address": "crime"}
    assert state == SavedState(**{name: "" if name in odd else value for name, value in kept.items()})


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert load(tmp_path / "pipe", KNOWN) == (SavedState(), UNREADABLE)
    assert load(tmp_path, KNOWN) == (SavedState(), UNREADABLE)


def test_where_it_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SettingsNotSaved, match=r"directory|exists"):
        save(tmp_path / "file" / "state.json", SavedState(theme="dark"))
    (tmp_path / "folder" / "state.json").mkdir(parents=True)
    with pytest.raises(SettingsNotSaved):
        save(tmp_path / "folder" / "state.json", SavedState(theme="dark"))
    assert os.listdir(tmp_path / "folder") == ["state.json"], "the temporary file is gone"
    assert Memory(tmp_path / "file" / "state.json").keep(theme="dark").startswith("not saved: ")


def test_two_browsers_leave_each_other_what_they_did_not_change(file: Path) -> None:
    one, other = Memory(file, KNOWN), Memory(file, KNOWN)
    assert one.keep(theme="light") == other.keep(address="roads") == ""
    assert load(file, KNOWN)[0] == SavedState(theme="light", address="roads")
    assert one.keep(address="crime") == ""
    assert load(file, KNOWN)[0] == SavedState(theme="light", address="crime")


def test_without_a_file_nothing_is_kept() -> None:
    memory = Memory()
    assert memory.keep(theme="dark") == "" and memory.began == SavedState() and memory.notice == ""


def test_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/officer")
    monkeypatch.setenv("XDG_STATE_HOME", "/state")
    assert state_file() == Path("/state/beatbook/state.json")
    for ignored in ("", "relative"):
        monkeypatch.setenv("XDG_STATE_HOME", ignored)
        assert state_file() == Path("/home/officer/.local/state/beatbook/state.json")
    monkeypatch.setenv("HOME", "")
    assert state_file() is None
