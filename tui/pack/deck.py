"""A deck on disk: the pack's own `deck.yaml`, or another file of the same shape."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from tui.model.deck import Deck
from tui.model.pack import Pack
from tui.navigation.address import Address

from .document import Document
from .problems import PackError, Problem
from .words import Guesses, quote, subject

WhyMissing = Callable[[Address], str]
"""Why an address elsewhere cannot be shown, in a sentence; empty if it can."""


def read_deck(file: Path, pack: Pack, addresses: Collection[Address], reach: WhyMissing | None = None) -> Deck:
    """Read a deck with addresses of a workshop.

    Those of others are checked where `reach` says why they cannot be shown. Raises PackError with all problems.
    """
    document = Document(file, str(file), file.parent, Deck)
    problems = [*document.problems, *deck_problems(document, pack, addresses, reach)]
    if document.value and not document.value.slides:
        problems.append(document.problem(("slides",), "slides is empty", "at least one slide"))
    if problems or document.value is None:
        raise PackError(problems or [document.problem((), "the file is empty", "a mapping with title, slides")])
    return document.value


def deck_problems(
    document: Document[Deck], pack: Pack, addresses: Collection[Address], reach: WhyMissing | None = None
) -> Iterator[Problem]:
    """Faults: slides with a wrong address, and rebases that their table cannot have.

    Addresses must be in full: a short one may change its meaning. A workshop's own deck may be empty, as if there were none. Without
    `reach` those of other workshops are only read: where a workshop is checked alone, they may not be at hand.
    """
    workshop = pack.id
    guesses, known = Guesses(), set[str]()
    for path, address in document.select("slides/*/address"):
        if isinstance(address, str) and (other := _elsewhere(address, workshop)) is not None:
            if reach and (why := reach(other)):
                yield document.problem(path, f"{subject(path)} is {quote(address)}. {why.rstrip('.')}", "an address that can be opened")
        elif isinstance(address, str) and not _known(address.removeprefix(f"{workshop}:"), addresses):
            what = f"{subject(path)} is {quote(address)}, which is not an address in {workshop}"
            known = known or {str(each) for each in addresses}
            yield document.problem(path, what, guesses.nearest(address, known))
    shown = {path[:-1]: address for path, address in document.select("slides/*/address")}
    for path, text in document.select("slides/*/rebase/*"):
        address = str(shown.get(path[:-2], "")).removeprefix(f"{workshop}:")
        table = pack.tables.get(address.split("/")[1]) if "/" in address else None
        if isinstance(text, str) and table and text not in set(map(str, table.periods)):
            what = f"{subject(path)} is {quote(text)}, which is not a period of {table.id}"
            yield document.problem(path, what, f"one from {table.periods[0]} to {table.periods[-1]}" if table.periods else "no rebase")


def _elsewhere(text: str, workshop: str) -> Address | None:
    """An address in full of another workshop; None for any other text."""
    try:
        address = Address.parse(text)
    except ValueError:
        return None
    return address if address.workshop not in ("", workshop) and str(address) == text else None


def _known(text: str, addresses: Collection[Address]) -> bool:
    """Whether a text is one of the addresses, written in full."""
    try:
        address = Address.parse(text)
    except ValueError:
        return False
    return address in addresses and str(address) == text
