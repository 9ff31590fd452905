"""The review of a draft on the screen: decisions, edits, sizes and quitting."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.in_turn import some
from tui.app.review_browser import ReviewBrowser
from tui.navigation.commands import commands_for
from tui.pack.reader import read_pack
from tui.screens.keys import KeysDialog
from tui.text.spans import plain
from tui.widgets.line_editor import LineEditor
from tui.widgets.pane import Pane

from .reviewing import page, reviewing, shown, to_statement

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("size", some([(40, 12), (80, 24), (120, 40), (200, 50)], 2, 1))
async def test_accepting_shows_the_next_and_saves(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reviewing(tmp_path, size) as (pilot, session):
        first = page(pilot).key
        assert first is not None
        await pilot.press("a")
        assert session.item(first).state == "accepted"
        assert page(pilot).key == session.next_item(first).key  # type: ignore[union-attr]  # there are others
        await pilot.press("u")
        assert page(pilot).key == first
        assert session.item(first).state == "waiting"


async def test_a_line_is_edited_in_place(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e", *"aunx?", "enter")
        assert page(pilot).lines[0].value.endswith("aunx?")
        await pilot.press("e", "z", "escape")
        assert page(pilot).lines[0].value.endswith("aunx?")


async def test_an_edit_survives_a_resize_and_quitting(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e", "X")
        await pilot.resize_terminal(80, 24)
        await pilot.press("Y", "ctrl+q")
    assert "XY" in (tmp_path / "draft" / "workshop.yaml").read_text()


async def test_quitting_asks_where_an_edit_cannot_be_kept(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e")
        page(pilot).query_one(LineEditor).load_text("")
        await pilot.press("ctrl+q")
        assert page(pilot).asked and pilot.app.is_running
        await pilot.press("ctrl+q")
    assert session.lines(next(item.key for item in session.items if item.key.kind == "statement"))[0].value


@pytest.mark.exhaustive
async def test_a_statement_is_split_at_the_cursor_and_found(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        before = len(session.items)
        page(pilot).show_item(next(item for item in session.items if item.title.startswith("Collisions")))
        await pilot.press("vertical_line", "enter")
        assert len(session.items) == before + 1
        await pilot.press("u")
        assert len(session.items) == before
        await pilot.press("slash", *"vehicle", "enter")
        vehicle = next(item.key for item in session.items if item.title.startswith("Vehicle"))
        assert page(pilot).key in page(pilot).found and vehicle in page(pilot).found


async def test_a_burst_of_keys_leaves_a_sound_draft(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, _):
        await pilot.press(*"aaaauuuusxnNpaxu")
        read_pack(tmp_path / "draft")


@pytest.mark.exhaustive
async def test_the_last_screen_says_what_is_left_to_do(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        session.accept_together([item.key for item in session.items][1:])
        await pilot.press("a")
        assert page(pilot).key is None
        assert page(pilot).query_one("#source", Pane).pane_title == "Everything is decided"
        await pilot.press("a", "x", "e", "c", "m", "vertical_line", "plus", "y", "n", "p", "o")
    assert bool(pilot.app.return_value)


@pytest.mark.parametrize(
    ("editor", "said"), [("", "No editor is chosen"), ("no-such-editor", "cannot be started"), ("false", "ended with code 1")]
)
async def test_an_editor_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: str, said: str) -> None:
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.delenv("VISUAL", raising=False)
    async with reviewing(tmp_path) as (pilot, _):
        told: list[str] = []
        monkeypatch.setattr(page(pilot), "tell", lambda words, severe=False: told.append(words))
        monkeypatch.setattr(type(pilot.app), "suspend", lambda self: __import__("contextlib").nullcontext())
        await pilot.press("E")
        assert said in told[0]


async def test_what_changed_in_an_editor_is_said_and_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReviewBrowser, "suspend", lambda self: nullcontext())
    monkeypatch.delenv("VISUAL", raising=False)
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        await to_statement(pilot, session)
        monkeypatch.setenv("EDITOR", "true")
        await pilot.press("E")
        assert "Nothing was changed in the editor." in shown(pilot, "#checks")
        monkeypatch.setenv("EDITOR", "sed -i 's/title: Robbery/title: Mine. Robbery/'")
        await pilot.press("E")
        assert "title changed." in shown(pilot, "#checks") and page(pilot).lines[0].value.startswith("Mine. Robbery")
        monkeypatch.setenv("EDITOR", "sed -i 's/^topics:/topics: [broken/'")
        await pilot.press("E")
        assert "The files have problems" in shown(pilot, "#checks") and page(pilot).has_class("-at-checks")
        monkeypatch.setenv("EDITOR", "sed -i 's/^topics: .broken/topics:/'")
        await pilot.press("E")
        assert not session.problems()


async def test_broken_files_are_named_and_nothing_is_decided(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        workshop = tmp_path / "draft" / "workshop.yaml"
        sound = workshop.read_text()
        workshop.write_text(sound + "\n: [broken")
        await pilot.press("w", "a")
        assert session.problems() and "The files have problems" in shown(pilot, "#checks")
        assert workshop.read_text().endswith(": [broken")
        workshop.write_text(sound)
        await pilot.press("w", "a")
        assert session.progress().left == len(session.items) - 1


async def test_every_key_is_in_the_help(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, _):
        await pilot.press("question_mark")
        assert isinstance(pilot.app.screen, KeysDialog)
        text = "\n".join(map(plain, pilot.app.screen.query_one("#list", Pane).lines))
        assert all(command.help in text for command in commands_for("review"))
        pane = pilot.app.screen.query_one("#list", Pane)
        await pilot.press("space")
        assert pane.top > 0
        await pilot.press("space", "escape")
        assert len(pilot.app.screen_stack) == 1
