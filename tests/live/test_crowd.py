"""Followers who share a rendering are counted as the many that they are."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from tests.live.listening import listening
from tests.processes import PATIENCE
from tui.live import Crowd, Presenter, PresenterState
from tui.navigation.address import Address

ROADS = PresenterState(Address("roads"), place=3, of=10)


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await asyncio.sleep(0.01)


async def test_a_crowd_is_counted_and_takes_in_nothing(place: Path) -> None:
    crowd = Crowd()
    with Presenter(place, "board") as presenter:
        presenter.publish(ROADS)
        async with listening(place, "board") as ear:
            await ear.until(ROADS)
            crowd.stand_for(5)
            assert len(crowd) == 0, "nobody is followed yet"
            crowd.follow((place, "board"))
            await until(lambda: presenter.followers == 5)
            for slide in range(1, 3001):
                presenter.publish(PresenterState(Address("roads"), place=slide, of=3000))
                if not slide % 100:
                    await asyncio.sleep(0)
            await ear.until(PresenterState(Address("roads"), place=3000, of=3000))
            assert presenter.present_followers() == 5
            crowd.stand_for(2)
            await until(lambda: presenter.present_followers() == 2)
            crowd.stand_for(0)
            await until(lambda: presenter.present_followers() == 1)


async def test_a_crowd_comes_back_with_the_presenter(place: Path) -> None:
    crowd = Crowd()
    crowd.stand_for(4)
    with Presenter(place, "board") as presenter:
        crowd.follow((place, "board"))
        await until(lambda: presenter.followers == 3)
    await until(lambda: len(crowd) == 0)
    crowd.stand_for(3)
    assert len(crowd) == 0
    with Presenter(place, "board") as presenter:
        crowd.follow((place, "board"))
        await until(lambda: presenter.followers == 2)
        crowd.stand_for(1)
