"""Every line is read as a state or as nothing."""

import asyncio
import json
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.live import follower
from tui.live.follower import Gone, _states
from tui.live.state import LONGEST_STATE, MOST_REBASES, PresenterState, read_state, state_line
from tui.navigation.address import Address

pytestmark = pytest.mark.slow

WORDS = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,8})?", fullmatch=True)
STATES = st.builds(
    lambda steps, workshop, blank, of, place, rebase: PresenterState(
        Address.parse("/".join(steps))._replace(workshop=workshop), blank, min(place, of), of, rebase=tuple(rebase)
    ),
    st.lists(WORDS, min_size=1, max_size=3),
    st.one_of(st.just(""), WORDS),
    st.booleans(),
    st.integers(0, 9999),
    st.integers(0, 9999),
    st.lists(st.sampled_from(("2014-11", "2014/15-Q3", "2014-12-31")), max_size=MOST_REBASES),
)
LINE = {"address": "roads", "blank": False, "place": 1, "of": 2}


@given(STATES)
def test_what_is_written_is_read(state: PresenterState) -> None:
    line = state_line(state)
    assert read_state(line) == state
    assert len(line) <= LONGEST_STATE and line.count(b"\n") == 1


@given(
    st.one_of(st.binary(max_size=600), st.recursive(st.none() | st.text() | st.integers(), st.lists).map(lambda x: json.dumps(x).encode()))
)
def test_any_other_line_is_ignored(line: bytes) -> None:
    assert read_state(line) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"address": "Roads/../etc"},
        {"address": ""},
        {"address": 3},
        {"address": "a/b/c/d/e"},
        {"address": "a" * 401},
        {"blank": 0},
        {"place": -1},
        {"place": 3},
        {"place": "1"},
        {"rebase": "2014-11"},
        {"rebase": ["2014-11"] * 7},
        {"rebase": ["\u001b[31m"]},
        {"place": 1.5},
        {"of": 10000},
        {"of": True},
        {"of": None},
        {"keys": "q"},
    ],
    ids=str,
)
def test_a_line_with_a_fault_is_ignored(changed: dict[str, object]) -> None:
    assert read_state(json.dumps(LINE).encode()) == PresenterState(Address("roads"), place=1, of=2)
    assert read_state(json.dumps({**LINE, **changed}).encode()) is None
    rest = {name: value for name, value in LINE.items() if name not in changed}
    assert read_state(json.dumps(rest).encode()) is None or changed.keys() & {"keys", "rebase"}


async def heard(data: bytes, size: int) -> list[PresenterState | Gone]:
    """What a follower reads from bytes that arrive in pieces of a size."""
    there, here = socket.socketpair()

    async def feed() -> None:
        with there:
            for at in range(0, len(data), size):
                await asyncio.get_running_loop().sock_sendall(there, data[at : at + size])
                await asyncio.sleep(0)

    with here:
        for end in (there, here):
            end.setblocking(False)
        feeding = asyncio.create_task(feed())
        news = [each async for each in _states(here)]
        await feeding
    return news


@pytest.fixture(autouse=True)
def unpaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follower, "PACE", 0.0)


@given(st.lists(st.one_of(STATES, st.binary(max_size=700).map(lambda b: b.replace(b"\n", b"")))), st.integers(1, 900))
def test_rubbish_between_states_is_ignored(sent: list[PresenterState | bytes], size: int) -> None:
    data = b"".join(state_line(each) if isinstance(each, PresenterState) else each + b"\n" for each in sent)
    news = asyncio.run(heard(data, size))
    states = [each for each in sent if isinstance(each, PresenterState)]
    assert isinstance(news[-1], Gone)
    found = [each for each in news if isinstance(each, PresenterState)]
    assert found[-1:] == states[-1:]
    left = iter(states)
    assert all(each in left for each in found)


@pytest.mark.parametrize("size", [1, 100, 4096])
def test_an_endless_line_is_ignored(size: int) -> None:
    state = PresenterState(Address("matrix"))
    news = asyncio.run(heard(b"x" * 20_000 + state_line(state)[:-1] + b"\n" + state_line(state), size))
    assert [each for each in news if isinstance(each, PresenterState)] == [state]


def test_a_line_over_the_limit_is_ignored_whatever_it_says() -> None:
    line = state_line(PresenterState())
    assert read_state(line + b" " * (LONGEST_STATE - len(line))) == PresenterState()
    assert read_state(line + b" " * (LONGEST_STATE + 1 - len(line))) is None
