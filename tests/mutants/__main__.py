"""`python -m tests.mutants [WORD...]`: shows which faults the tests find.

Puts each fault into a copy of the tree, runs its tests there, and prints what became of it. With words, only the faults whose description
has one of them. Exits with 1 if a fault survives, does not apply any more, or names tests that fail without it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.browse import ROOT

from .browser import BROWSER
from .figures import FIGURES
from .mutant import Mutant
from .shell import SHELL

MUTANTS = (*FIGURES, *SHELL, *BROWSER)
HANGS = 300
"""Seconds after which a fault counts as noticed: it made something wait for ever."""


def main(words: list[str]) -> int:
    """Try the faults, and return the exit code."""
    chosen = [mutant for mutant in MUTANTS if not words or any(word in mutant.what for word in words)]
    ended = Counter[str]()
    with tempfile.TemporaryDirectory(prefix="beatbook-mutants-") as folder:
        tree = copied(Path(folder) / "tree")
        sound = {tests: passes(tree, tests) for tests in sorted({mutant.tests for mutant in chosen})}
        for mutant in chosen:
            outcome = tried(tree, mutant) if sound[mutant.tests] else "tests fail without it"
            ended[outcome] += 1
            print(f"{outcome:22} {mutant.what}  ({mutant.tests})", flush=True)
    print(", ".join(f"{number} {outcome}" for outcome, number in ended.most_common()))
    return 0 if ended["killed"] == len(chosen) else 1


def copied(tree: Path) -> Path:
    """A copy of what git knows or would add, as it stands in the work tree."""
    listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    return tree


def tried(tree: Path, mutant: Mutant) -> str:
    """What became of a fault."""
    file = mutant.file(tree / "tui")
    if file is None:
        return "does not apply"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        return "SURVIVED" if passes(tree, mutant.tests) else "killed"
    finally:
        file.write_text(before, encoding="utf-8")


def passes(tree: Path, tests: str) -> bool:
    """Whether test files pass in a tree."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *(f"tests/{name}" for name in tests.split())]
    # No compiled files: one that was made within the same second as a change would be taken for current.
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        return (
            subprocess.run(command, cwd=tree, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=HANGS, check=False).returncode
            == 0
        )
    except subprocess.TimeoutExpired:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
