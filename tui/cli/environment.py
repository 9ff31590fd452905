"""Prepares the environment and the modules that Textual and rich import.

Both use the values of the environment unchecked, and some values would stop them.
"""

import os
import re
import sys

_COLOURS = frozenset({"auto", "standard", "256", "truecolor"})
_DELAY = re.compile("[0-9]{1,4}")

SIZES = ("COLUMNS", "LINES", "JUPYTER_COLUMNS", "JUPYTER_LINES")
"""Sizes that would replace the terminal's own, which is always known and follows its window."""


def clean_environment() -> None:
    """Leave Textual only the variables that suit it.

    A colour system and a delay of the escape key that it knows, and our own rate.

    Its other variables are for its developers: a log, another driver, keys pressed by themselves. Call this before it is imported.
    """
    colours, delay = os.environ.get("TEXTUAL_COLOR_SYSTEM"), os.environ.get("ESCDELAY")
    for name in [name for name in os.environ if name.startswith("TEXTUAL_") or name in SIZES]:
        del os.environ[name]
    if colours in _COLOURS:
        os.environ["TEXTUAL_COLOR_SYSTEM"] = colours
    if delay is not None and not _DELAY.fullmatch(delay):
        del os.environ["ESCDELAY"]
    # What a key changes is painted at the next frame. With Textual's 60 frames a second a key waits up to 17 ms for one, which is more than
    # the whole budget of 12 ms; with 1,000 it waits 1 ms at most. No frame is timed while nothing changes.
    os.environ["TEXTUAL_FPS"] = "1000"
    import_asyncio_without_ssl()


def import_asyncio_without_ssl() -> None:
    """Import asyncio, which Textual needs, as a Python without SSL does.

    It imports SSL for connections that nothing here makes, and works without it. SSL takes a twentieth of the time that Textual takes to
    import. Other modules can still import it later.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # as Python documents it for a module that cannot be imported
    try:
        import asyncio  # noqa: F401 (late: the shell needs none of it)
    finally:
        del sys.modules["ssl"]
