"""Makes a library of any number of workshops, for tests of scale.

Forces, dates and figures vary, and the same number and seed give the same files. `python -m tests.library.workshops FOLDER 2000`
makes one; a third word names the folder of another workshop to vary.
"""

import random
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.conftest import PACKS

SMALL = PACKS / "small"
NAMES = ("Anyshire", "Northmoor", "Eastvale", "Westhaven", "Southmere", "Brackenshire", "Calderside", "Dunford", "Elmshire", "Fenland")
"""Where the forces are. After these come East Anyshire, and so on."""
SIDES = ("", "East", "West", "North", "South")
LATEST = 2026
"""The year of the latest reports; each force has one a quarter."""


def make_workshops(folder: Path, count: int, seed: int = 1, template: Path = SMALL) -> Path:
    """Write so many workshops to a folder, which is made if there is none.

    Each is a copy of the template under another name, of another force and date. Of the small pack the figures vary too.
    """
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(template.iterdir())}
    if "outline.yaml" not in texts:
        texts["outline.yaml"] = (template.parents[1] / "seeds" / f"{template.name}.yaml").read_text(encoding="utf-8")
    for number, (force, held) in zip(range(count), _meetings(), strict=False):
        chance = random.Random(f"{seed}/{number}")
        name = f"{force.lower().replace(' ', '-')}-{held.isoformat()}"
        place = folder / name
        place.mkdir(parents=True)
        for file, text in texts.items():
            (place / file).write_text(_varied(file, text, name, force, held, chance), encoding="utf-8")
    return folder


def _meetings() -> Iterator[tuple[str, date]]:
    """Every force of a quarter, then those of the quarter before."""
    forces = [f"{side} {name}".strip() for side in SIDES for name in NAMES][:43]
    for quarter in range(LATEST * 4 + 3, 0, -1):
        for number, force in enumerate(forces):
            yield force, date(quarter // 4, quarter % 4 * 3 + 1, 1 + number % 28)


def _varied(file: str, text: str, name: str, force: str, held: date, chance: random.Random) -> str:
    lines = {"name": name, "title": f"{force}, {held:%B %Y}"} if file == "datapackage.yaml" else {}
    initials = "".join(word[0] for word in f"{force} Police".split())
    lines |= {"force": f"{force} Police", "force_short": initials, "held": f"{held}"} if file == "workshop.yaml" else {}
    lines |= {"held": f"{held}"} if file == "outline.yaml" else {}
    for key, value in lines.items():
        text = re.sub(rf"^{key}: .*", f"{key}: {value}", text, count=1, flags=re.MULTILINE)
    if file in ("workshop.yaml", "outline.yaml"):
        text = re.sub(r"^reported: .*\n", "", text, count=1, flags=re.MULTILINE)
    if "12 offences" in text:
        change = chance.randint(2, 900)
        text = (
            text.replace("12 offences", f"{change} offences")
            .replace("value: 12,", f"value: {change},")
            .replace("12 more", f"{change} more")
        )
    return re.sub(r",\d+$", lambda _: f",{chance.randint(1, 60)}", text, flags=re.MULTILINE) if file == "notices.csv" else text


if __name__ == "__main__":
    make_workshops(Path(sys.argv[1]), int(sys.argv[2]), template=Path(sys.argv[3]) if sys.argv[3:] else SMALL)
