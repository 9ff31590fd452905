"""JSON Schema of a pack's files, for editors that complete and check.

The reader does not use it.
"""

import inspect
from typing import Any

import msgspec

from tui.analysis.checks import union
from tui.model.capabilities import Capabilities
from tui.model.claims import Check
from tui.model.common_measures import CommonMeasure
from tui.model.deck import Deck
from tui.model.glossary import Glossary
from tui.model.outline import Outline
from tui.model.report import Report
from tui.model.scores import ScoreRow

from .datapackage import DataPackage

PACK_FILES: dict[str, Any] = {
    "datapackage": DataPackage,
    "workshop": Report,
    "capabilities": Capabilities,
    "glossary": Glossary,
    "outline": Outline,
    "deck": Deck,
    "scores": tuple[ScoreRow, ...],
    "measures": tuple[CommonMeasure, ...],
}
"""The struct for each YAML file of a pack, by file name, the rows of scores.csv, and the list of measures beside the packs."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(file: str | None = None) -> dict[str, Any]:
    """The schema of one file, or of all in one document under `$defs`, by file name."""
    wanted = PACK_FILES if file is None else {file: PACK_FILES[file]}
    every = [*wanted.values(), union()]
    (*parts, check), components = msgspec.json.schema_components(every, schema_hook=_check, ref_template="#/$defs/{name}")
    components["Check"] = check | {"description": Check.__doc__ or ""}
    for component in components.values():
        component["description"] = inspect.cleandoc(component["description"])
    if file is None:
        files = dict(zip(PACK_FILES, parts, strict=True))
        return {"$schema": _DIALECT, "title": "Files of a Beatbook workshop", "$defs": {**files, **components}}
    return {"$schema": _DIALECT, **parts[0], "$defs": components}


def _check(kind: type) -> dict[str, Any]:
    """The schema of a check, wherever the model has any kind."""
    if kind is not Check:
        raise NotImplementedError(f"no schema for {kind}")
    return {"$ref": "#/$defs/Check"}
