"""Makes a corpus and scores the check on it.

`python -m tests.documents`, or `make check-quality`.

`--seed` chooses another corpus, `--count` how many reports, `--keep` a folder that keeps them.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.documents.corpus import corpus
from tests.documents.score import ALARMS, RECALL, Score, score


def main() -> int:
    """Prints the score.

    1 where too few errors are found or too many clean reports raise an alarm.
    """
    parser = argparse.ArgumentParser(
        prog="python -m tests.documents", description="Score `beatbook check` on reports made from real tables."
    )
    parser.add_argument("--seed", type=int, default=1, help="another number makes another corpus (1)")
    parser.add_argument("--count", type=int, default=96, help="how many reports, half of them with an error (96)")
    parser.add_argument("--keep", type=Path, help="a folder to keep the reports in")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = score(corpus(options.keep or Path(folder), options.seed, options.count))
    _print(result)
    return 0 if result.good else 1


def _print(result: Score) -> None:
    for title, lines in (
        ("Missed", result.misses),
        ("Alarms in clean reports", result.alarms),
        ("Other findings in reports with an error", result.strays),
    ):
        if lines:
            print(f"{title}:", *lines, sep="\n  ")
    _table("kind of error", result.by_kind)
    _table("place", result.by_where)
    _table("format", result.by_format)
    clean = [each for group in result.clean.values() for each in group]
    print(f"found {result.recall:.1%} of the errors (at least {RECALL:.0%})")
    print(f"alarms in {sum(clean)} of {len(clean)} clean reports, {result.alarmed:.1%} (at most {ALARMS:.0%})")
    print(f"checked in {result.seconds:.1f} s of processor time")


def _table(title: str, groups: Mapping[str, list[bool]]) -> None:
    print(f"{title:<16}found")
    for name, found in sorted(groups.items()):
        print(f"  {name:<14}{sum(found)} of {len(found)}")


if __name__ == "__main__":
    sys.exit(main())
