"""The search for mismatches agrees with msgspec.

It finds something exactly where msgspec would refuse.
"""

import copy
from functools import cache
from pathlib import Path
from typing import cast

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.in_turn import few
from tui.analysis.checks import decode_check
from tui.model.outline import Outline
from tui.model.report import Report
from tui.pack.mismatch import mismatches
from tui.pack.plain import values

PACKS = Path(__file__).parents[1] / "packs"
SMALL = PACKS / "small"
TREES: list[tuple[type, str]] = [
    (Report, "small/workshop.yaml"),
    (Outline, "small/outline.yaml"),
    (Report, "heddlu-enghraifft-2019-20/workshop.yaml"),
    (Outline, "heddlu-enghraifft-2019-20/outline.yaml"),
]
VALUES = st.sampled_from(
    [
        None,
        True,
        0,
        1,
        -3,
        2.5,
        "",
        "text",
        "Two Words",
        "2015-06-16",
        "2015-02-30",
        "lower",
        "exactly",
        [],
        [1],
        ["a"],
        {},
        {"id": "x"},
        "a" * 61,
    ]
)


@cache
def _tree(file: str) -> object:
    return values((PACKS / file).read_text(encoding="utf-8")).tree


def places(tree: object) -> list[tuple[object, object]]:
    """Every container of a tree with each of its keys or positions."""
    if isinstance(tree, dict):
        return [(tree, key) for key in tree] + [place for value in tree.values() for place in places(value)]
    if isinstance(tree, list):
        return [(tree, position) for position in range(len(tree))] + [place for value in tree for place in places(value)]
    return []


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "file"), few(TREES, 2))
@given(data=st.data())
def test_it_agrees_with_msgspec(kind: type, file: str, data: st.DataObject) -> None:
    tree = copy.deepcopy(_tree(file))
    for _ in range(data.draw(st.integers(0, 3))):
        holder, key = data.draw(st.sampled_from(places(tree)))
        match data.draw(st.sampled_from(["put", "drop", "add"])):
            case "put":
                cast("dict[object, object]", holder)[key] = copy.deepcopy(data.draw(VALUES))
            case "drop":
                del cast("dict[object, object]", holder)[key]
            case "add" if isinstance(holder, dict):
                holder["extra"] = copy.deepcopy(data.draw(VALUES))
        if not places(tree):
            break
    try:
        msgspec.convert(tree, kind, dec_hook=decode_check)
    except msgspec.ValidationError:
        assert mismatches(tree, kind)
    else:
        assert mismatches(tree, kind) == []


def test_the_small_pack_is_yaml_like_any_other() -> None:
    for file in SMALL.glob("*.yaml"):
        assert isinstance(yaml.safe_load(file.read_text(encoding="utf-8")), dict)
