"""The longest possible address can be shared, saved, presented and looked up."""

from pathlib import Path

import msgspec
import pytest

from tui.app.settings import Memory
from tui.cli.lookup import lookup_words
from tui.live.state import PresenterState, read_state, state_line
from tui.model.deck import Slide
from tui.model.printed_claims import LONGEST_PART
from tui.model.slug import LONGEST_SLUG
from tui.navigation.address import Address

STEP = "w" * LONGEST_SLUG
ADDRESSES = (
    Address(STEP, STEP, f"{STEP}-9999", STEP, "2014-15-q3"),
    Address(STEP, STEP, f"{'t' * LONGEST_PART}-9999", STEP),
)


@pytest.mark.parametrize("address", ADDRESSES, ids=["a member's period", "a printed total"])
def test_the_longest_address_is_carried(address: Address, tmp_path: Path) -> None:
    assert read_state(state_line(PresenterState(address))) == PresenterState(address)
    assert msgspec.convert({"address": str(address)}, Slide).address == str(address)
    assert lookup_words(f"show {address} --format markdown")[1] == str(address)
    memory = Memory(tmp_path / "state.json")
    memory.keep(address=str(address))
    assert Memory(tmp_path / "state.json").began.address == str(address)
