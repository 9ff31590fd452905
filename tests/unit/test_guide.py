"""The guide for writing a workshop.

Its three examples are sound packs, and what it shows is what the program prints.
"""

import re
from pathlib import Path

import pytest

from tests.guide import GUIDE, packs, printed, shown
from tui.pack.reader import read_pack
from tui.pack.schema import schema

TEXT = GUIDE.read_text(encoding="utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with the packs of the guide."""
    packs(TEXT, tmp_path)
    return tmp_path


def test_three_examples_are_sound(library: Path) -> None:
    found = sorted(library.iterdir())
    assert [pack.name for pack in found] == ["anyshire-2015", "anyshire-2016", "anyshire-2017"]
    assert all(read_pack(pack).tables for pack in found)


@pytest.mark.parametrize(("command", "output"), shown(TEXT), ids=[command for command, _ in shown(TEXT)])
def test_the_program_prints_what_the_guide_shows(command: str, output: str, library: Path) -> None:
    assert printed(command, library) == output


def test_the_guide_is_short() -> None:
    assert len(TEXT.splitlines()) < 300
    assert len(shown(TEXT)) == 3


def test_every_key_is_in_the_reference() -> None:
    """Each key of each file, but for those that belong to the Data Package standard."""
    words = set(re.findall(r"[a-z_0-9]+", TEXT.partition("## Every key")[2]))
    files = [schema(file)["$defs"] for file in ("workshop", "outline", "capabilities", "glossary", "deck")]
    keys = {key for structs in files for struct in structs.values() for key in struct.get("properties", {})}
    assert sorted(keys - words) == []
