"""From a workshop to a browser on the terminal that there is, and to the exit code when it is left: what was asked for, what is remembered,
what the terminal can show."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TypedDict

from tui import commands
from tui.address import HOME, Address
from tui.app import Browser
from tui.display.encoding import PLAIN, terminal_encoding
from tui.display.glyphs import SETS, Glyphs, choose
from tui.endings import HUNG_UP, silence
from tui.following import Live
from tui.model.pack import Pack
from tui.pack.source import Source
from tui.state import Memory, place
from tui.themes import THEMES


class Restrictions(TypedDict, total=False):
    """What the browser may do, where that is not everything: the ids of the commands, and a class of its own."""

    allowed: frozenset[str]
    kind: type[Browser]


def run(
    pack: Pack,
    *,
    theme: str | None = None,
    glyphs: str | None = None,
    start: Address | None = None,
    source: Path | None = None,
    seeds: Path | None = None,
    remember: bool = True,
    allowed: frozenset[str] = commands.EVERY,
    live: Live | None = None,
    mouse: bool = True,
    kind: type[Browser] = Browser,
) -> int:
    """Open the browser on a workshop until it is left; the exit code.

    What was not asked for is as it was the last time, else as the terminal decides. `source` is the report's original file, `seeds` a
    folder that may hold it; without `remember` nothing is read from the user's state or written to it.
    """
    term = os.environ.get("TERM", "")
    known = {"theme": [each.name for each in THEMES], "glyphs": list(SETS)}
    memory = Memory(place() if remember else None, known)
    encoding = terminal_encoding(os.environ)
    signs = remembered_glyphs(glyphs, memory.began.glyphs, choose(glyphs, term, encoding))
    if not signs.unicode and isinstance(sys.__stderr__, TextIOWrapper):
        sys.__stderr__.reconfigure(encoding=encoding, errors=PLAIN)  # Textual draws on it.
    browser = kind(
        pack,
        theme=theme or remembered_theme(memory.began.theme, default_theme(term, os.environ.get("COLORTERM", ""))),
        glyphs=signs,
        start=start or HOME,
        source=Source(pack.outline.sha256, source, seeds),
        allowed=allowed,
        memory=memory,
        live=live,
        listening=True,
        encoding=encoding,
    )
    if start is None:
        browser.offer(memory.began.address)
    browser.run(mouse=mouse)
    code = browser.return_code or 0
    if code == HUNG_UP:
        silence()
    return code


def default_theme(term: str, colorterm: str) -> str:
    """Dark where the terminal has 256 colours or more; its own sixteen where it has no more than these."""
    return "dark" if colorterm in ("truecolor", "24bit") or "256color" in term or "kitty" in term else "terminal"


def remembered_theme(remembered: str, default: str) -> str:
    """The theme of last time, unless it was chosen in a terminal of more colours than this one has."""
    return remembered if remembered and default != "terminal" else default


def remembered_glyphs(asked: str | None, remembered: str, default: Glyphs) -> Glyphs:
    """The glyphs of last time, unless others are asked for or this terminal has no more than ASCII."""
    return SETS[remembered] if remembered and not asked and default.unicode else default
