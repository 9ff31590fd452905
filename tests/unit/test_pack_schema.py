"""The JSON Schema says of a pack's files what the reader says."""

from functools import cache
from itertools import product
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it comes with frictionless; its stubs would be one more dependency
import pytest

from tests.in_turn import few
from tui.pack.plain import values
from tui.pack.schema import PACK_FILES, schema

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(
    str(file.parent.relative_to(ROOT))
    for place in ("data", "tests/packs", "tests/libraries/quarters")
    for file in ROOT.glob(f"{place}/*/datapackage.yaml")
)
"""Every workshop of the project."""


def test_it_is_json_schema_with_every_file_by_name() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert set(PACK_FILES) <= set(schema()["$defs"])


@cache
def validators(file: str) -> tuple[jsonschema.Draft202012Validator, ...]:
    """Those of the file's own schema, and of its part of the whole."""
    return (
        jsonschema.Draft202012Validator(schema(file)),
        jsonschema.Draft202012Validator({"$ref": f"#/$defs/{file}", "$defs": schema()["$defs"]}),
    )


@pytest.mark.parametrize(("file", "folder"), few([*product(PACK_FILES, FOLDERS)], 34))
def test_sound_files_fit(file: str, folder: str) -> None:
    if not (ROOT / folder / f"{file}.yaml").exists():
        assert file in ("deck", "capabilities", "glossary", "outline", "scores", "measures"), (
            "only these may be missing, or the outline beside the library"
        )
        return
    tree = values((ROOT / folder / f"{file}.yaml").read_text(encoding="utf-8")).tree
    for validator in validators(file):
        validator.validate(tree)


def test_a_library_s_list_of_measures_fits() -> None:
    tree = values((ROOT / "tests/libraries/quarters/measures.yaml").read_text(encoding="utf-8")).tree
    for validator in validators("measures"):
        validator.validate(tree)
        with pytest.raises(jsonschema.ValidationError):
            validator.validate([{"id": "Recorded Crime", "title": "Crime", "measures": []}])


def test_an_unknown_key_does_not() -> None:
    with pytest.raises(jsonschema.ValidationError, match="'trems' was unexpected"):
        jsonschema.Draft202012Validator(schema("glossary")).validate({"terms": [], "trems": []})


def test_what_the_structs_say_of_themselves_is_there_for_editors() -> None:
    for component in schema("workshop")["$defs"].values():
        assert component["description"]
        assert "\n    " not in component["description"]
