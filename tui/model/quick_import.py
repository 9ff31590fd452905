"""Imports msgspec without what few commands need of it.

That would take a tenth of a look-up. Where something asks for one of its modules later, that is imported then. Without any of this
everything would work the same, but slower.
"""

import sys
from importlib import import_module
from types import ModuleType

LATE = ("msgspec.inspect", "msgspec.json", "msgspec.toml", "msgspec.yaml")
"""Modules that msgspec imports, and only some commands use."""


class LateModule(ModuleType):
    """Stands for a module until something asks for a name in it."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # The import system looks for them, and may do without.
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        itself = import_module(self.__name__)
        vars(self).update(vars(itself))
        return getattr(itself, name)


def import_msgspec() -> None:
    """Import msgspec, if it is not imported yet."""
    if "msgspec" in sys.modules:
        return
    # Two helpers come from typing_extensions if that is installed, and the same two from typing if not: None says that it is not.
    hidden = "typing_extensions" not in sys.modules
    if hidden:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # None, as above
    sys.modules.update({name: LateModule(name) for name in LATE})
    try:
        import msgspec  # noqa: F401 (for its import alone)
    finally:
        if hidden:
            del sys.modules["typing_extensions"]
