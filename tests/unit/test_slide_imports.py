"""A first visit to a slide imports little.

The slides of other kinds of tables come with the first of them.
"""

import json
import subprocess
import sys

from tests.browse import WORKSHOP

MOST_MODULES = 24
"""The most modules that one slide of the bundled deck may bring."""
SCRIPT = """
import json, sys
from tui.pack.reader import read_pack
from tui.slides.asked import content_in
from tui.slides.decks import default_deck
from pathlib import Path
pack = read_pack(Path(sys.argv[1]))
slides, counts = default_deck(pack).slides, []
for slide in slides:
    before = set(sys.modules)
    content_in(pack, slides, slide)
    counts.append(len({name for name in set(sys.modules) - before if name.startswith("tui.")}))
print(json.dumps(counts))
"""


def test_no_slide_after_the_first_imports_much() -> None:
    """The third brought 58 modules, most of them for other kinds of tables."""
    printed = subprocess.run([sys.executable, "-c", SCRIPT, str(WORKSHOP)], check=True, capture_output=True, text=True).stdout
    counts = json.loads(printed)
    assert len(counts) > 10 and max(counts[2:]) <= MOST_MODULES, counts
