"""The packs in the shape of real reports, and what the shell says of them."""

import csv
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main
from tui.model.pack import Pack
from tui.pack.reader import read_pack

PACKS = Path(__file__).parent / "packs"
WEST_YORKSHIRE = "west-yorkshire-2024"
GREATER_MANCHESTER = "greater-manchester-2015"
ENGHRAIFFT = "heddlu-enghraifft-2019-20"
EXAMPLE = "example-constabulary-2016"
REPORTS = (WEST_YORKSHIRE, GREATER_MANCHESTER, ENGHRAIFFT, EXAMPLE)


@cache
def report(name: str) -> Pack:
    """A pack, read once."""
    return read_pack(PACKS / name)


def shell(capsys: pytest.CaptureFixture[str], name: str, *words: str) -> str:
    """What a command prints for one of the packs. It must end with 0."""
    capsys.readouterr()
    code = main([*words, "--library", str(PACKS), "--workshop", name])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return printed.out


def shown(capsys: pytest.CaptureFixture[str], name: str, address: str) -> Any:
    """The JSON of an address."""
    return json.loads(shell(capsys, name, "show", address, "--format", "json"))


def file(name: str, table: str) -> list[dict[str, str]]:
    """The rows of a CSV file of a pack, as written."""
    with (PACKS / name / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def rows(text: str) -> list[dict[str, str]]:
    """The rows of printed CSV."""
    return list(csv.DictReader(io.StringIO(text, newline="")))
