"""Packs are Data Packages to others too.

The public validator passes them, those that the guide shows, and the least that there may be.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide import GUIDE, packs

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PROBE = """
import json, sys
from frictionless import validate
for folder in sys.argv[1:]:
    report = validate("datapackage.yaml", basepath=folder)
    print(json.dumps([folder, len(report.tasks), report.flatten(["path", "title", "message"])]))
"""


def validated(*folders: Path) -> dict[str, tuple[int, list[list[str]]]]:
    """The number of files validated in each folder, and their problems."""
    # A process of its own: the import is slow, and warns.
    command = [sys.executable, "-c", PROBE, *map(str, folders)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {folder: (files, problems) for folder, files, problems in map(json.loads, done.stdout.splitlines())}


@pytest.mark.exhaustive
def test_frictionless_validate(tmp_path: Path, least: Path, small: Path) -> None:
    ours = [
        file.parent for place in ("data", "tests/packs", "tests/libraries/quarters") for file in ROOT.glob(f"{place}/*/datapackage.yaml")
    ]
    guide = packs(GUIDE.read_text(encoding="utf-8"), tmp_path)
    assert len(ours) > 16 and len(guide) == 3
    (small / "notices.csv").write_text("period,notices\n2014-01,many\n", encoding="utf-8")
    found = validated(*ours, *guide, least, small)
    assert found.pop(str(small))[1], "a pack with a fault is not passed"
    assert {folder: problems for folder, (_, problems) in found.items() if problems} == {}
    assert [folder for folder, (files, _) in found.items() if not files and folder != str(least)] == []
