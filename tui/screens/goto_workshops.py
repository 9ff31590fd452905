"""Completions of addresses in other workshops of the library."""

from collections.abc import Callable
from functools import cached_property

from tui.library.opening import Library, NotOpened
from tui.model.pack import Pack
from tui.navigation.address import HOME, as_written

from .goto_entries import Completion, address_entries, completions

MOST_WORKSHOPS = 20
"""The most workshops to list."""


class OtherWorkshops:
    """The other workshops by their ids, and what is in the one that is named."""

    def __init__(self, library: Library, opened: Callable[[str], Pack], own: str) -> None:
        self._library = library
        self._opened = opened
        self._own = own
        self._known: tuple[str, tuple[Completion, ...]] = ("", ())
        """The workshop that was named last, with its addresses."""

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(id for id in self._library.ids() if id != self._own)

    def completions(self, text: str) -> tuple[Completion, ...]:
        """The workshops with such ids, or the addresses in the one that is named."""
        workshop, colon, rest = text.rpartition(":")
        typed = as_written(workshop if colon else text)
        if colon:
            return self._within(typed, rest) if typed in self._ids else ()
        found = [id for id in self._ids if typed and (id.startswith(typed) or f"-{typed}" in id)]
        return tuple(Completion(HOME._replace(workshop=id), f"{id}:home", f"Workshop {id}", ()) for id in found[:MOST_WORKSHOPS])

    def _within(self, workshop: str, text: str) -> tuple[Completion, ...]:
        if self._known[0] != workshop:
            try:
                pack = self._opened(workshop)
            except NotOpened:
                return ()  # Enter says why.
            self._known = workshop, address_entries(pack)
        return tuple(
            each._replace(address=each.address._replace(workshop=workshop), written=f"{workshop}:{each.written}")
            for each in completions(self._known[1], text)
        )
