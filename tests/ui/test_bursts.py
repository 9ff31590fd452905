"""Keys that arrive together, in every dialog and in random bursts.

They cause no error, and no exit that was not asked for. $BEATBOOK_BURSTS sets the number of random bursts, and $BEATBOOK_SEED chooses
them.
"""

import os
import pkgutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from importlib import import_module
from itertools import permutations, product
from pathlib import Path
from random import Random

import pytest

import tui.screens
from tests.browse import Driver, browsing, bundled
from tests.in_turn import EVERY, some
from tui.app.channel import Channel, Live
from tui.library.finder import bundled as bundled_library
from tui.library.opening import Library
from tui.live import Presenter, PresenterState
from tui.navigation.address import Address
from tui.navigation.commands import COMMANDS
from tui.nodes.table_views.tried_rebases import TriedRebases
from tui.screens.dialog import Dialog
from tui.screens.search import SearchDialog
from tui.slides.decks import default_deck

pytestmark = pytest.mark.slow

OPENERS: dict[str, tuple[str, ...]] = {
    "SearchDialog": ("/", "c"),
    "GotoDialog": (":", "r"),
    "CommandPalette": ("ctrl+p", "r"),
    "CopyDialog": ("1", "y"),
    "InfoDialog": ("1", "i"),
    "FilterDialog": ("m", "f"),
    "AuditFilterDialog": ("a", "f"),
    "StatementFilter": ("1", "f"),
    "DeckIndex": ("p", "o"),
    "SlideNotes": ("p", "n"),
    "FollowWhom": ("F",),
    "RebaseChoice": ("R",),
    "LibraryDialog": ("L",),
    "SearchAllDialog": ("/", "c", "tab"),
}
"""The keys that open each dialog from Home, or from an address below."""
OF_SEVERAL = ("LibraryDialog", "SearchAllDialog")
"""The dialogs that need more than one workshop."""
FROM = {"RebaseChoice": "roads/mobile-phones/2015-05"}
MIXED = ("enter", "escape", "tab", "up", "down", "left", "right")
TOGETHER = (*((key,) * 2 for key in MIXED), ("enter",) * 3, MIXED, MIXED[::-1])
PAIRS = tuple(permutations(("enter", "escape", "tab", "down"), 2))
ARRIVALS = (*product((True, False), TOGETHER), *((place % 2 == 0, keys) for place, keys in enumerate(PAIRS)))
"""Whether keys arrive with those that open the dialog, and the keys: doubled and mixed ones in both ways, pairs in turn."""
LEAVING = ("q", "ctrl+q", "ctrl+c")
ALIKE = ("GotoDialog", "CommandPalette", "AuditFilterDialog")
"""The dialogs that share all their keys with another that is tried first: the first two with the search, the third with the filter.

Every third combination is enough for what is their own. Of both kinds of arrival they get different ones.
"""
BURSTS = int(os.environ.get("BEATBOOK_BURSTS", "150" if EVERY else "20"))
SEED = int(os.environ.get("BEATBOOK_SEED", "10"))


def dialogs(kind: type[Dialog[object]] = Dialog) -> Iterator[type[Dialog[object]]]:
    """Every dialog of the program; SearchDialog has another below it."""
    for module in pkgutil.iter_modules(tui.screens.__path__):
        import_module(f"tui.screens.{module.name}")
    for below in kind.__subclasses__():
        yield from dialogs(below)
        if (not below.__subclasses__() or below is SearchDialog) and below.__module__.startswith("tui."):
            yield below


@pytest.fixture
def live(tmp_path: Path) -> Channel:
    return Channel(tmp_path, "board")


@asynccontextmanager
async def with_presenters(channel: Channel, library: Library) -> AsyncIterator[Driver]:
    """A follower of one of two presentations, so that there is a choice."""
    presenters = [Presenter(channel.directory, name) for name in (channel.name, "other")]
    for presenter in presenters:
        presenter.open()
    try:
        live = Live(default_deck(bundled()), following=channel)
        async with browsing(bundled(), size=(40, 12), live=live, library=library) as driver:
            yield driver
    finally:
        for presenter in presenters:
            presenter.close()


