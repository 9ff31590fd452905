"""The kinds of check that a claim can have: one file each, named as the kind is.

A new kind is a file with a class of `ClaimCheck` that has the file's name as its tag. Nothing else lists it; data/README.md explains it.
"""

import os
from functools import cache
from importlib import import_module
from typing import Any, Union

import msgspec

from tui.model.claims import Check

from .base import ClaimCheck

SHARED = ("base", "selector")
"""The files that are no kind."""


@cache
def kind_names() -> frozenset[str]:
    """The name of every kind."""
    files = (os.path.splitext(name) for folder in __path__ for name in os.listdir(folder))
    return frozenset(name.replace("_", "-") for name, ending in files if ending == ".py" and name[0].isalpha() and name not in SHARED)


@cache
def kind(name: str) -> type[ClaimCheck]:
    """A kind by its name, imported when it is first asked for.

    Most packs use a few of them.
    """
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    return next(
        each
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, ClaimCheck) and each.__struct_config__.tag == name
    )


@cache
def kinds() -> dict[str, type[ClaimCheck]]:
    """Every kind by its name, in alphabetical order."""
    return {name: kind(name) for name in sorted(kind_names())}


@cache
def union() -> Any:
    """The type of any check, for problems with one and for the JSON Schema."""
    return Union[tuple(kinds().values())]  # noqa: UP007  # the members are known only when it runs


def decode_check(wanted: type, value: object) -> object:
    """Decode a check where the model has `Check`: a hook for msgspec.convert.

    Raises ValidationError for one of no kind.
    """
    if wanted is not Check:
        raise NotImplementedError(f"no hook for {wanted}")
    name = value.get("kind") if isinstance(value, dict) else None
    if name not in kind_names():
        raise msgspec.ValidationError("no kind of check")
    return msgspec.convert(value, kind(name))
