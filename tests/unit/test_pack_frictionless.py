"""Packs are Data Packages to others too: the public validator passes them."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


FOLDERS = sorted(
    str(file.parent.relative_to(ROOT)) for place in ("data", "tests/packs") for file in ROOT.glob(f"{place}/*/datapackage.yaml")
)


@pytest.mark.parametrize("folder", FOLDERS)
def test_frictionless_validate(folder: str) -> None:
    # A process of its own: the import is slow, and warns.
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", f"{folder}/datapackage.yaml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
