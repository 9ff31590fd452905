"""A deck as the text of a `deck.yaml`, and where to save it."""

import os
import shlex
from pathlib import Path
from typing import Any

import msgspec

from tui.model.deck import DECK_FILE, Deck
from tui.text.visible import visible

ENDINGS = (".yaml", ".yml")
DECK_WIDTH = 120
HEADER = "# A deck for: {command}. Each slide has an address, and may have words of its own.\n"
OTHERS_SEE = "Followers with another account see the report's own headlines."


class DeckNotSaved(Exception):
    """Why a deck cannot be saved, in a sentence."""


def deck_text(deck: Deck, file: Path = Path(DECK_FILE)) -> str:
    """The deck as YAML that `beatbook present` reads.

    Keys that say nothing are left out.
    """
    import yaml  # late: most presentations save no slides

    tree: dict[str, Any] = {"title": deck.title, "slides": []}
    for slide in deck.slides:
        found = msgspec.to_builtins(slide)
        notes = found.pop("notes", "")
        tree["slides"].append({key: value for key, value in {**found, "notes": notes}.items() if value})
    return HEADER.format(command=presenting_command(file)) + yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=DECK_WIDTH)


def deck_path(folder: str) -> Path:
    """The file that a folder, or a file in one, means.

    A name without an ending gets one. Raises DeckNotSaved where there is no such folder, or for another ending.
    """
    try:
        path = Path(folder.strip() or ".").expanduser()
        named = path.suffix[1:].isalpha()  # What follows the point of “June 3.5” is no ending.
        taken = not named and (os.path.lexists(path) or "\0" in path.name)
        if path.is_dir() or taken or folder.strip().endswith("/"):
            path /= DECK_FILE
        elif not named:
            path = path.with_name(f"{path.name}{ENDINGS[0]}")
        found = path.parent.is_dir()
    except OSError as error:
        raise DeckNotSaved(f"Cannot open this folder: {_reason(error)}.") from None
    except RuntimeError:
        raise DeckNotSaved(f"No user is called {folder.strip().partition('/')[0].lstrip('~')}.") from None
    if path.suffix.casefold() not in ENDINGS:
        raise DeckNotSaved(f"The name of a deck ends in {ENDINGS[0]}. Try {path.with_suffix(ENDINGS[0])}.")
    if not found and os.path.exists(path.parent):
        raise DeckNotSaved(f"{path.parent} is a file. Choose a folder or a name ending in {ENDINGS[0]}.")
    if not found:
        raise DeckNotSaved(f"No folder called {path.parent}. Make it first, or choose another.")
    return path


def presenting_command(path: Path) -> str:
    """The command that presents a saved deck."""
    return f"beatbook present {shlex.quote(visible(str(path)))}"


def saved_words(path: Path) -> str:
    """What is said of a deck that was saved: how to present it, and what others see."""
    notes = "your notes: beatbook follow NAME --speaker"
    return f"Saved. Present it with: {presenting_command(path)} (--live NAME lets others follow; {notes}). {OTHERS_SEE}"


def save_deck(deck: Deck, path: Path) -> None:
    """Write the deck, all of it or nothing.

    Raises DeckNotSaved.
    """
    import tempfile  # late: most sessions save no slides

    draft = ""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".deck-", suffix=".yaml")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(deck_text(deck, path))
        os.chmod(draft, 0o644)
        os.replace(draft, path)
    except OSError as error:
        if draft:
            Path(draft).unlink(missing_ok=True)
        raise DeckNotSaved(f"Cannot write {path}: {_reason(error)}.") from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
