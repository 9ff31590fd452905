"""Writes what is shown of every address to a file, and compares two such files.

    python -m tests.every_address write after.json
    python -m tests.every_address compare before.json after.json

Run it before and after a change to how things are described: the differences are what the change did. Exit code 1 if there are any.
"""

import json
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

from tui.cli import formats, rows
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.copies import copies
from tui.nodes.kinds import addresses, node
from tui.nodes.nearby import nearby
from tui.nodes.search_entries import search_entries
from tui.nodes.source_page import info_lines
from tui.pack.reader import read_pack
from tui.slides.layout import sheet
from tui.text.glyphs import BLOCKS
from tui.text.spans import Line

ROOT = Path(__file__).parents[1]
PACKS = (ROOT / "data" / "wmp-2015-06-16", ROOT / "tests" / "packs" / "hostile")
SLIDE = (70, 20)
"""The columns and rows of the slides."""
MOST = 200
"""The most lines of differences to print."""

Shown = dict[str, Any]


def shown(pack: Pack, address: Address) -> Shown:
    """All that is shown of an address, by the place that shows it."""
    output = node(pack, address).record()
    slide = node(pack, address).slide()
    laid = sheet(slide, *SLIDE, BLOCKS)
    return {
        "kind": addresses(pack)[address],
        "title": output.title,
        "trail": node(pack, address).trail,
        "json": formats.data(output),
        "text": list(formats.text(output)),
        "markdown": list(formats.markdown(output)),
        "csv": rows.csv(formats.csv_rows(output)),
        "copies": copies(pack, address),
        "info": spans(info_lines(pack, address)),
        "preview": spans(node(pack, address).preview(BLOCKS)),
        "links": [list(map(str, link)) for link in node(pack, address).links()],
        "nearby": [(str(place.address), place.title, place.claims) for place in nearby(pack, address)],
        "slide": {
            "where": slide.where, "title": slide.title, "large": slide.large, "before": slide.before, "unit": slide.unit,
            "sentence": slide.sentence, "more": spans(slide.more), "source": slide.source, "cautions": slide.cautions,
            "month": str(slide.month or ""), "lines": spans(laid.lines), "chart": laid.chart, "plan": repr(slide.plan),
        },
    }  # fmt: skip


def spans(lines: tuple[Line, ...]) -> list[str]:
    """Each line as text, with the role of every span that is not plain."""
    return ["".join(f"{{{span.role}:{span.text}}}" if span.role != "plain" else span.text for span in line) for line in lines]


def written(folder: Path) -> Shown:
    """All that is shown of a workshop, by address."""
    pack = read_pack(folder)
    found = {str(address): shown(pack, address) for address in addresses(pack)}
    for thing in search_entries(pack):
        found[str(thing.address)]["search"] = thing._asdict() | {
            "address": str(thing.address), "context": " ".join(thing.context.split()), "also": list(map(str, thing.also)),
        }  # fmt: skip
    return found


def differences(before: Any, after: Any, path: tuple[str, ...] = ()) -> Iterator[str]:
    """The differences of two files, each with its path: workshop, address, place."""
    if before == after:
        return
    name = " › ".join(path)
    if isinstance(before, dict) and isinstance(after, dict):
        if list(before) != list(after) and before.keys() == after.keys():
            yield f"{name}: the order is {', '.join(after)}, was {', '.join(before)}"
        for key in dict.fromkeys((*before, *after)):
            if key not in after:
                yield f"{name} › {key}: gone"
            elif key not in before:
                yield f"{name} › {key}: new"
            else:
                yield from differences(before[key], after[key], (*path, key))
    else:
        yield f"{name}:"
        lines = [
            [json.dumps(part, ensure_ascii=False) for part in (each if isinstance(each, list) else [each])] for each in (before, after)
        ]
        found = unified_diff(lines[0], lines[1], lineterm="", n=0)
        yield from (f"    {line}" for line in found if not line.startswith(("---", "+++", "@@")))


def main(words: list[str]) -> int:
    match words:
        case ["write", file]:
            found = {folder.name: written(folder) for folder in PACKS}
            Path(file).write_text(json.dumps(found, ensure_ascii=False, indent=1))
            return 0
        case ["compare", before, after]:
            output = list(differences(*(json.loads(Path(file).read_text()) for file in (before, after))))
            print(*output[:MOST], *([f"… and {len(output) - MOST} more lines"] if len(output) > MOST else []), sep="\n")
            return 1 if output else 0
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
