"""Reading a workshop, with success or with problems.

What to say about it is up to each command.
"""

import os
from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

from tui.library.cache import NONE, Cache
from tui.pack.files import name_of
from tui.text.numbers import plural

from .output import shows_first_frame
from .progress import can_show_progress, progress

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from tui.model.pack import Pack
    from tui.pack.problems import Problem


READING_SOON = 0.5
"""A workshop that is read in fewer seconds shows no progress."""


class LoadedWorkshop(NamedTuple):
    """The workshop in a folder, or its problems."""

    id: str
    folder: str
    pack: "Pack | None"
    problems: "tuple[Problem, ...]"


def load_workshop(folder: str | os.PathLike[str], cache: Cache = NONE, *, to_search: bool = False) -> LoadedWorkshop:
    """Open the workshop in a folder; its problems are returned, not raised."""
    # Imported late, so that --help and --version do not wait for msgspec.
    from tui.library.workshop import open_to_search, open_workshop
    from tui.pack.problems import PackError

    name, folder = name_of(folder), os.fspath(folder)
    try:
        with reading_shown(name):
            return LoadedWorkshop(name, folder, (open_to_search if to_search else open_workshop)(folder, cache), ())
    except PackError as error:
        return LoadedWorkshop(name, folder, None, error.problems)


def reading_shown(name: str) -> "AbstractContextManager[object]":
    """Show a line on the terminal while a large workshop is read.

    Not where the browser's first frame is on the screen: that must stay as it is.
    """
    if not can_show_progress() or shows_first_frame():
        return nullcontext()
    return progress(f"Reading {name}", READING_SOON)


LISTED_NOUNS = ("draft", "statement", "table", "link", "term")
"""What of a workshop's contents is counted in words."""


def contents_words(contents: "Mapping[str, int]") -> str:
    """What a workshop contains, counted in words, drafts first.

    What it has none of is left out.
    """
    counted = {noun: plural(count, noun) for noun in LISTED_NOUNS if (count := contents.get(noun))}
    return ", ".join(f"{words} left" if noun == "draft" else words for noun, words in counted.items())
