"""Gets pages ready while nobody types.

It imports what they need and parses their style sheets, so that first visits need not wait for it.

A step takes a few milliseconds, and a key between two steps is answered at once. The import of a large page is broken off when its step is
over: the modules that are complete by then stay, and the next step goes on with the rest.
"""

import asyncio
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from itertools import chain
from threading import get_ident
from time import monotonic

from tui.screens.style_sheets import EVERY_SHEET

from .compat import HookedApp

UNTYPED = 0.5
"""Seconds without a key before a step, so that the first screen is complete."""
STEP_SECONDS = 0.006
"""Seconds after which a step begins no further module."""
BETWEEN_STEPS = 0.002
"""Seconds between two steps, in which a key can come."""

TOP_PACKAGE = __name__.partition(".")[0]
PAGE_MODULES = ("screens.topic", "screens.tables", "widgets.chart", "screens.matrix", "screens.audit", "screens.glossary", "screens.help")
"""What shows the pages. Slides and dialogs wait until they are opened, as all together would take as much memory as Home may have."""


class _Over(BaseException):
    """A step is over."""


class _Step:
    """Finds no module, and breaks off an import when its time is over.

    Only where a module of ours would be next: others may not expect it.
    """

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds
        self._thread = get_ident()

    def find_spec(self, name: str, *_: object) -> None:
        """Break off, or let others find the module."""
        if monotonic() > self._end and name.startswith(f"{TOP_PACKAGE}.") and get_ident() == self._thread:
            raise _Over


class GettingReady:
    """What is left to do."""

    def __init__(self, app: HookedApp) -> None:
        self._app = app
        modules = (partial(import_module, f"{TOP_PACKAGE}.{name}") for name in PAGE_MODULES)
        sheets = (partial(app.parse_sheet, path) for path in EVERY_SHEET)
        self._left: Iterator[Callable[[], object]] = chain(modules, sheets)
        self._next = next(self._left, None)
        self._seconds = STEP_SECONDS
        self._last_key = 0.0

    def begin(self) -> None:
        """Begin, once nothing has been typed for a moment."""
        asyncio.get_running_loop().call_later(UNTYPED, self._go_on)

    def typed(self) -> None:
        """Wait, as something has been typed."""
        self._last_key = monotonic()

    def _go_on(self) -> None:
        """Do a step and time the next, until nothing is left or the browser ends."""
        if self._next and not self._app.closing:
            wait = self._last_key + UNTYPED - monotonic()
            if wait <= 0:
                self._do(self._next)
            asyncio.get_running_loop().call_later(max(wait, BETWEEN_STEPS), self._go_on)

    def _do(self, part: Callable[[], object]) -> None:
        """Do a part, or begin it.

        The next step may take longer where this was too short for a single module.
        """
        step, before = _Step(self._seconds), len(sys.modules)
        sys.meta_path.insert(0, step)
        try:
            part()
            self._next = next(self._left, None)
        except _Over:
            self._seconds = STEP_SECONDS if len(sys.modules) > before else 2 * self._seconds
        finally:
            sys.meta_path.remove(step)
