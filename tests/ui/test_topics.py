"""The statements of a topic: their panes, filter, and the next of a kind."""

import pytest

from tests.browse import Driver, browsing, bundled
from tests.in_turn import in_turn
from tui.nodes.standing_words import LEGEND_WORDS, STANDING_SIGNS
from tui.screens.topic import TopicPage
from tui.text.glyphs import SETS
from tui.widgets.choices import Choices
from tui.widgets.detail import Detail
from tui.widgets.statements import Statements

pytestmark = pytest.mark.slow

SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))


def rule(driver: Driver, title: str) -> str:
    """The rule of a pane, found by its title."""
    return next(line for line in driver.text().splitlines() if f" {title} " in line and ("─" in line or "━" in line))


@pytest.mark.parametrize(("key", "size"), in_turn("12456", SIZES), ids=str)
async def test_nothing_is_cut(key: str, size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type(key)
        assert "…" not in driver.text()
        await driver.type("down", "down", "t")
        assert "…" not in driver.text()


async def test_the_filter_lists_a_kind_and_escape_clears_it() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("1", "f", "down", "down", "enter")
        assert "2 of 22: judgement" in rule(driver, "Statements")
        assert driver.at == "crime/alcohol-not-cause"
        await driver.type("2", "1")
        assert "2 of 22: judgement" in rule(driver, "Statements"), "kept while elsewhere"
        await driver.type("escape")
        assert driver.page.address.topic == "crime" and " 22 " in rule(driver, "Statements")
        assert driver.at == "crime/alcohol-not-cause"
        await driver.type("escape")
        assert driver.at == "home"


async def test_an_address_that_the_filter_hides_clears_it() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1", "f", "down", "down", "enter", ":", *"robbery", "enter")
        assert driver.at == "crime/robbery" and driver.page.query_one(Statements).kind is None


async def test_the_next_with_the_same_sign() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1", "f", "down", "down", "enter", "escape")
        at = driver.at
        await driver.type("n")
        assert driver.at != at and driver.page.query_one(Statements)._standing(driver.page.address) == "judgement"
        await driver.type("N")
        assert driver.at == at


@pytest.mark.exhaustive
async def test_where_the_keys_go_is_seen() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("1")
        assert isinstance(driver.page, TopicPage)
        assert "━" in rule(driver, "Statements")
        await driver.type("tab")
        assert isinstance(driver.app.focused, Detail)
        assert "━ Recorded crime is up" in driver.text()
        await driver.type("enter")
        assert driver.at == "outcomes/recorded-crime-low"
        await driver.type("left_square_bracket")
        assert driver.at == "crime/total-recorded-crime" and isinstance(driver.app.focused, Detail)


@pytest.mark.parametrize(("topic", "size"), in_turn("12456", [(60, 20), (80, 24), (120, 40)]), ids=str)
async def test_the_signs_of_a_list_are_explained_in_its_rule(topic: str, size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type(topic)
        listed = driver.page.query_one(Statements)
        used = {listed._standing(item.address) for item in listed.items if item.address}
        where = driver.text() if listed.shape.legend else f"{listed.choices.pane_title}  {listed.choices.fact_shown()}"
        assert all(f"{STANDING_SIGNS[each]} {LEGEND_WORDS[each]}" in where for each in used if each)


@pytest.mark.exhaustive
async def test_the_rule_of_a_list_gives_up_its_title_for_the_meaning_of_every_sign() -> None:
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("3", *["tab"] * 4)
        assert "━ = holds  ~ close  × not  ? not settled  - judgement ━" in driver.text()
        await driver.resize((80, 24))
        assert "━ Statements ━" in driver.text() and " = holds  ~ close  × not  ? not settled  - judgement ━" in driver.text()


async def test_tiers_leave_room_for_the_statement_on_a_small_terminal() -> None:
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("5")
        text = driver.text()
        assert "Local: WMP" in text and "The Home Office rates" in text and "links with business and academia" not in text
        await driver.resize((80, 24))
        assert "links with business" in driver.text()


async def test_a_small_page_has_the_chart_the_list_and_the_beginning_of_the_statement() -> None:
    """At 60x20 the chart of crime left no room for the statement."""
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("1", "down", "down")
        shown = driver.text()
        assert "Bilking" in shown and "? Violence drives the rise" in shown and "main reason why overall crime" in shown
        await driver.type("up")
        *_, title, _, _, last, _ = driver.text().splitlines()
        assert title.endswith("? not settled  ▼ space: more ─") and last.strip() == "overall rise.", "three rows, all of them text"
        await driver.type("space")
        assert "▲▼ space: more" in driver.text() and "Caveat" in driver.text()


async def test_the_rows_of_a_hidden_chart_are_shared() -> None:
    """Half of them go to the list, and a second press gives them back."""
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1")
        page = driver.page
        rows = page.query_one("#items").size.height, page.query_one(Detail).size.height
        await driver.type("t")
        assert page.query_one("#items").size.height >= 9 <= page.query_one(Detail).size.height
        await driver.type("t")
        assert rows == (page.query_one("#items").size.height, page.query_one(Detail).size.height)


@pytest.mark.exhaustive
async def test_spare_columns_of_the_list_go_to_the_bars() -> None:
    """A list beside a chart is as wide as its titles where the bars would be short."""
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("1")
        lines = driver.text().splitlines()
        assert next(line for line in lines if " Public place violence " in line and "higher" in line).count("█") >= 6
        for item in driver.page.query_one(Statements).items:
            assert any(item.title in line for line in lines)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids=str)
async def test_entering_a_text_leaves_it_at_its_top(size: tuple[int, int]) -> None:
    """The arrows scroll the text, and go from link to link once these are in view.

    Enter shows the first, then opens it.
    """
    async with browsing(bundled(), size=size) as driver:
        await driver.type("1", "t")
        detail = driver.page.query_one(Detail)
        top = detail.lines_shown()
        await driver.type("tab")
        assert detail.has_focus and detail.lines_shown() == top and detail.current is None
        await driver.type("down")
        assert detail.top == 1
        while detail.current is None:
            await driver.type("down")
        assert detail.current == 0 and detail.entries[0].title in driver.text()
        await driver.type(*["down"] * 20)
        assert detail.current == len(detail.entries) - 1
        while detail.top:
            await driver.type("up")
        assert detail.lines_shown() == top and detail.current is None
        await driver.type("enter")
        assert detail.current == 0 and driver.at == "crime/total-recorded-crime"
        await driver.type("enter")
        assert driver.at == str(detail.entries[0].address)


@pytest.mark.exhaustive
async def test_links_stand_directly_below_the_text() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("1")
        edge = driver.page.query_one(Detail).region.x
        rows = [line[edge:].strip() for line in driver.text().splitlines()]
        at = next(place for place, row in enumerate(rows) if "Leads on to" in row)
        assert rows[at - 2].startswith("Source: ") and rows[at + 1].startswith("› ")


async def test_a_long_detail_has_no_blank_rows() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1")
        rows = driver.text().splitlines()
        at = rows.index(rule(driver, "This statement"))
        assert all(row.strip() for row in rows[at + 1 : 22])


@pytest.mark.exhaustive
async def test_a_high_terminal_shows_the_other_statements_of_the_section() -> None:
    """They are whole, below the links, where these leave room."""
    pack = bundled()
    others = [each.text for each in pack.topics["crime"].sections[0].statements if each.id != "total-recorded-crime"]
    async with browsing(pack, size=(200, 60)) as driver:
        await driver.type("1")
        below = " ".join(driver.text().partition("Also in this section")[2].replace("│", " ").split())
        assert sum(text in below for text in others) > 3
        await driver.resize((120, 40))
        assert "Also in this section" not in driver.text()


async def test_a_change_beyond_chance_that_nothing_settles_says_so() -> None:
    """The chart calls it higher, and the statement's sign says that it is not settled."""
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1")
        assert "▲ higher" in driver.text() and "? not settled" in rule(driver, "This statement")
        assert "Beyond chance, if the report's figures are right." in driver.text()
        await driver.app.action_go("crime/robbery")
        assert "Beyond chance" not in driver.text()


@pytest.mark.exhaustive
async def test_a_large_terminal_gives_its_rows_to_the_chart_and_to_no_other_topic() -> None:
    """The chart of levels is higher, and no statement of another topic is on the page."""
    pack = bundled()
    elsewhere = [held.text for id, held in pack.statements.items() if pack.homes[id] != "satisfaction"]
    async with browsing(pack, size=(120, 40)) as driver:
        await driver.type("2")
        height = driver.app.screen.query_one("#drawing").size.height
        await driver.resize((200, 60))
        assert driver.app.screen.query_one("#drawing").size.height > height
        shown = " ".join(driver.text().replace("│", " ").split())
        assert not [text for text in elsewhere if text in shown]


async def test_the_selected_row_is_reversed_in_the_terminal_s_own_colours() -> None:
    async with browsing(bundled(), size=(80, 24), theme="terminal") as driver:
        await driver.type("1")
        choices = driver.app.screen.query_one(Choices)
        rows = [choices.render_line(y) for y in range(choices.size.height)]
        assert [all(part.style and part.style.reverse for part in row) for row in rows].count(True) == 1


@pytest.mark.parametrize("glyphs", SETS)
async def test_the_legend_of_bars_has_the_signs_that_they_are_drawn_with(glyphs: str) -> None:
    async with browsing(bundled(), size=(80, 24), glyphs=glyphs) as driver:
        await driver.type("4")
        (title,) = [line for line in driver.text().splitlines() if "Links to activities" in line]
        (row,) = [line for line in driver.text().splitlines() if line.startswith(" High demand")]
        stated, inferred = (title.split(f" {word}")[0][-1] for word in ("stated", "inferred"))
        assert stated != inferred and {stated, inferred} <= {*row}


@pytest.mark.exhaustive
async def test_the_thumb_of_a_list_is_no_sign_of_a_sparkline() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1")
        for _ in range(8):
            edge = {row[79:80] for row in driver.text().splitlines()[12:17]}
            assert not edge & {*"▁▂▃▄▅▆▇█"}
            await driver.type("down")
