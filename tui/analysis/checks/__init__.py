"""The kinds of check that a claim can have: one file each, found by being here.

A new kind is a file with a class of `ClaimCheck` that has a tag. Nothing else lists it; data/README.md explains it.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Union

import msgspec

from tui.model.claims import Check

from .base import ClaimCheck


@cache
def kinds() -> dict[str, type[ClaimCheck]]:
    """Every kind by its name, in alphabetical order."""
    found: dict[str, type[ClaimCheck]] = {}
    for module in iter_modules(__path__):
        for each in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(each, type) and issubclass(each, ClaimCheck) and each.__module__.endswith(f".{module.name}"):
                name = each.__struct_config__.tag
                if isinstance(name, str) and name != each.__name__:
                    found[name] = each
    return dict(sorted(found.items()))


@cache
def union() -> Any:
    """The type of any check, for decoding and for the JSON Schema."""
    return Union[tuple(kinds().values())]  # noqa: UP007  # the members are known only when it runs


def decoded(kind: type, value: object) -> object:
    """Decode a check where the model has `Check`: a hook for msgspec.convert."""
    if kind is not Check:
        raise NotImplementedError(f"no hook for {kind}")
    return msgspec.convert(value, union())
