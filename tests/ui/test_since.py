"""What became of the last report's questions, on the pages of the browser."""

import pytest
from msgspec.structs import replace

from tests.browse import Driver, browsing
from tests.unit.quarters import QUARTERS, quarter
from tests.unit.test_since_said import NAMES, Beside, beside
from tui.library.cache import Cache
from tui.library.opening import Library
from tui.library.places import LibraryError
from tui.model.others import supply_others
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.across.since_said import NOT_YET, since_said
from tui.screens.since_reading import MOST_TO_READ
from tui.widgets.choices import Choices
from tui.widgets.detail import Detail

pytestmark = pytest.mark.slow

LIBRARY = Library([str(QUARTERS)], Cache())


async def until_read(driver: Driver, pack: Pack) -> None:
    """Wait for the thread that reads the neighbouring reports."""
    await driver.app.workers.wait_for_complete()
    await driver.drain()
    assert pack.once(since_said) is not NOT_YET


async def test_nothing_is_read_before_a_page_asks_for_it() -> None:
    library = Beside(*map(quarter, NAMES))
    pack = beside("west-midlands-2018-03", library)
    async with browsing(pack, start=Address("crime"), library=LIBRARY) as driver:
        await driver.type("down", "enter")
        assert pack.once(since_said) is NOT_YET and not library.asked
        await driver.type("a")
        await until_read(driver, pack)
        await driver.type("w", "escape", "0", "a")
        assert library.asked == ["west-midlands-2017-12"], "and only once"


IN_RULE = {
    (60, 20): "─ last report: 3 of 6 answered ─",
    (80, 24): "─ last report: 3 of 6 answered, 1 still open   a all ─",
    (120, 40): "─ last report: 3 answered, 2 partly answered, 1 still open ─",
    (200, 60): "─ last report: 3 answered, 2 partly answered, 1 still open; the answers contradict 1 claim   w all ─",
}


@pytest.mark.parametrize("size", IN_RULE, ids=str)
async def test_home_says_what_became_of_the_last_report_once_it_is_drawn(size: tuple[int, int]) -> None:
    library = Beside(*map(quarter, NAMES))
    pack = beside("west-midlands-2018-03", library)
    async with browsing(pack, size=size, library=LIBRARY) as driver:
        await until_read(driver, pack)
        assert IN_RULE[size] in driver.text()
        assert library.asked == ["west-midlands-2017-12"]
        assert (f"{len(NAMES)} workshops" in driver.text().splitlines()[0]) == (size != (80, 24)), "where the first row has room"
        await driver.type("1", "0", "T")
        assert IN_RULE[size] in driver.text()


async def test_home_reads_nothing_where_there_is_one_workshop() -> None:
    library = Beside(*map(quarter, NAMES))
    pack = beside("west-midlands-2018-03", library)
    async with browsing(pack) as driver:
        await driver.app.workers.wait_for_complete()
        assert pack.once(since_said) is NOT_YET and not library.asked and "workshops" not in driver.text()


async def test_the_questions_of_the_last_report_are_below_those_of_this_one() -> None:
    pack = beside("west-midlands-2018-03")
    async with browsing(pack, size=(120, 40), library=LIBRARY) as driver:
        await driver.type("w")
        await until_read(driver, pack)
        assert "Since the report on October to December 2017: 3 answered" in driver.text()
        listed = [line.partition("│")[0].strip() for line in driver.text().splitlines()]
        assert "the answers contradict 1 claim. 3 promises below." in " ".join(listed)
        await driver.type("down", "down")
        assert "question 2 of 6 of the last report" in driver.text() and "does not hold" in driver.text()
        links = driver.page.query_one(Detail).entries
        assert [str(link.address) for link in links] == [
            "west-midlands-2018-03:follow-up/offence-types",
            "west-midlands-2017-12:follow-up/damage-rise",
        ]
        await driver.type("enter", "down", "down", "enter")
        assert driver.page.location == Address("follow-up", "damage-rise", workshop="west-midlands-2017-12")
        await driver.type("[")
        assert driver.page.location == Address("audit", "questions", workshop="west-midlands-2018-03")


async def test_a_question_says_where_the_next_report_answers_it() -> None:
    pack = beside("west-midlands-2017-12")
    async with browsing(pack, size=(120, 40), library=LIBRARY) as driver:
        await driver.type("w")
        await until_read(driver, pack)
        assert "Answered in the report on January to March" in driver.text()
        assert "west-midlands-2018-03" in {link.address.workshop for link in driver.page.query_one(Detail).entries}


async def test_the_audit_has_it_in_its_list_and_at_its_address() -> None:
    pack = beside("west-midlands-2018-03")
    async with browsing(pack, size=(120, 40), library=LIBRARY) as driver:
        await driver.type("a")
        await until_read(driver, pack)
        await driver.app.go(Address("audit", "since"))
        await driver.drain()
        assert driver.page.query_one("#claims", Choices).address == Address("audit", "since")
        assert driver.at == "audit/since" and "3 promises: the later report speaks of 2 of them" in driver.text()


async def test_the_last_slide_counts_them_once_they_are_read() -> None:
    pack = beside("west-midlands-2018-03")
    async with browsing(pack, library=LIBRARY) as driver:
        await driver.type("p", "end")
        await until_read(driver, pack)
        assert "The last report's 6 questions: 3 answered, 2 partly, 1 still open" in driver.text()


class Unlisted(Beside):
    """A large library of which no list has been made."""

    left = MOST_TO_READ + 1

    def unread(self) -> int:
        return self.left


async def test_a_large_library_that_has_not_been_listed_is_left_alone() -> None:
    """Reading thousands of workshops would keep the browser from ending."""
    library = Unlisted(*map(quarter, NAMES))
    pack = beside("west-midlands-2018-03", library)
    async with browsing(pack, library=LIBRARY) as driver:
        await driver.type("a")
        await driver.app.workers.wait_for_complete()
        await driver.drain()
        assert pack.once(since_said) is NOT_YET and not library.asked
        library.left = MOST_TO_READ
        await driver.type("w")
        await until_read(driver, pack)
        assert library.asked


class Unreadable(Beside):
    """A library that cannot be read."""

    def known(self, noted: object = None) -> list[object]:  # type: ignore[override]  # it gives none
        raise LibraryError("gone")


@pytest.mark.parametrize("key", ["0", "w", "a"])
async def test_a_library_that_cannot_be_read_says_nothing(key: str) -> None:
    pack = replace(quarter("west-midlands-2018-03"))
    supply_others(pack, Unreadable())
    async with browsing(pack, library=LIBRARY) as driver:
        await driver.type(key)
        await until_read(driver, pack)
        assert "Since" not in driver.text() and "last report" not in driver.text()
