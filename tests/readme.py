"""Write the generated parts of the documents.

The key table and the bench's figures. `python -m tests.readme [BENCH.json]`.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from tests.bench.budgets import budgets
from tests.bench.table import allowed, figure
from tui.nodes.help_rows import key_table as groups
from tui.reader.commands import READER_COMMANDS

README = Path(__file__).parent.parent / "README.md"
BENCH = Path(__file__).parent / "bench" / "README.md"
GUIDE = README.parent / "data" / "README.md"
KEYS = README.parent / "data" / "KEYS.md"
METHODS = README.parent / "data" / "METHODS.md"
SHOWN = {"": "", "xterm-256color": "", "120x40 xterm-256color": ", at 120x40"}
"""The kinds of terminal whose figures are shown, and what is said of each."""


def section(text: str, name: str) -> str:
    """The text between the markers of a generated part."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", text, re.DOTALL)
    assert found, f"there is no part {name}"
    return found[1]


def replaced(text: str, name: str, part: str) -> str:
    """The text with a generated part replaced."""
    return text.replace(f"<!-- {name} -->\n{section(text, name)}", f"<!-- {name} -->\n{part}")


def key_table() -> str:
    """The registry's keys as a Markdown table."""
    rows = [f"| `{key}` | {shown} |" for _, commands in groups() for key, shown in commands]
    return "\n".join(["| key | what it does |", "| --- | --- |", *rows, ""])


def word_table() -> str:
    """The words of the reader as a Markdown table."""
    rows = []
    for command in READER_COMMANDS:
        typed, short = f"{command.name} {command.takes}".rstrip(), ", ".join(f"`{each}`" for each in command.short)
        rows.append(f"| `{typed}` | {short} | {command.does} |")
    return "\n".join(["| word | short | what it does |", "| --- | --- | --- |", *rows, ""])


def bench_table(shown: dict[str, Any]) -> str:
    """The measurements at 256 colours as a Markdown table.

    Followed by the versions and the machine used.
    """
    known = {(budget.what, budget.term): budget for budget in budgets()}
    rows = []
    for outcome in shown["outcomes"]:
        if outcome["term"] not in SHOWN:
            continue
        budget = known[outcome["what"], outcome["term"]]
        of = f": {outcome['of']}" if outcome["of"] else ""
        ratio = "" if outcome["ratio"] is None else f"{outcome['ratio']:.2f}"
        measured = figure(outcome["measured"], budget.unit)
        verdict = outcome["verdict"] if outcome["readings"] else "not measured"
        rows.append(f"| {budget.what}{of}{SHOWN[budget.term]} | {measured} | {ratio} | {allowed(budget)} | {verdict} |")
    setting = (
        f"`make bench`: Python {shown['python']}, Textual {shown['textual']}, {shown['processors']} processors, {shown['runs']} openings."
    )
    return "\n".join(["| what | median | ratio | budget | |", "| --- | --: | --: | --: | --- |", *rows, "", setting, ""])


def main() -> None:
    """Write the tables of keys and words.

    Also the bench's figures if their JSON file is given.
    """
    KEYS.write_text(replaced(KEYS.read_text(encoding="utf-8"), "keys", key_table()), encoding="utf-8")
    KEYS.write_text(replaced(KEYS.read_text(encoding="utf-8"), "words", word_table()), encoding="utf-8")
    if len(sys.argv) > 1:
        figures = bench_table(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
        BENCH.write_text(replaced(BENCH.read_text(encoding="utf-8"), "bench", figures), encoding="utf-8")


if __name__ == "__main__":
    main()
