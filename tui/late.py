"""Modules and patterns that wait until something first uses them.

Without any of this everything would work the same, but slower.
"""

import re
import sys
import typing
import urllib  # noqa: F401 (so that its module that waits can be a name in it)
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any

SELDOM: Mapping[str, tuple[str, ...]] = {
    "argparse": (),
    "asyncio.sslproto": (),
    "asyncio.staggered": (),
    "difflib": ("get_close_matches",),
    "ipaddress": (),
    "locale": (),
    "mimetypes": (),
    "platform": (),
    "platformdirs": ("user_downloads_path",),
    "shutil": (),
    "textwrap": (),
    "tokenize": (),
    "traceback": ("extract_stack",),
    "urllib.parse": ("quote_from_bytes", "urlparse"),
}
"""Modules that others import and most commands never use, and the functions that those take from them: a twentieth of a start."""


PACKAGES = frozenset({"logging"})
"""Those that wait and have modules in them."""


class LateModule(ModuleType):
    """Stands for a module until something asks for a name in it."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") and (name != "__path__" or self.__name__ not in PACKAGES):
            raise AttributeError(name)  # The import system looks for them, and may do without.
        return getattr(self.import_now(), name)

    def import_now(self) -> ModuleType:
        """The module itself, imported."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        itself = import_module(self.__name__)
        vars(self).update(vars(itself))
        return itself


class _Late(partial[object]):
    """A function or class of a module that waits, with a class's brackets."""

    def __getitem__(self, item: object) -> object:
        late, name = self.args
        return getattr(late.import_now(), name)[item]


def import_late(modules: Mapping[str, Iterable[str]]) -> None:
    """Let these modules wait, unless they are imported already.

    Each with the functions that others take from it before they call them.
    """
    for module, functions in modules.items():
        if module not in sys.modules:
            late = LateModule(module)
            vars(late).update((name, _Late(_called, late, name)) for name in functions)
            sys.modules[module] = late
            put_in_package(module)


def put_in_package(module: str) -> None:
    """Make a module that waits a name of its package, if that is imported."""
    package, _, name = module.rpartition(".")
    if package in sys.modules:
        setattr(sys.modules[package], name, sys.modules[module])


def _called_in(module: str, name: str, *given: object) -> object:
    return getattr(import_module(module), name)(*given)


def _called(late: LateModule, name: str, *given: object, **named: object) -> object:
    return getattr(late.import_now(), name)(*given, **named)


@contextmanager
def standing_in(module: str, names: Mapping[str, object]) -> Iterator[None]:
    """Give what imports a module meanwhile these in place of its names.

    For names that it takes and never uses, or uses at once. The module waits. Where it is imported already, nothing stands in.
    """
    import_late({module: ()})
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


class LateObject:
    """Stands for an object until something asks for an attribute of it."""

    def __init__(self, make: Callable[..., object], *given: Any) -> None:
        self._make = partial(make, *given)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.made(), name)

    def made(self) -> object:
        """The object itself, made at the first call."""
        if "_itself" not in vars(self):
            self._itself = self._make()
        return self._itself


class LatePattern(LateObject):
    """A regular expression that is compiled when it is first used.

    Also by a method that was taken from it before.
    """

    def __getattr__(self, name: str) -> Any:
        return partial(self._call, name) if name in PATTERN_METHODS else super().__getattr__(name)

    def _call(self, name: str, *given: object, **named: object) -> object:
        method = getattr(self.made(), name)
        vars(self)[name] = method  # Found without this call from now on.
        return method(*given, **named)


class LateLogger(LateObject):
    """A logger that is made when there is something to log.

    Nobody can have asked for what only helps to find faults before logging is imported.
    """

    def __init__(self, name: str | None = None) -> None:
        super().__init__(_called_in, "logging", "getLogger", name)

    def debug(self, *given: Any, **named: Any) -> None:
        """Log for somebody who looks for a fault, if anybody does."""
        if getattr(sys.modules.get("logging"), "__spec__", None):
            super().__getattr__("debug")(*given, **named)


PATTERN_METHODS = frozenset({"match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"})


@contextmanager
def patterns_late() -> Iterator[None]:
    """Let the patterns wait that modules compile when they are imported meanwhile."""
    compile_now, re.compile = re.compile, partial(LatePattern, re.compile)  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = compile_now


@contextmanager
def references_late() -> Iterator[None]:
    """Let the types wait that modules name in text, until somebody evaluates them.

    Python compiles each name first, which takes a hundredth of a start; what evaluates them takes text too.
    """
    vars(typing)["compile"] = lambda text, *_: text
    try:
        yield
    finally:
        del vars(typing)["compile"]
