"""A deck as the text of a `deck.yaml`, and where to save it."""

import os
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import yaml

from tui.model.deck import Deck
from tui.pack.deck import FILE

DECK_WIDTH = 120
HEADER = "# A deck for: beatbook present {file}. Each slide has an address, and may have words of its own.\n"


class DeckNotSaved(Exception):
    """Why a deck cannot be saved, in a sentence."""


def deck_text(deck: Deck, file: str = FILE) -> str:
    """The deck as YAML that `beatbook present` reads.

    Keys that say nothing are left out.
    """
    tree: dict[str, Any] = {"title": deck.title, "slides": []}
    for slide in deck.slides:
        found = msgspec.to_builtins(slide)
        notes = found.pop("notes", "")
        tree["slides"].append({key: value for key, value in {**found, "notes": notes}.items() if value})
    return HEADER.format(file=file) + yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=DECK_WIDTH)


def deck_path(folder: str) -> Path:
    """The file that a folder, or a file in one, means.

    Raises DeckNotSaved where there is no such folder.
    """
    path = Path(folder.strip() or ".").expanduser()
    path = path if path.suffix in (".yaml", ".yml") else path / FILE
    if not path.parent.is_dir():
        raise DeckNotSaved(f"No folder called {path.parent}. Make it first, or choose another.")
    return path


def save_deck(deck: Deck, path: Path) -> None:
    """Write the deck, all of it or nothing.

    Raises DeckNotSaved.
    """
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".deck-", suffix=".yaml")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(deck_text(deck, str(path)))
        os.chmod(draft, 0o644)
        os.replace(draft, path)
    except OSError as error:
        if draft:
            Path(draft).unlink(missing_ok=True)
        raise DeckNotSaved(f"Cannot write {path}: {(error.strerror or str(error)).lower()}.") from None
