"""Style sheets name classes and widgets that exist.

A rename that a sheet misses would leave a screen without its style.
"""

import re
from pathlib import Path

import pytest

from tests.unit.test_compat import MODULES
from tui.screens.style_sheets import FOLDER

CLASSES = {name for module in MODULES for name in vars(module)} | {"Static", "Input", "Screen", "ToastRack", "ToastHolder", "Toast"}
SOURCES = "\n".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in MODULES)


def selectors(path: Path) -> list[str]:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"([^{}]+)\{", text)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.tcss")), ids=lambda path: path.name)
def test_selectors_name_what_there_is(path: Path) -> None:
    found = " ".join(selectors(path))
    types = set(re.findall(r"(?<![\w.#:$-])([A-Z]\w+)", found))
    assert types - CLASSES == set()
    ids = set(re.findall(r"#([a-z][\w-]*)", found))
    assert {id for id in ids if f'"{id}"' not in SOURCES} == set()
