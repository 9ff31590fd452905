"""The Audit screen by keys: the first row, the filter, a claim in full, the links.

The links lead to its statement and its table, and back.
"""

from collections.abc import AsyncIterator

import pytest
from textual.widgets import OptionList

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tui.analysis.audit import AuditFilter, audit
from tui.analysis.standings import STANDINGS
from tui.nodes.audit_list import audit_rows
from tui.nodes.standing_words import standing_word
from tui.screens.audit import AuditPage
from tui.screens.audit_filter import AuditFilterDialog
from tui.widgets.choices import Choices
from tui.widgets.detail import Detail
from tui.widgets.panel import Panel

pytestmark = pytest.mark.slow

SINCE = "roads/tickets-cancelled/since"


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(bundled()) as opened:
        yield opened


def marked(driver: Driver) -> str:
    """The claim under the cursor."""
    return str(driver.page.query_one("#claims", Choices).marked)


def on_show(driver: Driver) -> list[str]:
    return [str(entry.key) for entry in driver.page.query_one("#claims", Choices).entries if entry.key]


async def down_to(driver: Driver, address: str) -> None:
    await driver.type("home")
    for _ in range(200):
        if marked(driver) == address:
            return
        await driver.type("down")
    raise AssertionError(f"{address} is not in the list")


async def ticks(driver: Driver, *leave: str) -> None:
    """Set the filter to exactly these ticks, by keys."""
    await driver.type("f")
    assert isinstance(driver.app.screen, AuditFilterDialog)
    keys = [entry.key for entry in driver.app.screen.query_one(Choices).entries if entry.key]
    for number, key in enumerate(keys):
        if (key in leave) is not (key in driver.app.screen.ticked):
            await driver.type("enter" if number % 2 else "space")
        await driver.type("down")
    await driver.type("escape")
    assert isinstance(driver.app.screen, AuditPage)


async def test_a_leads_there_from_anywhere(driver: Driver) -> None:
    for key in ("0", "1", "2", "3", "4", "5", "6", "m", "question_mark"):
        await driver.type(key)
        assert not isinstance(driver.page, AuditPage), key
        await driver.type("a")
        assert isinstance(driver.page, AuditPage), key
        assert driver.at == "audit", key


async def test_one_arrives_at_the_finding_to_hear_of_first(driver: Driver) -> None:
    await driver.type("a")
    assert marked(driver) == SINCE
    text = driver.text()
    for words in (
        f"{len(bundled().claims)} claims",
        "× 1 not",
        "× Cancelled since: “just over 6%”",
        "Why: 611 / 8,121 = 7.52%",
        "[   611]",
    ):
        assert words in text, words


async def test_home_s_pane_leads_there(driver: Driver) -> None:
    await driver.type("tab")
    assert driver.page.subject.topic == "audit"
    assert "claims tested on data" in driver.text()
    await driver.type("enter")
    assert driver.at == "audit"


@pytest.mark.exhaustive
async def test_every_claim_is_listed_and_worked_out(driver: Driver) -> None:
    await driver.type("a", "home")
    seen = []
    verdicts = {finding.claim.address: standing_word(finding) for finding in audit(bundled())}
    for row in audit_rows(bundled(), AuditFilter()):
        if not row.address or (row.address.topic == "audit" and row.address.thing != "questions"):
            continue
        if str(row.address) not in verdicts:
            await driver.type("down")
            continue
        assert marked(driver) == str(row.address)
        seen.append(driver.text())
        assert verdicts[str(row.address)] in seen[-1]
        await driver.type("down")
    assert all("Why:" in text or "more" in text for text in seen)


async def test_a_claim_to_its_statement_and_back(driver: Driver) -> None:
    await driver.type("a", "enter")
    assert driver.app.focused and isinstance(driver.app.focused, Detail)
    await driver.type("enter", "enter")
    assert driver.at == "roads/tickets-cancelled"
    assert "[Report]" in driver.text()
    await driver.type("left_square_bracket")
    assert isinstance(driver.page, AuditPage)
    assert marked(driver) == SINCE


async def test_a_claim_to_its_table_and_back(driver: Driver) -> None:
    await driver.type("a")
    await down_to(driver, "roads/mobile-phone-2014/average")
    await driver.type("enter", "enter", "down", "enter")
    assert driver.at.startswith("roads/mobile-phones")
    await driver.type("left_square_bracket")
    assert marked(driver) == "roads/mobile-phone-2014/average"


async def test_from_a_statement_to_its_own_claims_and_back(driver: Driver) -> None:
    await driver.type("a", "0")
    await driver.type("1", "t")
    while driver.at != "crime/bilking":
        await driver.type("down")
    assert "? not settled" in driver.text()
    await driver.type("a")
    assert marked(driver) == "crime/bilking/percent"
    await driver.type("down", "down")
    await driver.type("left_square_bracket")
    assert driver.at == "crime/bilking"
    await driver.type("right_square_bracket")
    assert marked(driver) == "crime/bilking/falling"


async def test_a_printed_total_has_its_whole_year_in_brackets(driver: Driver) -> None:
    await driver.type("a")
    await down_to(driver, "roads/collisions/total-2014")
    rows = [line.strip() for line in driver.text().splitlines()]
    assert "2014 [1,329 1,202 1,345 1,156 1,292 1,262]" in rows and "2014 [1,173 1,206 1,215 1,201 1,334 1,393]15,108" in rows


