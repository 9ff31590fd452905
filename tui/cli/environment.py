"""Prepares the environment and the modules that Textual and rich import.

Both use the values of the environment unchecked, and some values would stop them.
"""

import os
import re
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, cast

from tui.late import LateLogger, patterns_late, references_late, standing_in

if TYPE_CHECKING:
    import ast

_COLOURS = frozenset({"auto", "standard", "256", "truecolor"})
_DELAY = re.compile("[0-9]{1,4}")

SIZES = ("COLUMNS", "LINES", "JUPYTER_COLUMNS", "JUPYTER_LINES")
"""Sizes that would replace the terminal's own, which is always known and follows its window."""


COMPILER_FLAGS = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE",
    256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR",
}  # fmt: skip
"""The names that `inspect` takes of `dis`, up to Python 3.12."""


class LateVisitor:
    """What `inspect` takes of `ast`, up to Python 3.12.

    It looks for the source of a class with it.
    """

    def visit(self, node: Any) -> Any:
        """Visit a node as `ast` does."""
        import ast  # late: nothing looks for one as long as all is well

        return ast.NodeVisitor.visit(cast("ast.NodeVisitor", self), node)

    def generic_visit(self, node: Any) -> Any:
        """Visit the nodes in a node as `ast` does."""
        import ast

        return ast.NodeVisitor.generic_visit(cast("ast.NodeVisitor", self), node)


CONSTANTS: Mapping[str, Mapping[str, object]] = {
    "subprocess": {"PIPE": -1, "STDOUT": -2, "DEVNULL": -3},
    "ast": {"NodeVisitor": LateVisitor},
    "logging": {"DEBUG": 10, "getLogger": LateLogger},
    **({"dis": {"COMPILER_FLAG_NAMES": COMPILER_FLAGS}} if sys.version_info < (3, 13) else {}),
}
"""What asyncio, and `inspect` for it, take of modules when they are imported.

Whatever else they use of them makes them wait no longer.
"""


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
        with ExitStack() as unused:
            for module, names in CONSTANTS.items():
                unused.enter_context(standing_in(module, names))
            unused.enter_context(patterns_late())
            unused.enter_context(references_late())
            import asyncio  # noqa: F401 (late: the shell needs none of it)
    finally:
        del sys.modules["ssl"]
