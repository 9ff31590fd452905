"""The message from a presenter to followers, a strict line of JSON.

The presenter's address, whether their screen is blank, and their place in the deck.
"""

from typing import Annotated, NamedTuple

import msgspec

from tui.model.slug import LONGEST_ADDRESS
from tui.navigation.address import HOME, Address

LONGEST_STATE = 640
"""Bytes in a line. An address has 60 or so, 400 at most; no presenter writes a longer line."""
MOST_REBASES = 6
"""The most rebases of a slide that followers see."""

_Count = Annotated[int, msgspec.Meta(ge=0, le=9999)]
_Period = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Z/-]{4,12}$")]


class PresenterState(NamedTuple):
    """Where the presenter is: slide `place` of `of`, counted from 1.

    0 of 0 outside a deck.
    """

    address: Address = HOME
    blank: bool = False
    place: int = 0
    of: int = 0
    minutes: int = 0
    """The planned length; 0 without one."""
    rebase: tuple[str, ...] = ()
    """The periods at which the limits of the slide's trend start again."""
    version: str = ""
    """Which version of the workshop it is, to tell it from another of the same id."""


class _Line(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    address: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_ADDRESS)]
    blank: bool
    place: _Count
    of: _Count
    minutes: _Count = 0
    rebase: Annotated[tuple[_Period, ...], msgspec.Meta(max_length=MOST_REBASES)] = ()
    version: Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{8})?$")] = ""


def state_line(state: PresenterState) -> bytes:
    """The line for a state.

    Raises ValueError if it would not be read back as the same state.
    """
    line = msgspec.json.encode(_Line(str(state.address), *state[1:])) + b"\n"
    if read_state(line) != state:
        raise ValueError(f"{state} cannot be sent")
    return line


def read_state(line: bytes) -> PresenterState | None:
    """The state in a line from anyone; None if it is not one."""
    if len(line) > LONGEST_STATE:
        return None
    try:
        state = msgspec.json.decode(line, type=_Line)
        address = Address.parse(state.address)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    found = PresenterState(address, state.blank, state.place, state.of, state.minutes, state.rebase, state.version)
    return found if found.place <= found.of else None
