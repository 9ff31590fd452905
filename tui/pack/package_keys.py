"""Keys of `datapackage.yaml` that are slips for others.

The standard allows keys that Beatbook does not read, so a misspelt one would be ignored without a word.
"""

from collections.abc import Iterator

from .datapackage import DataPackage, Field, PackageOrigin, Resource, Schema
from .draft import Draft
from .problems import Problem
from .words import Guesses, quote

STRUCTS_BY_PATTERN: tuple[tuple[str, type], ...] = (
    ("", DataPackage),
    ("resources/*", Resource),
    ("resources/*/schema", Schema),
    ("resources/*/schema/fields/*", Field),
    ("resources/*/sources/*", PackageOrigin),
    ("resources/*/licenses/*", PackageOrigin),
    ("sources/*", PackageOrigin),
    ("licenses/*", PackageOrigin),
)


def package_keys(draft: Draft) -> Iterator[Problem]:
    """Unknown keys that are spelt much like a missing one.

    Nothing for a file that cannot be read, which is reported already.
    """
    package, guesses = draft.documents["datapackage"], Guesses()
    if package.value is None:
        return
    for pattern, struct in STRUCTS_BY_PATTERN:
        names = struct.__struct_encode_fields__  # type: ignore[attr-defined]  # Each is a struct.
        for path, value in package.select(pattern) if pattern else [((), package.tree)]:
            if not isinstance(value, dict):
                continue
            left = [name for name in names if name not in value]
            for key in value:
                if key not in names and guesses.slip(key, left):
                    yield package.problem((*path, key), f"unknown key {quote(key)}", guesses.nearest(key, left))
