"""Trying a rebase in a table: the key, the chart, the words, and what keeps it."""

import re

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import few, some
from tests.reports import ENGHRAIFFT, WEST_YORKSHIRE, report
from tui.model.deck import Slide
from tui.navigation.address import Address
from tui.screens.rebase_choice import RebaseChoice
from tui.slides.deck_file import deck_text
from tui.text.spans import plain
from tui.widgets.chart import Chart
from tui.widgets.sentences import Sentences

pytestmark = pytest.mark.slow

PHONES = Address("roads", "mobile-phones", "2014-11")
WIDE = (120, 40)


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.exhaustive
async def test_the_chart_of_pairs_has_no_limits_while_a_rebase_is_tried() -> None:
    async with browsing(bundled(), start=PHONES, size=(200, 60)) as driver:
        pairs = driver.page.query_one("#pairs", Chart)
        assert any("mean 188" in plain(line) for line in pairs.lines)
        await driver.type("R")
        assert not any(word in plain(line) for line in pairs.lines for word in ("mean", "upper", "lower"))
        assert "Rebase Nov 2014. Like for like." in driver.text()


@pytest.mark.parametrize("size", few([(60, 20), (80, 24), WIDE, (200, 60)], 2))
async def test_signs_in_the_grid_are_explained_in_every_view_of_its_chart(size: tuple[int, int]) -> None:
    async with browsing(bundled(), start=PHONES, size=size) as driver:
        for _ in range(3):
            assert re.search("◇ two of three.*≡ shift", driver.text())
            await driver.type("v")


async def test_a_rebase_is_suggested_and_never_applied_by_itself() -> None:
    async with browsing(bundled(), start=PHONES, size=WIDE) as driver:
        assert "R at Nov 2014: try a rebase" in driver.text()
        assert "To try a rebase there, press R." in words(driver.text())
        assert "mean 188" in driver.text() and driver.page.rebases == ()


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), WIDE, (200, 60)], 2))
async def test_the_key_sets_a_rebase_and_takes_it_away(size: tuple[int, int]) -> None:
    async with browsing(bundled(), start=PHONES, size=size) as driver:
        await driver.type("R")
        said = plain(driver.page.query_one(Sentences).lines[0])
        assert said.startswith(
            "Rebase November 2014 (tried, not in the report): lower by 65 notices a month (−30.4%) since; 7 months are too few to be sure."
        )
        assert "Under 24 months, a season cannot be told apart from a change." in said
        assert driver.page.aside == "rebase Nov 2014 (tried)"
        assert "are too few to be sure." in words(driver.text()), "in the summary, or in a notice where there is no room for it"
        read = driver.page.query_one("#reading").region
        rows = [row[read.x : read.right] for row in driver.text().splitlines()[read.y : read.bottom]]
        assert "within trial limits (rebase Nov 2014)" in words(" ".join(rows)) or size[0] == 60
        assert "≡" not in driver.text(), "the signs in the cells are those of the phases"
        await driver.type("R")
        assert driver.page.rebases == () and "rebase" not in plain(driver.page.query_one(Sentences).lines[0])
        assert not list(driver.app._notifications), "what it did is no longer said"


@pytest.mark.parametrize("size", few([(60, 20), (80, 24), WIDE, (200, 60)], 2))
async def test_the_dialog_names_its_keys_and_closes_on_the_key_that_opened_it(size: tuple[int, int]) -> None:
    async with browsing(bundled(), start=Address("roads", "mobile-phones", "2015-05"), size=size) as driver:
        for key in ("m", "2", "question_mark", "slash"):
            await driver.type("R", key)
            assert isinstance(driver.app.screen, RebaseChoice)
            assert "That key does not work here. Keys: enter choose, esc cancel." in words(driver.text()), key
            await driver.type("R")
            assert not isinstance(driver.app.screen, RebaseChoice) and driver.page.rebases == ()


async def test_each_series_keeps_its_rebases_for_the_session() -> None:
    async with browsing(bundled(), start=PHONES, size=WIDE) as driver:
        await driver.type("R", "left", "left", "left", "left", "R")
        assert [str(each) for each in driver.page.rebases] == ["2014-07", "2014-11"]
        assert "rebases Jul 2014 and Nov 2014" in driver.text()
        await driver.type("tab")
        assert driver.page.rebases == ()
        await driver.type("shift+tab", "0", "left_square_bracket")
        assert len(driver.page.rebases) == 2


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("2014-01", "January 2014 is the first month"),
        ("2015-05", "May 2015 is the last month."),
        ("2014", "A rebase starts at a month."),
        ("2015-09", "September 2015 has no figure"),
    ],
)
async def test_where_there_can_be_none_it_says_why(part: str, said: str) -> None:
    async with browsing(bundled(), start=PHONES._replace(part=part), size=WIDE) as driver:
        await driver.type("R")
        assert said in words(driver.text()) and driver.page.rebases == ()


