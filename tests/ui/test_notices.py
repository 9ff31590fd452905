"""A notice that disappears while a page is being opened does not hang the browser."""

from time import time

import pytest
from textual.widgets._toast import Toast

from tests.browse import browsing, bundled
from tui.widgets.notice import Notice

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("ago", [0.0, 1e-9, 5.0, 3600.0])
def test_an_expired_notice_still_gets_a_timer_that_ends(ago: float) -> None:
    notice = Notice("late", timeout=0, raised_at=time() - ago)
    assert notice.has_expired
    assert Toast(notice)._timeout > 0


async def test_every_notice_of_the_browser_is_of_that_kind() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("T")
        driver.page.notify("from a page", markup=False, severity="warning")
        await driver.drain()
        notices = list(driver.app._notifications)
        assert len(notices) == 2
        assert {type(notice) for notice in notices} == {Notice}


async def test_the_last_key_has_the_only_notice_and_slides_have_none() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("+", "1", "+")
        (notice,) = driver.app._notifications
        assert notice.message.startswith("Added slide")
        await driver.type("p")
        assert not list(driver.app._notifications)


async def test_the_notice_of_the_next_key_takes_the_place_of_the_last() -> None:
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("1", "+")
        shown, first = driver.page.query_one(Toast), driver.text()
        (timer,) = shown._timers
        await driver.type("down", "down", "+")
        assert driver.page.query_one(Toast) is shown
        assert driver.text().splitlines()[0] != first.splitlines()[0]
        assert driver.text().startswith(" Added slide 18")
        assert timer not in shown._timers or timer._task is None, "its time begins again"
        shown._expire()
        await driver.settle()
        assert not list(driver.app._notifications) and not driver.page.query(Toast)


async def test_a_notice_that_comes_as_the_last_one_goes_is_shown() -> None:
    async with browsing(bundled()) as driver:
        driver.app.notify("first", markup=False)
        await driver.settle()
        driver.app.notify("second", markup=False)
        driver.app.end_notices()
        await driver.settle()
        (toast,) = driver.page.query(Toast)
        assert toast._notification.message == "second"


async def test_a_warning_and_a_notice_of_another_length_get_widgets_of_their_own() -> None:
    async with browsing(bundled()) as driver:
        driver.app.notify("warned", severity="warning", markup=False)
        await driver.settle()
        first = driver.page.query_one(Toast)
        driver.app.notify("short", timeout=2, markup=False)
        await driver.settle()
        second = driver.page.query_one(Toast)
        driver.app.notify("long", markup=False)
        await driver.settle()
        assert len({first, second, driver.page.query_one(Toast)}) == 3
        (notice,) = driver.app._notifications
        assert notice.message == "long"


@pytest.mark.exhaustive
async def test_a_notice_says_whether_a_new_slide_has_a_picture() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("1", "down", "down", "+")
        (notice,) = driver.app._notifications
        assert (
            notice.message
            == "Added slide 17, in words only: Violence drives the rise. For a picture, press + at: Recorded crime is up 3.6%."
        )
        await driver.type("3", "tab", "+")
        (notice,) = driver.app._notifications
        assert notice.message.startswith("Added slide 18: ")


async def test_a_notice_that_expires_while_it_is_put_on_show() -> None:
    """Textual checks whether a notice has expired, and later how long to show it."""

    class Late(Notice):
        @property
        def has_expired(self) -> bool:
            return False

    async with browsing(bundled()) as driver:
        await driver.page.mount(Toast(Late("late", timeout=-1)))
        await driver.type("a")
        assert driver.at == "audit"


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_notice_stands_over_the_breadcrumb_and_goes_with_its_page(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size, drawn=True) as driver:
        await driver.type("3")
        read = driver.text().splitlines()[2:]
        await driver.type("plus")
        assert driver.text().startswith(" Added slide 17")
        assert driver.text().splitlines()[2:] == read, "nothing of the table and its words is covered"
        await driver.type("a")
        assert not list(driver.app._notifications)


@pytest.mark.parametrize("opens", ["slash", "colon", "ctrl+p"])
async def test_what_is_typed_into_a_line_ends_the_notices(opens: str) -> None:
    async with browsing(bundled()) as driver:
        await driver.type("+", opens)
        driver.app.notify("could cover what is typed", markup=False)
        await driver.settle()
        assert list(driver.app._notifications)
        await driver.type("s")
        assert not list(driver.app._notifications)
