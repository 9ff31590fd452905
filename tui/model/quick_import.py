"""Imports msgspec without what few commands need of it.

That would take a tenth of a look-up. Where something asks for one of its modules later, that is imported then. Without any of this
everything would work the same, but slower.
"""

import os
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
    # uuid asks platform only for the name of the system.
    aside: dict[str, ModuleType | None] = {"typing_extensions": None, "platform": ModuleType("platform")}
    aside["platform"].system = lambda: os.uname().sysname  # type: ignore[union-attr]  # what is assigned to a module is not known
    aside = {name: module for name, module in aside.items() if name not in sys.modules}
    sys.modules.update(aside, **{name: LateModule(name) for name in LATE})  # type: ignore[arg-type]  # None, as above
    try:
        import msgspec  # noqa: F401 (for its import alone)
    finally:
        for name in aside:
            del sys.modules[name]
