"""Where the keys go is seen on every page.

One filled bar, one heavy rule, and a mark where the cursor was left.
"""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual._context import visible_screen_stack  # As Textual does for an update; there is no public name.
from textual.color import Color

from tests.browse import Driver, browsing, bundled
from tests.in_turn import few, in_turn
from tests.ui.tried_keys import WAYS
from tests.unit.test_display_colours import contrast_of
from tui.navigation.address import Address
from tui.widgets.themes import DARK, THEMES

pytestmark = pytest.mark.slow

BAR = DARK.variables["block-cursor-background"]
EDITOR = ("p", "o")
"""The slide over which the list is opened is what is edited, so it is not dimmed."""
OVER_A_PAGE = [
    ("m", "f"),
    ("3", "up", "y"),
    EDITOR,
    ("a", "down", "f"),
    ("3", "colon", *"seat"),
    ("3", "ctrl+p", *"ph"),
    ("3", "tab", "R"),
]
"""The keys of dialogs over a page with a cursor."""
SELECTED = [
    *OVER_A_PAGE, (), ("1",), ("3",), ("3", "tab", "v"), ("m", "3", "b", "right", "right", "right"), ("a", "tab"), ("/", *"seat belt"),
    ("/", *"seat belt", "down", "enter"), ("g", "tab"), ("p", "o", "e", "h"), ("p", "6", "enter", "n"), ("1", "plus"),
]  # fmt: skip
"""The keys of screens with each kind of thing that is selected, found or noted."""
SURFACE = 1.3
"""The most contrast of a surface, such as the headings of a table, that is not meant to be seen as anything."""
PLACES = {"glossary": ("g", "down"), "audit": ("a", "down"), "topic": ("5", "down")}


def segments(driver: Driver) -> list[list[Segment]]:
    """The styled text of each row of the screen, and of a page behind it."""
    visible_screen_stack.set(driver.app._background_screens)
    return [list(strip) for strip in driver.app.screen._compositor.render_strips()]


