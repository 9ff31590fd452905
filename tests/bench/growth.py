"""How work grows with a pack: showing, searching, auditing, and every screen.

Counted in seconds of the processor, from a small pack to a large one, without what it takes at any size.
"""

import asyncio
import gc
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import log, log10
from pathlib import Path
from subprocess import CalledProcessError
from time import process_time, sleep
from typing import NamedTuple

from tests.bench.programs import HOME, ROOT, whole
from tests.browse import Driver, browsing
from tests.unit.test_growth import many_statements
from tui.analysis.audit import audit
from tui.library.stamp import SETTLED
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.pack.reader import read_pack
from tui.search.index import Index

SMALL = ROOT / "tests" / "packs" / "small"
TRIES = 5
"""The quickest of so many turns counts."""


def months(folder: Path, size: int) -> None:
    """Months up to March 2015: the small pack needs 2014 to be among them."""
    last = 2015 * 12 + 2
    rows = "".join(f"{at // 12}-{at % 12 + 1:02},{20 + at * 7919 % 50}\n" for at in range(last - size + 1, last + 1))
    (folder / "notices.csv").write_text(f"period,notices\n{rows}", encoding="utf-8")


class Growth(NamedTuple):
    """What grows: sizes from the least to the largest, and how a folder gets one."""

    name: str
    sizes: tuple[int, int, int]
    grow: Callable[[Path, int], None]


GROWTHS = (
    Growth("15 to 1,200 months", (15, 600, 1_200), months),
    Growth("1 to 20 times the statements", (100, 1_000, 2_000), many_statements),
)
LEAST_GROWN = 0.01
"""Seconds by which work has to grow for its exponent to say anything."""
LARGE = 10_000
"""The statements of a pack that has to open."""


def opening_large(folder: Path) -> dict[str, float]:
    """What it takes to show a large pack, and the exponent of reading.

    Milliseconds of the processor, the first time and later. Nothing where the pack is refused.
    """
    times: dict[int, float] = {}
    found: dict[str, float] = {}
    for size in (1, LARGE // 10, LARGE):
        with grown(folder, Growth("statements", (size, size, size), many_statements), size) as pack:
            sleep(SETTLED / 1e9)  # What has just changed is not kept.
            cache = {"XDG_CACHE_HOME": str(pack.parent / "cache"), "BEATBOOK_LIBRARY": str(pack.parent)}
            try:
                times[size] = whole(["-c", HOME.code, "show", "small:roads"], cache).seconds * 1000
                found["large later"] = whole(["-c", HOME.code, "show", "small:roads"], cache).seconds * 1000
            except CalledProcessError:
                return {}
    least, middle, largest = times.values()
    return found | {"large first": largest, "growth of reading": log10((largest - least) / (middle - least))}


def show(pack: Pack) -> None:
    """Make the records of a topic and of its table."""
    node(pack, Address("roads")).record()
    node(pack, Address("roads", "notices")).record()


WORK: dict[str, Callable[[Pack], object]] = {
    "show": show,
    "search": lambda pack: Index(pack).find("notices in March 2014"),
    "audit": audit,
}
"""What is done with a pack that has just been read."""
PAGES = {"roads": "roads", "table": "roads/notices", "audit": "audit", "glossary": "glossary", "matrix": "matrix"}
"""The screens by address; Home is the one that the browser opens with."""


@contextmanager
def grown(folder: Path, growth: Growth, size: int) -> Iterator[Path]:
    """A pack of a size, in a folder that goes away."""
    place = folder / f"{growth.name} {size}" / "small"
    shutil.copytree(SMALL, place)
    growth.grow(place, size)
    yield place
    shutil.rmtree(place.parent)


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that some work takes, without collections of garbage."""
    with uncollected():
        began = process_time()
        work()
        return process_time() - began


@contextmanager
def uncollected() -> Iterator[None]:
    """Without collections of garbage, as the browser starts too."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def measured(pack: Path) -> dict[str, float]:
    """Seconds for each work on a pack and each screen, the quickest of some."""
    found: dict[str, float] = {}
    for _ in range(TRIES):
        for name, work in WORK.items():
            fresh = read_pack(pack)
            keep(found, name, seconds(lambda work=work, fresh=fresh: work(fresh)))  # type: ignore[misc]  # Bound where they are made.
        read = read_pack(pack)
        with uncollected():
            shown = asyncio.run(screens(read))
        for name, spent in shown.items():
            keep(found, name, spent)
    return found


def keep(found: dict[str, float], name: str, spent: float) -> None:
    """Keep the quickest."""
    found[name] = min(spent, found.get(name, spent))


async def screens(pack: Pack) -> dict[str, float]:
    """Seconds for each screen, from the key to what is drawn."""
    found = {}
    began = process_time()
    async with browsing(pack, drawn=True) as driver:
        found["screen home"] = process_time() - began
        for name, address in PAGES.items():
            began = process_time()
            await opened(driver, address)
            found[f"screen {name}"] = process_time() - began
    return found


async def opened(driver: Driver, address: str) -> None:
    """Open an address and draw it."""
    await driver.app.go(Address.parse(address))
    await driver.drain()
    driver.text()


def exponents(folder: Path) -> dict[str, float]:
    """The exponent of each growth: 1 is in step with the size, 2 with its square.

    From the middle size to the largest, without what the least takes. Not less than 0: what is below is noise.
    """
    found = {}
    for growth in GROWTHS:
        times = []
        for size in growth.sizes:
            with grown(folder, growth, size) as pack:
                times.append(measured(pack))
        least, middle, largest = times
        small, medium, large = growth.sizes
        for name in largest:
            more, most = middle[name] - least[name], largest[name] - least[name]
            noise = max(LEAST_GROWN, 0.1 * least[name])
            found[f"{name}, {growth.name}"] = (
                max(0.0, log(most / more) / log((large - small) / (medium - small))) if more > noise and most > noise else 0.0
            )
    return found
