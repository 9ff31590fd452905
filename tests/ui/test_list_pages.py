"""The page keys of a list with entries of many heights."""

from itertools import pairwise

import pytest
from textual.app import App, ComposeResult

from tui.text.spans import Span
from tui.widgets.choices import Choices, ListEntry

pytestmark = pytest.mark.slow

HEIGHTS = (3, 2, 7, 1, 4, 9, 2, 2, 1, 8, 3, 10, 1, 1, 6)


class Listing(App[None]):
    """A list of entries whose lines are numbered."""

    def __init__(self, heights: tuple[int, ...]) -> None:
        super().__init__()
        self.heights = heights

    def compose(self) -> ComposeResult:
        yield Choices()

    def on_mount(self) -> None:
        self.query_one(Choices).fill(
            ListEntry(str(number), tuple((Span(f"{number}.{row}"),) for row in range(height))) for number, height in enumerate(self.heights)
        )


def in_view(choices: Choices) -> set[int]:
    top = choices.scroll_offset.y
    return set(range(top, top + choices.scrollable_content_region.height))


@pytest.mark.parametrize("heights", [HEIGHTS, HEIGHTS[::-1], (1,) * 40])
async def test_the_page_keys_show_every_line_of_a_list(heights: tuple[int, ...]) -> None:
    async with Listing(heights).run_test(size=(30, 12)) as pilot:
        choices = pilot.app.query_one(Choices)
        for key, end in (("pagedown", len(heights) - 1), ("pageup", 0)):
            seen = in_view(choices)
            for _ in heights:
                if choices.highlighted == end:
                    break
                before = choices.highlighted
                await pilot.press(key)
                assert choices.highlighted != before
                seen |= in_view(choices)
            assert choices.highlighted == end and seen >= set(range(sum(heights)))


async def test_a_page_of_short_entries_is_a_full_page() -> None:
    async with Listing((1,) * 40).run_test(size=(30, 12)) as pilot:
        await pilot.press("pagedown")
        assert pilot.app.query_one(Choices).highlighted == 12


@pytest.mark.parametrize(("rows", "leaps", "most"), [(20, True, 6), (12, True, 60), (20, False, 60)])
async def test_a_long_list_that_leaps_seldom_scrolls(rows: int, leaps: bool, most: int) -> None:
    """A move that scrolls paints the whole list."""
    async with Listing((1,) * 80).run_test(size=(30, rows)) as pilot:
        choices = pilot.app.query_one(Choices)
        choices.leaps = leaps
        places = []
        for _ in range(70):
            await pilot.press("down")
            assert choices.highlighted in in_view(choices)
            places.append(choices.scroll_offset.y)
        scrolls = sum(before != after for before, after in pairwise(places))
        assert scrolls <= most and (scrolls > 40) is not (leaps and rows > 16)
