"""`python -m tests.bench`: measures, and prints one table of the budgets.

Exits with 1 where one is not kept.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from tests.bench.budgets import budgets
from tests.bench.measure import measure
from tests.bench.table import judge, table


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure what browser and shell may cost.")
    parser.add_argument("--runs", type=int, default=7, help="openings of each program and command (default 7)")
    parser.add_argument("--walks", type=int, default=2, help="walks through all screens, in each kind of terminal (default 2)")
    parser.add_argument("--keys", type=int, default=5_000, help="keys after which memory is measured; 0 for none (default 5000)")
    parser.add_argument("--long", action="store_true", help="also press as many keys again, and present to fifty followers")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the outcomes and every reading there too")
    chosen = parser.parse_args()
    load = os.getloadavg()[0]
    readings = measure(chosen.runs, chosen.walks, (chosen.keys,) * (1 + chosen.long) if chosen.keys else (), tell)
    outcomes = [judge(budget, readings) for budget in budgets()]
    machine = {
        "runs": chosen.runs,
        "walks": chosen.walks,
        "keys": chosen.keys,
        "python": platform.python_version(),
        "textual": version("textual"),
        "processors": os.cpu_count(),
        "load": load,
    }
    tell("")
    print(table(outcomes))
    print()
    print(
        "Medians of interleaved readings, in a pseudo-terminal, of 80x24 unless said; `worst` is the highest one. Base: a bare Textual app"
    )
    print("with a DataTable, for the shell `import textual.app`, for a long series `pandas.read_csv`. From lowest to highest is the")
    print("machine's noise as well as ours.")
    print(", ".join(f"{name} {value}" for name, value in machine.items()))
    if chosen.json:
        shown = {**machine, "outcomes": [outcome.record() for outcome in outcomes], "readings": readings}
        chosen.json.write_text(json.dumps(shown, indent=1) + "\n", encoding="utf-8")
    if chosen.long:
        print()
        subprocess.run([sys.executable, "-m", "tests.bench.meeting"], check=True)
    return 1 if any(outcome.verdict == "over" for outcome in outcomes) else 0


def tell(words: str) -> None:
    """How far it is, for whoever waits."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
