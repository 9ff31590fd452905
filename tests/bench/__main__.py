"""`python -m tests.bench`: measures, and prints one table of the budgets.

Exits with 1 where one is not kept.
"""

import argparse
import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from tests.bench.budgets import budgets
from tests.bench.measure import measure
from tests.bench.table import judge, table


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure what browser and shell may cost.")
    parser.add_argument("--runs", type=int, default=10, help="openings of each program and command (default 10)")
    parser.add_argument("--walks", type=int, default=3, help="walks through all screens, in each kind of terminal (default 3)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the outcomes and every reading there too")
    chosen = parser.parse_args()
    load = os.getloadavg()[0]
    readings = measure(chosen.runs, chosen.walks, tell)
    outcomes = [judge(budget, readings) for budget in budgets()]
    machine = {
        "runs": chosen.runs,
        "walks": chosen.walks,
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
    return 0 if all(outcome.kept for outcome in outcomes) else 1


def tell(words: str) -> None:
    """How far it is, for whoever waits."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