def colours(segment: Segment, ground: tuple[int, int, int]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The colours of some words and of what is behind them, on a page of that ground."""
    style = segment.style or Style()
    words, behind = (each.triplet if each and each.triplet else ground for each in (style.color, style.bgcolor))
    return (behind, words) if style.reverse else (words, behind)


def bars(driver: Driver) -> list[int]:
    """The rows in which a bar is filled with the colour of the cursor."""

    def filled(segment: Segment) -> bool:
        colour = segment.style and segment.style.bgcolor
        return bool(colour and colour.triplet and colour.triplet.hex == BAR and segment.text)

    return [y for y, row in enumerate(segments(driver)) if any(map(filled, row))]


async def test_one_bar_is_filled() -> None:
    async with browsing(bundled()) as driver:
        for name, keys in WAYS.items():
            await driver.type("0", *keys)
            assert driver.page.place == name
            found = bars(driver)
            assert found == list(range(found[0], found[0] + len(found))) if found else name in ("help", "tables"), (name, found)


@pytest.mark.parametrize("name", PLACES)
async def test_a_pane_keeps_its_place_while_the_focus_is_elsewhere(name: str) -> None:
    """A mark shows where the cursor was left, until shift+tab returns to it."""
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type(*PLACES[name])
        before, (row, *_) = driver.text(), bars(driver)
        await driver.type("tab")
        assert driver.text().splitlines()[row].startswith("▌") and bars(driver) and row not in bars(driver)
        await driver.type("shift+tab")
        assert bars(driver)[0] == row and driver.text() == before


async def test_the_place_is_marked_in_ascii_too() -> None:
    async with browsing(bundled(), glyphs="ascii", start=Address.parse("audit")) as driver:
        await driver.type("tab")
        assert driver.text().isascii() and any(row.startswith(">x Cancelled") for row in driver.text().splitlines())


async def test_the_cursor_s_row_has_no_other_colour() -> None:
    """Green or red words on the blue bar would be hard to read."""
    async with browsing(bundled(), start=Address.parse("audit")) as driver:
        await driver.type("down")
        (row, *_) = bars(driver)
        colours = {str(segment.style.color) for segment in segments(driver)[row] if segment.style and segment.text.strip()}
        assert len(colours) == 1


async def test_the_terminal_s_own_theme_uses_its_own_colours() -> None:
    """The bar reverses the terminal's own colours; no palette comes between."""
    async with browsing(bundled(), theme="terminal", start=Address.parse("audit")) as driver:
        await driver.type("down")
        styles = [each.style for row in segments(driver) for each in row if each.style]
        assert any(style.reverse for style in styles)
        found = {str(style.bgcolor.name) for style in styles if style.bgcolor}
        assert "default" in found and not any(name.startswith("#") for name in found)


async def test_where_typing_inserts_is_seen_in_the_terminal_s_own_colours() -> None:
    """A black cell, as Textual has it there, is nothing on a black terminal."""
    async with browsing(bundled(), theme="terminal") as driver:
        await driver.type("/", "c", "r", "left")
        (cell,) = [each for row in segments(driver) for each in row if each.text == "r" and each.style and each.style.reverse]
        assert cell.style and {str(each.name) for each in (cell.style.color, cell.style.bgcolor) if each} == {"default"}


@pytest.mark.parametrize("keys", few([each for each in OVER_A_PAGE if each != EDITOR], 4), ids=lambda keys: " ".join(keys))
async def test_only_a_dialog_has_a_cursor_in_the_terminal_s_own_colours(keys: tuple[str, ...]) -> None:
    """No darker shade lies over the page behind.

    Its selected row looked like that of the dialog.
    """
    async with browsing(bundled(), theme="terminal") as driver:
        await driver.type(*keys)
        rows = segments(driver)
        box = driver.app.screen.query_one("#box").region
        behind = [
            (y, each.style) for y, row in enumerate(rows) if not box.y <= y < box.bottom for each in row if each.style and each.text.strip()
        ]
        assert behind and not any(style.reverse for _, style in behind)
        assert len({y for y, style in behind if not style.dim}) <= 3, "the cursor's row, and the names of its period in a chart"
        barred = [y for y, row in enumerate(rows) if sum(len(each.text) for each in row if each.style and each.style.reverse) > 9]
        assert barred == list(range(barred[0], barred[0] + len(barred))) if barred else "y" in keys


async def test_hits_are_seen_in_the_selected_row_in_the_terminal_s_own_colours() -> None:
    """Reversed as the row is, they were not.

    And one below it looked like another selection.
    """
    async with browsing(bundled(), theme="terminal") as driver:
        await driver.type("/", *"seat belt")
        hits = [each.style for row in segments(driver) for each in row if each.text in ("Seat", "belt", "belts") and each.style]
        assert hits and all(style.underline and style.bold for style in hits) and {bool(style.reverse) for style in hits} == {True, False}


@pytest.mark.parametrize("theme", few([each.name for each in THEMES if not each.ansi], 1))
async def test_hits_in_the_selected_row_are_underlined(theme: str) -> None:
    """Turned round, the words of the selected row looked as if they were not selected."""
    async with browsing(bundled(), theme=theme) as driver:
        await driver.type("/", *"seat belt", "down")
        cursor = Color.parse(driver.app.theme_variables["block-cursor-background"]).rgb
        barred = [each for row in segments(driver) for each in row if each.style and not each.style.reverse and each.text.strip()]
        selected = [each for each in barred if each.style and each.style.bgcolor and each.style.bgcolor.triplet == cursor]
        assert [each.text for each in selected if each.style and each.style.underline] == ["Seat", "belt"], selected


@pytest.mark.parametrize(("keys", "theme"), in_turn(few(SELECTED, 7), [each.name for each in THEMES if not each.ansi]), ids=str)
async def test_what_is_selected_stands_out_from_the_page_and_can_be_read(keys: tuple[str, ...], theme: str) -> None:
    """A contrast of 3 for what shows the focus, and of 4.5 for words: WCAG's."""
    async with browsing(bundled(), theme=theme) as driver:
        await driver.type(*keys)
        box = next((each.region for each in driver.app.screen.query("#box")), driver.app.screen.region)
        ground = Color.parse(driver.app.current_theme.background or "").rgb
        for row in segments(driver)[box.y : box.bottom]:
            for segment in row:
                words, behind = colours(segment, ground)
                assert not segment.text.strip() or contrast_of(words, behind) >= 4.5, segment
                assert not SURFACE < contrast_of(behind, ground) < 3, segment


@pytest.mark.parametrize("theme", few([each.name for each in THEMES[::-1]], 2))
async def test_hits_are_seen_in_the_selected_link(theme: str) -> None:
    async with browsing(bundled(), theme=theme) as driver:
        await driver.type("/", *"crash computer", "enter", "tab")
        (row,) = [[*row] for row in segments(driver) if any("Ticketing" in each.text for each in row)]
        (hit,) = [each.style for each in row if each.text == "CRASH"]
        (rest,) = [each.style for each in row if "Ticketing" in each.text]
        assert hit and rest and hit.without_color != rest.without_color and (hit.color, hit.bgcolor) == (rest.color, rest.bgcolor)