async def back(driver: Driver, address: str) -> None:
    """Close what is open and go to an address."""
    while isinstance(driver.app.screen, Dialog):
        driver.app.pop_screen()
    await driver.app.action_go(address)
    await driver.drain()


ELSEWHERE = frozenset(
    (
        "KeysDialog",
        "ReviewChoiceDialog",
        "ReviewLinksDialog",
        "ReviewSeveralDialog",
        "DocumentSearch",
        "EndingDialog",
        "UnsavedDialog",
    )
)
"""The dialogs of a checked document, of a review and of a presenter with followers, which have tests of their own."""


def test_every_dialog_has_an_opener_here() -> None:
    """Those elsewhere have tests of their own.

    They open without a workshop (test_document, test_review_lists), or end the browser (test_presenting, test_deck_editing).
    """
    assert {dialog.__name__ for dialog in dialogs()} == set(OPENERS) | ELSEWHERE


@pytest.mark.parametrize("name", OPENERS)
async def test_doubled_and_mixed_keys_in_a_dialog(name: str, live: Channel, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser stays open with its pages, whatever keys arrive with a dialog's own.

    They may arrive before or after the dialog is drawn.
    """
    monkeypatch.setattr(TriedRebases, "of", lambda *_: {})  # Where a rebase is kept, the next `R` does not ask.
    library = Library([str(small.parent), bundled_library()] if name in OF_SEVERAL else ())
    async with with_presenters(live, library) as driver:
        for together, keys in some(ARRIVALS[::3], 4) if name in ALIKE else some(ARRIVALS, 12, list(OPENERS).index(name) % 12):
            driver.app.library.view.everywhere = False  # Tab may have switched the search.
            await back(driver, FROM.get(name, f"{bundled().id}:home"))
            driver.app.live.begin(live)  # Keys may have stopped the following, or left it to look around.
            first = driver.app.screen_stack[0]
            if together:
                await driver.burst(*OPENERS[name], *keys)
            else:
                await driver.type(*OPENERS[name])
                assert type(driver.app.screen).__name__ == name
                await driver.burst(*keys)
            assert not driver.app._exit and driver.app._exception is None, keys
            assert driver.app.screen_stack[0] is first and driver.page in driver.app.screen_stack, keys


KEYS = sorted(
    {key for command in COMMANDS if command.id not in ("quit", "suspend") for key in command.keys}
    | {*MIXED, "backspace", "delete", "shift+tab"}
)
TEXTS = ("/crime", ":roads", "roads", "3b", "12", "tidu", "x")


def burst(random: Random) -> list[str]:
    """A few keys of the registry, some doubled, sometimes with a word or a quit key."""
    keys: list[str] = []
    for _ in range(random.randint(2, 3)):
        keys += [random.choice(KEYS)] * random.choice((1, 1, 1, 2))
    if random.random() < 0.1:
        keys[random.randrange(len(keys)) : 0] = random.choice(TEXTS)
    if random.random() < 0.002:
        keys.append(random.choice(LEAVING))
    return keys[:5]


async def test_random_bursts(live: Channel) -> None:
    """No burst ends the browser unless it has a quit key, and then with 0.

    The same for a follower and a presenter.
    """
    random, done = Random(SEED), 0
    presenter = Presenter(*live)
    presenter.open()
    addresses = [default_deck(bundled()).slides[number].address for number in range(5)]
    lives = (None, Live(default_deck(bundled())), Live(default_deck(bundled()), following=live))
    try:
        while done < BURSTS:
            async with browsing(bundled(), size=(40, 12), live=random.choice(lives)) as driver:
                while done < BURSTS and not driver.app._exit:
                    keys = burst(random)
                    if random.random() < 0.05:
                        presenter.publish(PresenterState(Address.parse(random.choice(addresses)), False, random.randint(0, 5), 5))
                    await driver.burst(*keys)
                    done += 1
                    assert driver.app._exception is None, (done, keys)
                    if driver.app._exit:
                        assert {*LEAVING} & set(keys), (done, keys)
                        assert driver.app.return_code == 0, (done, keys)
    finally:
        presenter.close()