async def test_filter_by_verdict(driver: Driver) -> None:
    await driver.type("a")
    topics = [f"topic {topic}" for topic in bundled().topics]
    await ticks(driver, "differs", "close", *topics)
    assert on_show(driver) == [SINCE, "roads/mobile-phone-2015/average"]
    text = driver.text()
    assert "show: close, does not hold" in text
    assert f"2 of {len(bundled().claims)} claims" in text
    assert marked(driver) == SINCE, "the cursor stays where it was"


async def test_filter_by_topic(driver: Driver) -> None:
    await driver.type("a")
    await ticks(driver, *STANDINGS, "topic satisfaction")
    assert {address.partition("/")[0] for address in on_show(driver)} == {"satisfaction"}
    assert "show: satisfaction" in driver.text()
    await driver.type("f", "a", "escape")
    assert len(on_show(driver)) == 1 + len(bundled().claims) + len(bundled().open_statistics)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_filter_that_leaves_most_says_so(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("a", "f", "space", "escape", "f", "up", "space", "escape")
        text = driver.text()
        assert "show: all but holds; all but outcomes" in text
        assert f"of {len(bundled().claims)} claims" in text or size[0] < 80


async def test_a_claim_below_a_short_list_has_the_rows_that_it_leaves(driver: Driver) -> None:
    await driver.type("a")
    assert "Prosecuted  " not in driver.text()
    await ticks(driver, "differs", *[f"topic {topic}" for topic in bundled().topics])
    choices, detail = driver.page.query_one("#claims"), driver.page.query_one(Detail)
    assert (choices.virtual_size.height, choices.region.bottom) == (choices.size.height, detail.region.y)
    assert "Prosecuted  " in driver.text()


async def test_filter_that_hides_everything(driver: Driver) -> None:
    await driver.type("a")
    await ticks(driver, "close", "topic cyber")
    assert on_show(driver) == []
    text = driver.text()
    assert "No claims match the filter." in text
    assert f"0 of {len(bundled().claims)} claims" in text
    await driver.type("down", "enter", "tab", "space")
    assert isinstance(driver.page, AuditPage)


async def test_an_address_goes_past_the_filter(driver: Driver) -> None:
    await driver.type("a")
    await ticks(driver, "close", "topic roads")
    await driver.app.action_go("crime/robbery")
    await driver.drain()
    await driver.type("a")
    assert marked(driver) == "crime/robbery/change"
    assert "show: all" in driver.text()


async def test_open_statistics_have_an_address_and_are_no_tab_of_roads(driver: Driver) -> None:
    await driver.app.action_go("audit/fatal-and-serious-2015")
    await driver.drain()
    assert driver.at == "audit/fatal-and-serious-2015"
    text = driver.text()
    await driver.type("space")
    text += driver.text()
    for words in ("Audit › Fatal and serious, 2015", "894", "Not the report's own figures", "Department for Transport"):
        assert words in text, words
    await driver.type("3")
    tabs = driver.page.query_one("#tabs", Panel)
    assert "Fatal" not in str(tabs.render()) and "Breath" not in str(tabs.render())


async def test_the_working_scrolls(driver: Driver) -> None:
    await driver.resize((60, 20))
    await driver.type("a")
    assert "Retraining" not in driver.text()
    for _ in range(6):
        await driver.type("space")
        if "Retraining" in driver.text():
            return
    raise AssertionError("the last rows never came")


async def test_escape_leaves_the_links_then_the_screen(driver: Driver) -> None:
    await driver.type("a", "tab", "escape")
    assert isinstance(driver.page, AuditPage)
    focused = driver.app.focused
    assert isinstance(focused, OptionList) and focused.id == "claims"
    await driver.type("escape")
    assert driver.at == "home"


async def test_a_large_terminal_has_the_questions_below_the_claim() -> None:
    async with browsing(bundled(), size=(200, 60)) as driver:
        await driver.type("a")
        assert "─ Questions to ask the Force ─" in driver.text() and "36 questions, in the report's order." in driver.text()
        await driver.type("w")
        assert "36 questions, in the report's order." not in driver.text(), "their own page lists them"
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("a")
        assert "─ Questions to ask the Force ─" not in driver.text()


@pytest.mark.parametrize("size", some([(40, 12), (60, 20), (120, 40), (200, 60)], 2))
async def test_at_every_size(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("a")
        text = driver.text()
        assert "× 1" in text and "? 88" in text
        assert "Cancelled since" in text
        await driver.type("f", "escape", "down", "up")
        assert marked(driver) == SINCE


async def test_in_ascii() -> None:
    async with browsing(bundled(), glyphs="ascii") as driver:
        await driver.type("a")
        text = driver.text()
        assert "x 1 not" in text and "~ 1 close" in text
        assert not set(text) - set(map(chr, range(32, 127))) - {"\n"}


async def test_source_and_copy_speak_of_the_claim(driver: Driver) -> None:
    await driver.type("a")
    assert str(driver.page.subject) == SINCE
    await driver.type("i")
    assert "Cancelled since" in driver.text()
    await driver.type("escape", "y", "left")
    assert SINCE in driver.text()
    await driver.type("left")
    assert "Computed: 7.52%. Does not hold" in driver.text()


async def test_a_claim_shows_its_question(driver: Driver) -> None:
    await driver.type("a")
    assert "Ask: Which period and which base give" in driver.text()


async def test_below_a_claim_a_wide_terminal_has_the_rest_of_its_section() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("a")
        assert "Also in this section" in driver.text() and "Over 51,000 speeding tickets in 2014" in driver.text()
        await driver.resize((80, 24))
        assert "Also in this section" not in driver.text()
