"""Home's plan for a size, kept for the next start: the same, and never an old one."""

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tests.in_turn import few
from tui.library.cache import Cache
from tui.library.kept.home import KeptHome
from tui.library.stamp import SETTLED, Stamp
from tui.library.workshop import open_workshop, stamp_of
from tui.nodes.home_plan import HomePlan, HomePlans, PaneContent, home_plans
from tui.nodes.home_planning import plan_home
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS, SETS
from tui.widgets.home_trends import trend_entries

NAMES = [path.name for path in sorted(PACKS.iterdir()) if path.is_dir()]
SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))
STAMP = Stamp("as it was", settled=True)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    folder = str(tmp_path / "cache")
    return Cache((folder,), folder)


@pytest.mark.parametrize("name", few(NAMES, 2))
def test_a_plan_is_the_same_again(name: str, cache: Cache) -> None:
    pack = read_pack(PACKS / name)
    home = KeptHome(STAMP, cache)
    for size in SIZES:
        for glyphs in SETS.values():
            plan = plan_home(pack, size, glyphs)
            place = f"{size} {glyphs.name}"
            home.save(place, plan)
            assert home.load(place) == plan


def test_the_trends_that_were_drawn_are_kept_with_a_plan(cache: Cache) -> None:
    pack = read_pack(PACKS / "small")
    plan, home = plan_home(pack, (120, 40), BLOCKS), KeptHome(STAMP, cache)
    entries = trend_entries(pack, plan.right, plan.shape.trend_rows, BLOCKS, "lollipops")
    plan.panes["right-trends lollipops"] = PaneContent("Trends", "1", entries)
    home.save("120x40 blocks", plan)
    assert entries and home.load("120x40 blocks") == plan


def test_a_plan_is_only_of_its_folder_size_glyphs_and_program(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plan_home(read_pack(PACKS / NAMES[0]), (80, 24), BLOCKS)
    KeptHome(STAMP, cache).save(NAME_OF_FIRST, plan)
    assert KeptHome(Stamp("as it is", settled=True), cache).load(NAME_OF_FIRST) is None
    assert KeptHome(STAMP, cache).load("80x25 blocks") is None
    monkeypatch.setattr("tui.library.kept.home.program_stamp", lambda folders: "another")
    assert KeptHome(STAMP, cache).load(NAME_OF_FIRST) is None


def test_files_with_the_same_name_are_told_apart(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.kept.home.crc32", lambda _: 1)
    KeptHome(STAMP, cache).save(NAME_OF_FIRST, plan_home(read_pack(PACKS / NAMES[0]), (80, 24), BLOCKS))
    assert KeptHome(STAMP, cache).load("80x25 blocks") is None


def test_nothing_is_kept_of_a_folder_that_is_being_changed(cache: Cache) -> None:
    home = KeptHome(Stamp("just now", settled=False), cache)
    home.save(NAME_OF_FIRST, plan_home(read_pack(PACKS / NAMES[0]), (80, 24), BLOCKS))
    assert home.load(NAME_OF_FIRST) is None


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x92\xa1x\xc0"])
def test_a_damaged_plan_is_not_there(damage: bytes, cache: Cache) -> None:
    home = KeptHome(STAMP, cache)
    home.save(NAME_OF_FIRST, plan_home(read_pack(PACKS / NAMES[0]), (80, 24), BLOCKS))
    (name,) = os.listdir(cache.own)
    cache.save(name, damage)
    assert home.load(NAME_OF_FIRST) is None


def test_a_changed_workshop_is_planned_again(cache: Cache, tmp_path: Path) -> None:
    folder = shutil.copytree(PACKS / "small", tmp_path / "small")
    later = time.time_ns() - 2 * SETTLED
    for path in folder.rglob("*"):
        os.utime(path, ns=(later, later))
    before = open_workshop(folder, cache).once(stamp_of)
    assert before
    KeptHome(Stamp(before.text, settled=True), cache).save(NAME_OF_FIRST, plan_home(read_pack(folder), (80, 24), BLOCKS))
    outline = folder / "outline.yaml"
    outline.write_bytes(outline.read_bytes())  # In place, with the same size: only its times differ.
    after = open_workshop(folder, cache).once(stamp_of)
    assert after and KeptHome(after, cache).load(NAME_OF_FIRST) is None


NAME_OF_FIRST = "80x24 blocks " + "".join(BLOCKS.patterns)


def test_only_the_first_plan_is_kept() -> None:
    """So that a window that is resized leaves no file for each size."""
    pack = read_pack(PACKS / NAMES[0])
    plans = pack.once(home_plans)

    def made(size: tuple[int, int]) -> HomePlan:
        return plans.plan(size, BLOCKS, lambda: plan_home(pack, size, BLOCKS))

    first = made((80, 24))
    assert made((80, 24)) is first and plans.made == (NAME_OF_FIRST, first)
    made((81, 24))
    assert plans.made == (NAME_OF_FIRST, first)
    kept = HomePlans({NAME_OF_FIRST: first}.get)
    assert kept.plan((80, 24), BLOCKS, pytest.fail) is first
    kept.plan((81, 24), BLOCKS, lambda: first)
    assert kept.made is None
