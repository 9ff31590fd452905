"""The map of folders in CONTRIBUTING.md.

Its folders are those that there are, in the order that the imports have.
"""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DIAGRAM = TEXT.partition("## Where things are")[2].split("```")[1]


def test_the_diagram_has_the_folders_in_the_order_of_the_contract() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    drawn = [re.split(r" {2,}", line.strip().removeprefix("└ "))[0] for line in DIAGRAM.strip().splitlines()]
    assert drawn == [layer for layer in layers if layer != "__main__"]


def test_every_path_is_there() -> None:
    named = re.findall(r"`((?:[a-z_]+/)+(?:[a-z_]+\.(?:py|md))?)`", TEXT.replace(DIAGRAM, ""))
    assert [path for path in named if not ((ROOT / path).exists() or (ROOT / "tui" / path).exists())] == []
    assert len(named) > 15


def test_it_fits_on_two_screens() -> None:
    assert len(TEXT.splitlines()) <= 110
