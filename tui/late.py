"""Modules that are imported when something first asks for a name in them.

Without any of this everything would work the same, but slower.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

SELDOM = (
    "argparse", "asyncio.sslproto", "asyncio.staggered", "ipaddress", "locale", "mimetypes", "platform", "shutil", "textwrap", "tokenize",
)  # fmt: skip
"""Modules of Python that others import, and that most commands never use: a thirtieth of a start of the browser."""


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


def import_late(names: Iterable[str]) -> None:
    """Let these modules wait, unless they are imported already."""
    for name in names:
        if name not in sys.modules:
            sys.modules[name] = LateModule(name)


@contextmanager
def standing_in(module: str, names: Mapping[str, object]) -> Iterator[None]:
    """Give what imports a module meanwhile these in place of its names.

    For names that it takes and never uses, or uses at once. The module waits. Where it is imported already, nothing stands in.
    """
    import_late([module])
    late = sys.modules[module]
    if isinstance(late, LateModule) and late.__spec__ is None:
        vars(late).update(names)
        try:
            yield
        finally:
            if late.__spec__ is None:
                for name in names:
                    del vars(late)[name]
    else:
        yield
