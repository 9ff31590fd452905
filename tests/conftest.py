"""Packs for tests: a small sound one to break, a hostile one to show."""

import gc
import marshal
import os
import shutil
import sys
from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.default_run import PROGRAMS, leave_out, pytest_sessionfinish, pytest_terminal_summary, pytest_testnodedown
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.pack import document, reader
from tui.pack.plain import Values, values

__all__ = ["pytest_sessionfinish", "pytest_terminal_summary", "pytest_testnodedown"]
# A folder that cannot exist: no test reads or writes the user's cache. Those of the cache itself name a folder of their own.
os.environ["XDG_CACHE_HOME"] = os.devnull

RANDOM = int(os.environ.get("BEATBOOK_RANDOM", "1"))
"""How many times the usual number of random figures, texts and damaged packs to try: CI does so once with more."""

# A busy machine is no failure of the code.
settings.register_profile("patient", deadline=None, max_examples=20 * RANDOM, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# A test leaves a browser behind, not thousands of small cycles. At Python's own thresholds the collections took a seventh of the time.
gc.set_threshold(20_000, 10, 20)

COLLECTOR: dict[str, Callable[..., None]] = {"freeze": gc.freeze, "unfreeze": gc.unfreeze, "set_threshold": gc.set_threshold}
"""What browsers do with the collector of garbage, which they may not do in most tests."""
PACKS = Path(__file__).parent / "packs"
SHARED = (str(PACKS), str(PACKS.parent / "libraries" / "quarters"), str(PACKS.parents[1] / "data"))
"""The folders of the packs that no test changes."""
FIRST = ("ssh", "pty", "ui")
"""The folders whose files take longest, in the order in which several workers begin with them."""
LONG = 300_000
"""The characters of a text that is parsed each time: most are smaller."""
SIZE = (80, 24)
"""The size at which `make test-fast` looks at screens."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even import the files that `make test-fast` leaves out.

    Each worker would.
    """
    left_out = config.getoption("markexpr") == "not slow" and collection_path.suffix == ".py"
    return True if left_out and "\npytestmark = pytest.mark.slow\n" in collection_path.read_text(encoding="utf-8") else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark, leave out and sort tests.

    What `make test-fast` leaves out is marked, what only CI runs is left out, and the slow folders come first: a worker that is left alone
    with a slow file at the end keeps the others waiting.
    """
    for item in items:
        size = getattr(item, "callspec", None) and getattr(item, "callspec").params.get("size", SIZE)  # noqa: B009  # Only functions have it.
        if item.path.parent.name in PROGRAMS or (size and size != SIZE):
            item.add_marker(pytest.mark.slow)
    leave_out(config, items)

    def place(item: pytest.Item) -> int:
        folder = item.path.parent.name
        return FIRST.index(folder) if folder in FIRST else len(FIRST)

    items.sort(key=place)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage while tests are collected.

    Nearly all that is made then stays.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Leave what was imported out of every later collection of garbage.

    What a program freezes for the rest of its life ends with its test here, so it stays to be collected: browsers by the hundred would fill
    the memory, and a review collects all garbage whenever it rests.
    """
    gc.collect()
    gc.freeze()
    gc.freeze = gc.unfreeze = lambda: None
    gc.set_threshold = lambda *_: None


@pytest.fixture(scope="module")
def _collected_after() -> Iterator[None]:
    """Collect once what the browsers of a file have frozen.

    All that pytest has imported and made is looked at then.
    """
    yield
    COLLECTOR["unfreeze"]()
    gc.collect()
    COLLECTOR["freeze"]()


@pytest.fixture
def collecting_for_real(monkeypatch: pytest.MonkeyPatch, _collected_after: None) -> Iterator[None]:
    """Let a browser freeze objects and set thresholds, as in a program."""
    thresholds = gc.get_threshold()
    with monkeypatch.context() as patch:
        for name, function in COLLECTOR.items():
            patch.setattr(gc, name, function)
        yield
        gc.set_threshold(*thresholds)


@contextmanager
def reading_once() -> Iterator[None]:
    """Read each pack of the repository once, in commands run in this process too.

    They are frozen, and tests change copies: of these, each text is parsed once. Not for tests of what is kept of a pack: that depends on
    the files which were read.
    """
    known: dict[tuple[str, object], Pack] = {}
    original = reader.read_pack

    def read(folder: Path, addresses: Callable[[Pack], Collection[Address]] | None = None) -> Pack:
        path = os.path.abspath(folder)
        if os.path.dirname(path) not in SHARED:
            return original(folder, addresses)
        if (path, addresses) not in known:
            known[path, addresses] = original(folder, addresses)
        return known[path, addresses]

    trees: dict[str, bytes] = {}

    def values_once(text: str) -> Values:
        """What a text comes to, made anew from its bytes; a fault is found each time.

        A long one is parsed each time, and any while work is counted.
        """
        if sys.gettrace() or len(text) > LONG:
            return values(text)
        if text not in trees:
            found = values(text)
            if not found.sound or found.faults:
                return found
            trees[text] = marshal.dumps(found.tree)  # type: ignore[arg-type]  # Plain values.
        return Values(marshal.loads(trees[text]), True, ())  # noqa: S302  # Its own bytes.

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_pack", read)
        patch.setattr(document, "values", values_once)
        yield


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small pack, free to be broken."""
    return Path(shutil.copytree(PACKS / "small", tmp_path / "library" / "small"))


@pytest.fixture
def hostile() -> Path:
    """A sound pack whose every text tries something."""
    return PACKS / "hostile"


LEAST = {
    "datapackage.yaml": "name: least\ntitle: A note\nresources: [{name: narrative, path: workshop.yaml, format: yaml}]\n",
    "workshop.yaml": """\
title: A note
force: Anyshire Police
covers: 2014-12
topics:
  - id: crime
    title: Crime
    about: What was recorded.
    headlines: []
    sections:
      - id: levels
        title: Levels
        statements: [{id: total, title: Recorded crime is up, text: Recorded crime is up., sources: [p1]}]
""",
    "outline.yaml": """\
title: A note
publisher: Anyshire Board
entries: [{id: p1, heading: Crime, ordinal: 1, kind: paragraph, gist: Crime is up, page: 1}]
""",
}
"""The least that a pack may have: no meeting, matrix, glossary, deck, table, claim or author."""


@pytest.fixture
def least(tmp_path: Path) -> Path:
    """A pack with nothing but what every pack must have."""
    folder = tmp_path / "library" / "least"
    folder.mkdir(parents=True)
    for name, text in LEAST.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def edit(small: Path) -> Callable[[str, str, str], None]:
    """Replace a text that stands once in a file of the small pack."""

    def change(file: str, old: str, new: str) -> None:
        text = (small / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (small / file).write_text(text.replace(old, new), encoding="utf-8")

    return change
