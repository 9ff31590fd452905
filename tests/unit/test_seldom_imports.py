"""What the pages of the bundled workshop do without: it stays out of memory."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

SCREENS = "audit glossary help home library_view matrix present present_index questions search tables topic"
SELDOM = {
    "calendar", "shlex", "tui.analysis.since.questions", "tui.live.presenter", "tui.nodes.across.since_words",
    "tui.nodes.matrix.beside", "tui.nodes.matrix.compared", "tui.nodes.matrix.lists", "tui.nodes.matrix.scored",
    "tui.nodes.table_views.cross_table", "tui.nodes.table_views.measures_by_member", "tui.nodes.table_views.members_by_period",
    "tui.nodes.table_views.plain_list", "tui.nodes.table_views.reading", "tui.screens.library_rows", "tui.slides.deck_file",
    "tui.slides.story",
}  # fmt: skip
"""What checks an earlier report, draws tables of other shapes, lists the matrix, and makes, saves and shares slides."""
VISITS = f"""
import sys
from importlib import import_module
from pathlib import Path
for name in {SCREENS.split()}: import_module("tui.screens." + name)
from tui.pack.reader import read_pack
from tui.nodes.table_views.shapes import layouts
pack = read_pack(Path("data/wmp-2015-06-16"))
for table in ("collisions", "mobile-phones", "seat-belts"): layouts(pack.tables[table])
print(*sys.modules)
"""


def test_the_pages_of_a_workshop_import_only_what_its_report_needs() -> None:
    loaded = set(subprocess.run([sys.executable, "-c", VISITS], capture_output=True, text=True, check=True).stdout.split())
    assert {"tui.screens.matrix_pane", "tui.nodes.table_views.years_grid"} <= loaded
    assert sorted(loaded & SELDOM) == []
