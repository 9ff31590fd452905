"""The command registry: ids, keys, words and ranks."""

import re
import string
from typing import get_args

import pytest
from textual.keys import Keys, _character_to_key

from tests.browse import ROOT, bundled
from tui.app.browser import Browser
from tui.app.kiosk import Viewer
from tui.navigation.commands import COMMANDS, EVERY, KIOSK_COMMANDS, Command, Place, commands_for, lookup
from tui.navigation.commands.command import BOXES, PAGES
from tui.navigation.commands.contents import TOPIC_KEYS, Contents

PLACES: tuple[Place, ...] = tuple(place for place in get_args(Place) if place != "everywhere")
NAMES = {key.value for key in Keys}


def test_ids_are_unique() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_no_action_is_served_for_one_command_and_blocked_for_another() -> None:
    """What is blocked is blocked by its action, for every command that has it."""
    served = {command.action for command in COMMANDS if command.served and command.action}
    assert served & {command.action for command in COMMANDS if not command.served} == set()


@pytest.mark.parametrize("key", sorted({key for command in COMMANDS for key in command.keys}))
def test_keys_are_names_that_textual_knows(key: str) -> None:
    assert key in NAMES or key in {_character_to_key(character) for character in string.printable}


@pytest.mark.parametrize("place", PLACES)
def test_no_key_has_two_commands_in_one_place(place: Place) -> None:
    keys: dict[str, list[str]] = {}
    for command in commands_for(place):
        for key in command.keys:
            keys.setdefault(key, []).append(command.id)
    shared = {key: found for key, found in keys.items() if len(found) > 1}
    assert shared == {}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_says_what_it_does(command: Command) -> None:
    assert command.keys and command.shown and command.places
    assert command.title == command.title.strip().casefold() and " " not in command.title
    assert command.help[0].isupper() and not command.help.endswith(".") and "\n" not in command.help
    assert command.action == "" or command.action.split(".")[0] in ("app", "screen")


@pytest.mark.parametrize("place", PLACES)
def test_the_footer_has_one_command_a_rank(place: Place) -> None:
    ranks = [command.rank for command in commands_for(place) if command.rank is not None]
    assert len(set(ranks)) == len(ranks)


@pytest.mark.parametrize("place", PAGES)
def test_help_quit_back_and_the_topics_are_everywhere(place: Place) -> None:
    """In the matrix the digits of its rows begin an activity.

    On a slide every digit begins its number.
    """
    here = {command.id for command in commands_for(place, Contents(("",) * 9, ("1", "1a", "2", "2a", "3", "4"), frozenset()))}
    stage = place in ("present", "speaker")
    assert {"speaker-keys" if place == "speaker" else "help", "quit"} <= here
    assert ({"back", "forward"} <= here) is not stage
    free = set() if stage else set(TOPIC_KEYS) - set("1234") if place == "matrix" else set(TOPIC_KEYS)
    assert {key for key in TOPIC_KEYS if f"topic-{key}" in here} == free
    assert ("up" in here) is (place != "home" and not stage)


@pytest.mark.parametrize("action", ["app.export", "app.go('secret')", "screen.export"])
def test_a_new_command_is_closed_to_ssh_until_it_says_otherwise(action: str, monkeypatch: pytest.MonkeyPatch) -> None:
    new = Command("export", ("E",), "E", "export", "Export the page", "Go", action)
    monkeypatch.setattr(lookup, "COMMANDS", (*COMMANDS, new))
    target, _, name = action.partition(".")
    word, parameters = ("go", ("secret",)) if "(" in name else (name, ())
    assert not lookup.may_run(f"{target}.{word}", parameters, KIOSK_COMMANDS)
    assert lookup.may_run(f"{target}.{word}", parameters, EVERY | {"export"})
    assert target == "screen" or not Browser(bundled(), access=Viewer()).check_action(word, parameters)


def test_commands_that_are_served_show_things_and_change_nothing() -> None:
    """Offering a command over SSH is a decision, which this list records."""
    assert {command.id for command in COMMANDS if command.served and command.group == "Program"} == {
        "palette", "theme", "glyphs", "chart-kind", "cursor", "repaint", "help", "quit",
    }  # fmt: skip
    assert not any("ctrl+z" in command.keys for command in COMMANDS if command.served)


def test_at_keeps_the_order_of_the_registry() -> None:
    here = [command.id for command in commands_for("tables")]
    assert here == [command.id for command in COMMANDS if command.id in here]
    assert "jump" not in here and "next-table" in here


def test_one_module_makes_bindings_and_none_writes_a_footer() -> None:
    """Every key, those of dialogs and widgets too, comes from the registry."""
    sources = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in (ROOT / "tui").rglob("*.py")}
    assert [name for name, text in sources.items() if re.search(r"\bBinding\(", text)] == ["tui/widgets/keys.py"]
    assert [name for name, text in sources.items() if "esc close" in text] == []


@pytest.mark.parametrize("place", BOXES)
def test_every_dialog_can_be_closed_over_ssh(place: Place) -> None:
    closing = [command for command in commands_for(place) if command.action == "screen.leave"]
    assert len(closing) == 1 and "escape" in closing[0].keys
    changing = {
        "retitle-slide",
        "headline-slide",
        "reword-slide",
        "move-slide-up",
        "move-slide-down",
        "remove-slide",
        "undo-slides",
        "edit-slides",
        "only-slide",
        "save-deck",
    }
    assert {command.id for command in commands_for(place) if not command.served} <= changing, "a deck is not changed over SSH"
