"""Reads what a comparison needs, beside the keys, and says how far it is."""

from collections.abc import Callable
from time import monotonic

from textual.message import Message

from tui.analysis.across.comparison import MeasureComparison
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.comparison import comparison_at

from .while_wanted import NotWanted, while_wanted

SAID_AFTER = 0.5
"""Seconds of reading after which the page says how far it is."""
SAID_EVERY = 0.2
"""Seconds after which it says so again."""


class ComparisonRead(Message):
    """A comparison was worked out."""

    def __init__(self, address: Address, found: MeasureComparison) -> None:
        super().__init__()
        self.address = address
        self.found = found


class ReadSoFar(Message):
    """Some of the workshops were opened."""

    def __init__(self, done: int, of: int) -> None:
        super().__init__()
        self.done = done
        self.of = of


class ComparisonFailed(Message):
    """A comparison could not be made; the sentence says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


def read_comparison(pack: Pack, address: Address, post: Callable[[Message], object]) -> None:
    """Work out a comparison and post the result. For a worker's thread."""
    due = monotonic() + SAID_AFTER

    def noted(done: int, of: int) -> None:
        nonlocal due
        if monotonic() > due:
            due = monotonic() + SAID_EVERY
            post(ReadSoFar(done, of))

    try:
        found = comparison_at(pack, address, while_wanted(noted))
    except NotWanted:
        return
    except OSError as error:
        post(ComparisonFailed(f"The library cannot be read: {error.strerror or error}."))
    else:
        post(ComparisonRead(address, found))
