"""Open the browser with the theme and the glyphs that suit the terminal.

Options override saved settings. Saved settings apply as far as the terminal can show them.
"""

import os
import sys
from collections.abc import Callable, Collection
from io import TextIOWrapper
from pathlib import Path

from tui.charts.kinds_of_chart import CHART_KINDS
from tui.library.kept.home import KeptHome
from tui.library.opening import Library
from tui.library.sources import Sources
from tui.library.workshop import stamp_of
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.home_plan import HomePlans, home_plans
from tui.pack.source import Source
from tui.text.encoding import ERROR_HANDLER, terminal_encoding
from tui.text.glyphs import SETS, Glyphs, choose
from tui.widgets.themes import THEMES

from .access import Access
from .browser import Browser
from .channel import Live
from .first_frame.start import Start
from .relay.rendering import Rendering
from .settings import CURSORS, Memory, state_file
from .shutdown import HUNG_UP, silence


def run_browser(
    pack: Pack,
    *,
    theme: str | None = None,
    glyphs: str | None = None,
    cursor: str | None = None,
    start: Address | None = None,
    source: Path | None = None,
    seeds: Path | None = None,
    remember: bool = True,
    access: Access | None = None,
    live: Live | None = None,
    mouse: bool = True,
    sources: Callable[[], Sources] | None = None,
    keeps: bool = False,
    notice: str = "",
    library: Library | None = None,
) -> int:
    """Open the browser on a workshop until the reader quits; returns the exit code.

    `source` is the report's original file; `seeds` is a folder that may hold it. Without `remember`, the user's saved state is neither
    read nor written. `sources` gives what the pages depend on, and with `keeps` the first frame is kept.
    `notice` is shown once it is open. `library` opens other workshops.
    """
    term = os.environ.get("TERM", "")
    known: dict[str, Collection[str]] = {
        "theme": [each.name for each in THEMES],
        "glyphs": list(SETS),
        "chart": list(CHART_KINDS),
        "cursor": CURSORS,
    }
    memory = Memory(state_file() if remember else None, known)
    memory.notice = " ".join(filter(None, (memory.notice, notice)))
    if rendering := Rendering.current:
        memory.file = None  # A rendering has no choices to save.
        if sources:
            rendering.depends_on(sources())
    encoding = terminal_encoding(os.environ)
    signs = remembered_glyphs(glyphs, memory.began.glyphs, choose(glyphs, term, encoding))
    if not signs.unicode and isinstance(sys.__stderr__, TextIOWrapper):
        sys.__stderr__.reconfigure(encoding=encoding, errors=ERROR_HANDLER)  # Textual draws on it.
    home = _kept_home(pack)
    browser = Browser(
        pack,
        theme=theme or remembered_theme(memory.began.theme, default_theme(term, os.environ.get("COLORTERM", ""))),
        glyphs=signs,
        cursor=cursor or memory.began.cursor,
        start=start or HOME,
        source=Source(pack.outline.recorded, source, seeds),
        access=access,
        memory=memory,
        live=live,
        listening=True,
        encoding=encoding,
        begun=Start.current,
        library=library,
    )
    if start is None:
        browser.visits.offer(memory.began.address)
    browser.run(mouse=mouse)
    if sources and keeps:
        browser.opening.keep(sources)
        if home and (made := pack.once(home_plans).made):
            home.save(*made)
    code = browser.return_code or 0
    if code == HUNG_UP:
        silence()
    return code


def _kept_home(pack: Pack) -> KeptHome | None:
    """Where Home's plans are kept, if anything is kept of this start."""
    stamp, start = pack.once(stamp_of), Start.current
    if stamp is None or start is None:
        return None
    home = KeptHome(stamp, start.cache)
    pack.supply(home_plans, HomePlans(home.load))
    return home


def default_theme(term: str, colorterm: str) -> str:
    """Dark if the terminal has at least 256 colours, otherwise its own 16 colours."""
    return "dark" if colorterm in ("truecolor", "24bit") or "256color" in term or "kitty" in term else "terminal"


def remembered_theme(remembered: str, default: str) -> str:
    """The saved theme, or the default if this terminal has only 16 colours."""
    return remembered if remembered and default != "terminal" else default


def remembered_glyphs(given: str | None, remembered: str, default: Glyphs) -> Glyphs:
    """The saved glyphs, unless an option sets them or this terminal needs ASCII."""
    return SETS[remembered] if remembered and not given and default.unicode else default
