"""Facts of the meeting that other files of a draft repeat."""

from collections.abc import Mapping, Sequence
from typing import Any

from tui.drafting.trees import package_title

from .reading import DraftReading
from .yaml_changes import Add, Replace, YamlChange

_OUTLINE = {"title": "title", "board": "publisher", "author": "author", "held": "held", "reported": "reported"}
"""The keys of the outline that repeat a fact of the meeting."""


def changes_elsewhere(reading: DraftReading, facts: Mapping[str, Any], changes: Sequence[YamlChange]) -> dict[str, Sequence[YamlChange]]:
    """The changes of the outline and the package that follow from the meeting.

    Only what still has the fact as it was is changed.
    """
    new = {str(change.path[-1]): change.value for change in changes if isinstance(change, Replace)}
    new |= {change.key: change.value for change in changes if isinstance(change, Add)}
    outline = reading.folder.tree("outline.yaml") or {}
    named = [
        Replace((there,), new[key]) for key, there in _OUTLINE.items() if key in new and key in facts and outline.get(there) == facts[key]
    ]
    package = reading.folder.tree("datapackage.yaml") or {}
    titled = [Replace(("title",), package_title({**facts, **new}))] if package.get("title") == package_title(facts) else []
    return {name: found for name, found in (("datapackage.yaml", titled), ("outline.yaml", named)) if found}