async def test_tables_without_a_trend_say_so() -> None:
    async with browsing(report(ENGHRAIFFT), start=Address("indicators", "indicators"), size=WIDE) as driver:
        assert driver.page.place == "tables"
        await driver.type("R")
        assert "There is no trend here" in words(driver.text())


@pytest.mark.exhaustive
async def test_every_shape_of_table_takes_the_key() -> None:
    found = report(ENGHRAIFFT)
    tables = {table.shape: table for table in found.tables.values() if table.spec.topic}
    async with browsing(found) as driver:
        for table in tables.values():
            await driver.app.go(Address(table.spec.topic or "", table.id))
            await driver.type("left", "R", "v", "R", "R")
            assert driver.page.place == "tables" and driver.app.is_running


@pytest.mark.exhaustive
async def test_a_slide_keeps_the_rebase_of_its_table() -> None:
    async with browsing(bundled(), start=PHONES) as driver:
        await driver.type("R", "plus")
        assert "Added slide 17" in driver.text()
        talk = driver.app.deck.presentation
        assert talk and talk.slides[-1] == Slide(address="roads/mobile-phones", rebase=("2014-11",))
        assert "  rebase:\n  - 2014-11\n" in deck_text(talk.deck)
        await driver.type("p", "end")
        assert "rebase Nov 2014" in driver.text() and "mean 150" in driver.text()
        assert "Rebase tried at November 2014: 150 a month, 215 before." in words(driver.text())
        assert "Source: Roads Policing, table 2. Rebase tried here, not in the report." in driver.text()


@pytest.mark.exhaustive
async def test_its_notice_leaves_the_headings_of_the_table_in_sight() -> None:
    async with browsing(bundled(), start=PHONES, size=(60, 20)) as driver:
        await driver.type("R")
        rows = driver.text().splitlines()
        assert rows[0].strip() == "Rebase (tried): −30.4%; 7 months are too few to be sure."
        assert "[Phones]" in rows[1] and "2014   2015" in rows[2]


@pytest.mark.exhaustive
async def test_what_the_summary_says_is_in_no_notice() -> None:
    async with browsing(bundled(), start=PHONES, size=(80, 24)) as driver:
        await driver.type("left", "left", "left", "left", "R", "enter")
        assert words(driver.text()).count("too few to be sure") == 1 and "[Phones]" in driver.text()


@pytest.mark.exhaustive
async def test_what_it_does_is_said_where_the_summary_has_no_room() -> None:
    async with browsing(report(WEST_YORKSHIRE), start=Address("roads", "collisions-by-week"), size=WIDE) as driver:
        await driver.type(*["up"] * 8, "R")
        assert re.search(r"signals? without the rebase", words(driver.text().replace("▌", "")))


@pytest.mark.exhaustive
async def test_each_row_of_a_table_has_rebases_of_its_own() -> None:
    async with browsing(report(WEST_YORKSHIRE), start=Address("crime", "crime-severity"), size=WIDE) as driver:
        await driver.type(*["left"] * 5, "R")
        assert len(driver.page.rebases) == 1 and "rebase 20" in driver.text().splitlines()[0]
        await driver.type("up")
        assert not driver.page.rebases and "rebase 20" not in driver.text().splitlines()[0]
        await driver.type("down", "plus")
        assert driver.app.deck.presentation
        added = driver.app.deck.presentation.slides[-1]
        assert added.address == "crime/crime-severity/west-yorkshire" and len(added.rebase) == 1


@pytest.mark.exhaustive
@pytest.mark.parametrize("size", some([(60, 20), (80, 24), WIDE], 2, 1))
async def test_elsewhere_the_key_offers_to_go_to_the_suggested_month(size: tuple[int, int]) -> None:
    async with browsing(bundled(), start=PHONES._replace(part="2015-05"), size=size) as driver:
        assert "R rebase" in driver.text().splitlines()[-1] or size[0] == 60
        await driver.type("R")
        assert "Go to November 2014 and rebase there: 7 months in a row are below the mean" in words(driver.text())
        assert "May 2015 is the last month. A mean and limits need at least two." in words(driver.text())
        await driver.type("escape")
        assert driver.at.endswith("2015-05")
        await driver.type("R", "enter")
        assert driver.at.endswith("2014-11") and [str(each) for each in driver.page.rebases] == ["2014-11"]
        assert "R rebase" in driver.text().splitlines()[-1] or size[0] == 60, "the key that removes it is still named"


@pytest.mark.exhaustive
async def test_a_rebase_can_be_where_the_cursor_is_too() -> None:
    async with browsing(bundled(), start=PHONES._replace(part="2014-07"), size=WIDE) as driver:
        await driver.type("R", "down", "enter")
        assert driver.at.endswith("2014-07") and [str(each) for each in driver.page.rebases] == ["2014-07"]
        await driver.type("R")
        assert not driver.page.rebases, "taken away without a question"
