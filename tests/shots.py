"""Draws the pictures of the screens, for `make shots` and for the picture tests."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from tests.browse import Driver, browsing, bundled
from tui.app.channel import Live
from tui.screens.speaker import SpeakerPage

FOLDER = Path(__file__).parent.parent / "screenshots"
SIZES = ((60, 20), (80, 24), (120, 40))
NOW = datetime(2015, 9, 1, 14, 15, tzinfo=UTC)
"""The time in the pictures."""


class Shot(NamedTuple):
    """A picture: name, size of the terminal, keys pressed from Home, and appearance."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "dark"
    glyphs: str = "blocks"
    speaker: int = 0
    """The number of the slide in the speaker's view; 0 for the browser."""

    @property
    def file(self) -> Path:
        """The file of the picture."""
        return FOLDER / f"{self.name}-{self.size[0]}x{self.size[1]}.svg"


SCREENS: dict[str, tuple[str, ...]] = {
    "home": (),
    "crime": ("1", "down"),
    "crime-text": ("1", "t", "down", "down"),
    "satisfaction": ("2",),
    "roads-collisions": ("3", *["left"] * 8, "up"),
    "roads-phones": ("3", "tab"),
    "roads-phones-differences": ("3", "tab", "v"),
    "roads-seat-belts": ("3", "tab", "tab"),
    "roads-speeding": ("3", "tab", "tab", "tab"),
    "roads-report": ("3", "tab", "tab", "tab", "tab"),
    "neighbourhoods": ("4",),
    "cyber": ("5",),
    "outcomes": ("6", "down"),
    "matrix": ("m",),
    "matrix-cell": ("m", "3", "b", "right", "right", "right"),
    "matrix-compare": ("m", "right", "c"),
    "matrix-filter": ("m", "f"),
    "glossary": ("g", "down"),
    "audit": ("a",),
    "audit-months": ("3", "tab", "a"),
    "audit-open": ("a", "end"),
    "audit-filter": ("a", "f"),
    "questions": ("w",),
    "help": ("question_mark",),
    "search": ("/", *"seat belt"),
    "search-hit": ("/", *"seat belt", "down", "enter"),
    "goto": ("3", ":", *"seat"),
    "palette": ("3", "ctrl+p", *"ph"),
    "copy": ("3", "up", "y", "y"),
    "info": ("3", "i"),
}
SLIDES: dict[str, tuple[str, ...]] = {
    "present": ("p",),
    "present-figure": ("p", "4", "enter"),
    "present-bars": ("p", "2", "enter"),
    "present-rank": ("p", "3", "enter"),
    "present-chart": ("p", "6", "enter"),
    "present-shares": ("p", "9", "enter"),
    "present-audit": ("p", "1", "0", "enter"),
    "present-matrix": ("p", "1", "2", "enter"),
    "present-questions": ("p", "end"),
    "present-words": ("1", "down", "plus", "p"),
    "present-notes": ("p", "6", "enter", "n"),
    "present-index": ("p", "o"),
}
ROOMS = (*SIZES, (200, 60))
SHOTS = (
    *(Shot(name, size, keys) for name, keys in SCREENS.items() for size in SIZES),
    Shot("home", (200, 60)),
    Shot("matrix", (200, 60), ("m",)),
    Shot("roads-collisions", (200, 60), ("3",)),
    *(Shot(f"crime-{theme}", (80, 24), ("1",), theme=theme) for theme in ("light", "contrast", "terminal")),
    *(Shot(f"roads-{glyphs}", (80, 24), ("3",), glyphs=glyphs) for glyphs in ("braille", "ascii")),
    *(Shot(name, size, keys) for name, keys in SLIDES.items() for size in ROOMS if name != "present-index" or size in SIZES),
    Shot("present-ascii", (80, 24), ("p", "1", "0", "enter"), glyphs="ascii"),
    Shot("present-light", (80, 24), ("p", "1", "0", "enter"), theme="light"),
    *(Shot("speaker", size, speaker=10) for size in SIZES),
    Shot("too-small", (38, 11)),
)


CELL = 12.2
"""The width of a cell in Textual's SVG, in units."""


def _trim(match: re.Match[str]) -> str:
    """A text element without spaces at its ends, placed at its first letter.

    Renderers drop such spaces and stretch the rest of the text.
    """
    x, y, length, rest, text = match.groups()
    spaces = text.count("&#160;", 0, len(text) - len(re.sub(r"^(?:&#160;)+", "", text)))
    inner = re.sub(r"^(?:&#160;)+|(?:&#160;)+$", "", text)
    gone = (len(text) - len(inner)) // len("&#160;")
    return f'x="{float(x) + spaces * CELL:.1f}"{y} textLength="{float(length) - gone * CELL:.1f}"{rest}>{inner}<'


async def speak(driver: Driver, number: int) -> None:
    """Show a slide in the speaker's view, after twelve of twenty minutes."""
    page = driver.page
    assert isinstance(page, SpeakerPage)
    page.presentation.minutes, page.since = 20, NOW - timedelta(minutes=12)
    page.show_presented(page.presentation.slides[number - 1], number, len(page.presentation.slides), blank=False)
    await driver.settle()


async def draw(shot: Shot) -> str:
    """The picture as SVG, without anything that a viewer would have to download."""
    live = Live(speaker=True) if shot.speaker else None
    with patch("tui.screens.speaker._now", lambda: NOW):
        async with browsing(bundled(), size=shot.size, theme=shot.theme, glyphs=shot.glyphs, live=live, drawn=True) as driver:
            if shot.speaker:
                await speak(driver, shot.speaker)
            await driver.press_all(shot.keys)
            svg = driver.app.export_screenshot(title="Beatbook", simplify=True)
    svg = re.sub(r'x="([\d.]+)"( y="[\d.]+") textLength="([\d.]+)"([^>]*)>([^<]+)<', _trim, svg)
    return re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "DejaVu Sans Mono")


def main() -> None:
    """Redraw all pictures, and delete those that no shot draws any more."""
    FOLDER.mkdir(exist_ok=True)
    for old in set(FOLDER.glob("*.svg")) - {shot.file for shot in SHOTS}:
        old.unlink()
    for shot in SHOTS:
        shot.file.write_text(asyncio.run(draw(shot)), encoding="utf-8")


if __name__ == "__main__":
    main()
