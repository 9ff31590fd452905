"""Imports msgspec without what few commands need of it.

That would take a tenth of a look-up. Where something asks for one of its modules later, that is imported then.
"""

import os
import sys

from tui.late import import_late, standing_in

LATE = ("msgspec.inspect", "msgspec.json", "msgspec.toml", "msgspec.yaml")
"""Modules that msgspec imports, and only some commands use."""


def import_msgspec() -> None:
    """Import msgspec, if it is not imported yet."""
    if "msgspec" in sys.modules:
        return
    # Two helpers come from typing_extensions if that is installed, and the same two from typing if not: None says that it is not.
    hidden = "typing_extensions" not in sys.modules
    if hidden:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # None, as above
    import_late(dict.fromkeys(LATE, ()))
    try:
        # Python's uuid, which msgspec imports for its type, asks once which system this is.
        with standing_in("platform", {"system": lambda: os.uname().sysname}):
            import msgspec  # noqa: F401 (for its import alone)
    finally:
        if hidden:
            del sys.modules["typing_extensions"]
