"""A small draft under review on the screen, for the tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from tests.browse import UNDRAWN, QuickPilot
from tui.app.review_browser import ReviewBrowser
from tui.drafting.make import make
from tui.drafting.review.session import ReviewSession
from tui.screens.review import ReviewScreen
from tui.text.spans import plain
from tui.widgets.choices import Choices
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel

REPORT = """# Anyshire Police, 16 June 2015

## Crime

- Robbery is down 3.3% (31 offences) so far this year. [red]Burglary is down 8.8%[/x].
- Vehicle crime is up 4% so far this year, which is 40 more offences.

## Roads

- Collisions are stable at 74 a month. Speeding is down.
"""


@asynccontextmanager
async def reviewing(folder: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[tuple[Pilot[int], ReviewSession]]:
    report = folder / "report.md"
    report.write_text(REPORT)
    draft = folder / "draft"
    if not draft.exists():
        make(draft, [report], lambda what, done, of: None)
    session = ReviewSession.open(draft)
    try:
        UNDRAWN.add(app := ReviewBrowser(session))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield QuickPilot(app), session
    finally:
        session.close()


def page(pilot: Pilot[int]) -> ReviewScreen:
    (screen,) = [each for each in pilot.app.screen_stack if isinstance(each, ReviewScreen)]
    return screen


def shown(pilot: Pilot[int], selector: str) -> str:
    return "\n".join(map(plain, page(pilot).query_one(selector, Pane).lines))


async def to_statement(pilot: Pilot[int], session: ReviewSession) -> None:
    page(pilot).show_item(next(item for item in session.items if item.key.kind == "statement"))
    page(pilot).mark_line(())
    await pilot.pause()


async def on_line(pilot: Pilot[int], label: str) -> None:
    """Put the cursor on the first line with a label."""
    at = next(number for number, line in enumerate(page(pilot).lines) if line.label == label)
    page(pilot).query_one("#draft", Choices).mark(str(at))
    await pilot.pause()


def remark(pilot: Pilot[int]) -> str:
    """What is said about the line that is typed."""
    panel = page(pilot).query_one("#edit-remark", Panel)
    return "\n".join(map(plain, panel.drawing(200, panel.glyphs))) if panel.drawing else ""
