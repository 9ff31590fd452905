"""A check in which validation finds nothing wrong can be made.

Random checks of every kind on every table of five reports.
"""

import random
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from tests.conftest import RANDOM
from tests.in_turn import in_turn
from tui.analysis.checks import union
from tui.analysis.checks.base import ClaimCheck, Known
from tui.analysis.finding import find_verdict
from tui.analysis.results import computed_words
from tui.model.claims import Claim, ClaimRelation, Quality, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table
from tui.nodes.finding_lines import finding_lines
from tui.nodes.finding_words import why
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS

ROOT = Path(__file__).parents[2]
PACKS = (
    "data/wmp-2015-06-16",
    "tests/packs/small",
    "tests/packs/west-yorkshire-2024",
    "tests/packs/greater-manchester-2015",
    "tests/packs/heddlu-enghraifft-2019-20",
)
KINDS = (
    "value", "total", "mean", "change", "percent-change", "share", "share-change", "rank", "extreme", "trend", "like-for-like",
    "against-target", "target-count", "months", "window", "cross-check",
)  # fmt: skip
KEYS = {
    "mean": ("period", "each"), "trend": (), "months": (), "window": (), "like-for-like": ("period", "by"), "change": ("period", "base"),
    "percent-change": ("period", "base"), "share-change": ("period", "base"), "rank": ("period", "order", "among"),
    "extreme": ("period", "among"), "against-target": ("period", "target"),
    "target-count": ("period", "target", "result"), "cross-check": ("period", "how", "per", "times"),
}  # fmt: skip
"""The keys of a kind beside those of every selection; `period` alone where none are given."""
SELDOM = ("against-target", "target-count", "cross-check", "like-for-like", "share", "share-change", "change", "percent-change")
"""The kinds that not every workshop has a table for."""


@cache
def pack_in(folder: str) -> Pack:
    """A pack, read once."""
    return read_pack(ROOT / folder)


def drawn(table: Table, tables: dict[str, Table], kind: str, draw: random.Random) -> dict[str, object]:
    """A check of a kind with keys at random.

    Some of them nonsense, none of the wrong type.
    """
    periods = [*map(str, (*table.periods, *table.years)), "2014", "2013/14-Q1"]
    values: dict[str, object] = {
        "period": draw.choice(periods),
        "base": draw.choice(periods),
        "by": draw.choice(["difference", "percent"]),
        "order": draw.choice(["highest", "lowest"]),
        "among": draw.choice(["members", "periods"]),
        "target": draw.choice([0, 85.5, "Good"]),
        "result": draw.choice(["met", "missed"]),
        "each": draw.choice(["", "month"]),
        "how": draw.choice(["value", "monthly", "lowest", "highest", "areas", "course", "low", "high", "gap"]),
        "per": draw.choice(list(tables)),
        "times": draw.choice([1, 100, 1000]),
    }
    made: dict[str, object] = {"kind": kind, "table": table.id}
    made |= {key: values[key] for key in KEYS.get(kind, ("period",)) if key in ("how", "result") or draw.random() < 0.7}
    if draw.random() < 0.5:
        made["column"] = draw.choice([column.id for column in table.columns])
    chosen = [each for each in table.dimensions if draw.random() < 0.7]
    if chosen:
        made["where"] = {each.id: draw.choice(table.members(each.id)) for each in chosen}
    if table.dimensions and draw.random() < 0.2:
        dimension = draw.choice(table.dimensions).id
        made["without"] = {dimension: [draw.choice(table.members(dimension))]}
    return made


def claims_of(check: ClaimCheck, draw: random.Random) -> tuple[Claim, Figure | Wording]:
    """A claim that the check can settle, as the audit and as the reader see it."""
    able = sorted(check.relations or {*get_args(ClaimRelation), *get_args(Quality)})
    relation = draw.choice(able)
    if relation in get_args(ClaimRelation):
        value, unit = draw.choice([0, 5, -31, 1200.5]), draw.choice(["%", "crimes", "£", "£m", "percentage points"])
        figure = msgspec.convert(
            {"id": "x", "label": "x", "value": value, "unit": unit, "window": "x", "printed": "x", "relation": relation}, Figure
        )
        claim = Claim(topic="x", thing="x", part="x", label="x", stated="x", relation=figure.relation, value=value, unit=unit, check=check)
        return claim, figure
    wording = msgspec.convert({"id": "x", "label": "x", "printed": "x", "relation": relation}, Wording)
    return Claim(topic="x", thing="x", part="x", label="x", stated="x", relation=wording.relation, check=check), wording


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "folder"), in_turn(KINDS, PACKS))
def test_what_validation_lets_through_can_be_checked(folder: str, kind: str) -> None:
    draw = random.Random(f"{folder} {kind}")
    pack = pack_in(folder)
    statement = next(iter(pack.statements))
    known = Known(pack.tables, pack.statements, pack.figures)
    sound = 0
    for table in pack.tables.values():
        for _ in range(3 * RANDOM):
            check = msgspec.convert(drawn(table, pack.tables, kind, draw), union())
            claim, written = claims_of(check, draw)
            if [*check.faults(written, "x", known)]:
                continue
            found = find_verdict(pack, msgspec.structs.replace(claim, topic=pack.homes[statement], thing=statement))
            assert why(found), check
            computed_words(found)
            finding_lines(pack, found, BLOCKS, 60)
            sound += 1
    assert sound or kind in (
        "against-target",
        "target-count",
        "cross-check",
        "like-for-like",
        "share",
        "share-change",
        "change",
        "percent-change",
        "extreme",
    )
