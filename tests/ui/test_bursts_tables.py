"""Random bursts of keys and sizes on tables of every shape.

As in `test_bursts.py`. None ends the browser.
"""

from pathlib import Path
from random import Random

import pytest

from tests.browse import ROOT, browsing
from tests.in_turn import EVERY
from tests.ui.test_bursts import BURSTS, SEED
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

PACKS = sorted(each for each in (ROOT / "tests" / "packs").iterdir() if each.is_dir())
SIZES = ((40, 12), (60, 20), (80, 24), (39, 11), (41, 13), (120, 40), (200, 12))
KEYS = [
    "s",
    "v",
    "<",
    ">",
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "pageup",
    "pagedown",
    "tab",
    "shift+tab",
    "t",
    "T",
    "G",
    "y",
    "i",
    "escape",
    "enter",
    "[",
    "]",
]


@pytest.mark.parametrize("folder", PACKS, ids=[folder.name for folder in PACKS])
async def test_random_bursts_on_tables(folder: Path) -> None:
    random, pack = Random(SEED), read_pack(folder)
    parts = [
        address for address, kind in addresses(pack).items() if kind in ("table", "year", "month", "period", "member", "member-period")
    ]
    async with browsing(pack, size=(40, 12), glyphs="ascii", theme="terminal", start=parts[0]) as driver:
        for _ in range(max(1, BURSTS // (15 if EVERY else 30))):
            keys, chance = [random.choice(KEYS) for _ in range(random.randint(1, 5))], random.random()
            if chance < 0.15:
                await driver.resize(random.choice(SIZES))
            elif chance < 0.3:
                await driver.app.action_go(str(random.choice(parts)))
            await driver.burst(*keys)
            assert driver.app._exception is None and not driver.app._exit, keys
