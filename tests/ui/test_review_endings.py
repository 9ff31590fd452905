"""What can go wrong in a review: vanished folders, full disks and quitting."""

import errno
import os
from pathlib import Path

import pytest
from textual.events import Paste

from tui.screens.review import ReviewScreen
from tui.widgets.line_editor import LineEditor

from .reviewing import on_line, page, remark, reviewing, to_statement

pytestmark = pytest.mark.slow


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that are shown from now on."""
    found: list[str] = []
    monkeypatch.setattr(ReviewScreen, "tell", lambda _, words, severe=False: found.append(words))
    return found


@pytest.mark.exhaustive
async def test_a_folder_that_vanishes_is_named_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        said, elsewhere = told(monkeypatch), tmp_path / "elsewhere"
        await pilot.press("a")
        (tmp_path / "draft").rename(elsewhere)
        await pilot.press(*"waxsunNp")
        assert "cannot be read (No such file or directory)" in said[0]
        elsewhere.rename(tmp_path / "draft")
        await pilot.press("w", "a")
        assert session.progress().left == len(session.items) - 2


async def test_a_full_disk_refuses_each_decision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        said = told(monkeypatch)
        await to_statement(pilot, session)
        with monkeypatch.context() as broken:
            broken.setattr(os, "fsync", full)
            await pilot.press("a", "x", "e", "Q", "enter")
            assert [each.endswith("Nothing was changed.") for each in (*said, remark(pilot))] == [True] * 3
            assert page(pilot).query_one(LineEditor).text.endswith("Q")
        await pilot.press("enter", "a")
        assert session.progress().left == len(session.items) - 1


async def test_what_was_typed_is_there_in_the_next_review(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        kept = page(pilot).key
        await pilot.press("e")
        page(pilot).query_one(LineEditor).load_text("x" * 5000)  # Too long to be saved.
        await pilot.press("ctrl+q")
        assert page(pilot).asked and pilot.app.is_running
        await pilot.press("ctrl+q")
    async with reviewing(tmp_path) as (pilot, _):
        assert (page(pilot).key, page(pilot).editing) == (kept, "edit")
        assert page(pilot).query_one(LineEditor).text == "x" * 5000
        await pilot.press("escape")
    async with reviewing(tmp_path) as (pilot, _):
        assert not page(pilot).editing


@pytest.mark.exhaustive
async def test_every_line_that_was_typed_is_there_in_the_next_review(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await on_line(pilot, "Title")
        await pilot.press("e", "Q", "tab")
        other = page(pilot).edited
        page(pilot).query_one(LineEditor).load_text("x" * 5000)  # Too long to be saved.
        await pilot.press("ctrl+q", "ctrl+q")
    async with reviewing(tmp_path) as (pilot, session):
        again = page(pilot).edited
        assert other and again and again.path == other.path
        assert page(pilot).pending[("title",)].endswith("Q")
        page(pilot).query_one(LineEditor).load_text(other.value + " R")
        await pilot.press("ctrl+q")
    saved = (tmp_path / "draft" / "workshop.yaml").read_text()
    assert "Q" in saved and " R" in saved
    async with reviewing(tmp_path) as (pilot, _):
        assert not page(pilot).editing, "What was saved is not typed again."


async def test_a_line_that_cannot_be_kept_is_shown_in_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        ends: list[object] = []
        monkeypatch.setattr(pilot.app, "exit", lambda **given: ends.append(given["message"]))
        await to_statement(pilot, session)
        await pilot.press("e")
        page(pilot).query_one(LineEditor).load_text("[/x]" * 2000)  # Too long to be saved.
        monkeypatch.setattr(os, "replace", full)
        await pilot.press("ctrl+q", "ctrl+q")
        monkeypatch.undo()
        assert [str(each).endswith("[/x][/x]") for each in ends] == [True]


async def test_a_signal_loses_nothing_that_was_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e", "Q")
        monkeypatch.setattr(os, "replace", full)
        assert page(pilot).left_at_once().endswith("Q")
        monkeypatch.undo()
        assert not page(pilot).left_at_once()
    assert "Q" in (tmp_path / "draft" / "workshop.yaml").read_text()


@pytest.mark.exhaustive
async def test_nothing_is_decided_by_a_click_while_a_line_is_typed(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        before = page(pilot).key
        await pilot.press("e", "Q")
        await pilot.click("#neighbours", offset=(6, 4))
        await pilot.app.run_action("screen.accept", page(pilot))
        await pilot.press("R", "enter")
        assert page(pilot).key == before
        assert page(pilot).lines[0].value.endswith("QR")


@pytest.mark.exhaustive
async def test_a_pasted_text_is_one_line(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e")
        page(pilot).query_one(LineEditor).load_text("")
        page(pilot).query_one(LineEditor).post_message(Paste("Robbery\nis [b]down[/b]\x1b[31m\x07."))
        await pilot.press("enter")
        assert page(pilot).lines[0].value == "Robbery is [b]down[/b]."
