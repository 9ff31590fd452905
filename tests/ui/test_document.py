"""A checked document in the browser.

The list, the passage, the keys and the sizes.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.browse import UNDRAWN, QuickPilot
from tests.in_turn import some
from tui.app.document_browser import DocumentBrowser
from tui.documents.document import CheckedDocument, DocumentPlace, Heading, Paragraph, PrintedCell, PrintedTable
from tui.documents.finding import CheckFinding, CheckReport, CheckVerdict, Unchecked
from tui.navigation.commands import commands_for
from tui.screens.copy import CopyDialog
from tui.screens.document import DocumentScreen
from tui.screens.keys import KeysDialog
from tui.text.spans import plain
from tui.widgets.choices import Choices
from tui.widgets.pane import Pane

pytestmark = pytest.mark.slow


def finding(line: int, verdict: CheckVerdict, stated: str) -> CheckFinding:
    return CheckFinding(
        DocumentPlace(line=line), f"It was {stated}.", "share", stated, "7.5%", verdict, f"[/x] 611 of 8,121 is not {stated}."
    )


def report(*findings: CheckFinding) -> CheckReport:
    """A report of 100 paragraphs, one on each line; hostile words in each."""
    blocks = [
        Paragraph(f"[red]Paragraph {line}. It was {line}%.", DocumentPlace(line=line), bullet=line % 2 == 0, depth=1)
        for line in range(2, 101)
    ]
    document = CheckedDocument(
        Path("report.md"), "markdown", "Report", (Heading("Report", 1, DocumentPlace(line=1)), *blocks), (), 0, "0" * 64
    )
    return CheckReport(document, findings, (Unchecked("share", 4, "the report does not give the starting figure"),), 3, 0)


FINDINGS = (finding(70, "differs", "70%"), finding(20, "close", "20%"), finding(30, "agrees", "30%"))


@asynccontextmanager
async def checking(found: CheckReport, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[int]]:
    UNDRAWN.add(app := DocumentBrowser(found))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield QuickPilot(app)


def page(pilot: Pilot[int]) -> DocumentScreen:
    (screen,) = [each for each in pilot.app.screen_stack if isinstance(each, DocumentScreen)]
    return screen


def shown(pilot: Pilot[int], selector: str) -> str:
    return "\n".join(map(plain, page(pilot).query_one(selector, Pane)._shown()))


def title(pilot: Pilot[int], selector: str) -> str:
    return page(pilot).query_one(selector, Pane).pane_title


def listed(pilot: Pilot[int]) -> list[str]:
    return [str(entry.key) for entry in page(pilot).query_one(Choices).entries if entry.key]


@pytest.mark.parametrize("size", some([(80, 24), (60, 20), (120, 40), (200, 60)], 2))
async def test_opens_on_the_worst_finding_with_its_passage(size: tuple[int, int]) -> None:
    async with checking(report(*FINDINGS), size) as pilot:
        assert page(pilot).query_one(Choices).marked == "0"
        assert "Paragraph 70. It was 70%×." in shown(pilot, "#passage").replace("\n", " ")
        assert title(pilot, "#reason") == "Why it differs" and title(pilot, "#passage") == "The passage"


async def test_next_and_previous_go_through_what_does_not_agree() -> None:
    async with checking(report(*FINDINGS)) as pilot:
        choices = page(pilot).query_one(Choices)
        found = []
        for key in ("n", "n", "N"):
            await pilot.press(key)
            found.append(choices.marked)
        assert found == ["1", "0", "1"]
        assert "Paragraph 20" in shown(pilot, "#passage")


async def test_what_agrees_is_listed_on_request() -> None:
    async with checking(report(*FINDINGS)) as pilot:
        assert "2" not in listed(pilot)
        await pilot.press("d")
        assert "2" in listed(pilot)
        await pilot.press("d")
        assert "2" not in listed(pilot)


async def test_a_document_without_a_finding_says_so() -> None:
    async with checking(report()) as pilot:
        assert "left out 0" in listed(pilot)
        await pilot.press("n", "d", "y", "tab", "tab")
        assert "does not give the starting figure" in shown(pilot, "#reason")
    async with checking(CheckReport(report().document, (), (), 0, 0)) as pilot:
        assert "Nothing differs" in shown(pilot, "#reason") and "Paragraph 2." in shown(pilot, "#passage")


async def test_copy_and_keys_open_and_close() -> None:
    async with checking(report(*FINDINGS)) as pilot:
        await pilot.press("y")
        assert isinstance(pilot.app.screen, CopyDialog)
        assert pilot.app.clipboard.startswith("report.md, line 70: differs. Stated “70%”, computed 7.5%.")
        strips = pilot.app.screen._compositor.render_strips()
        assert all(segment.text.isprintable() for strip in strips for segment in strip), "no line break in a row"
        assert sum("To ask: Which" in strip.text for strip in strips) == 1
        await pilot.press("escape", "question_mark")
        assert isinstance(pilot.app.screen, KeysDialog)
        keys = "\n".join(map(plain, pilot.app.screen.query_one("#list", Pane).lines))
        assert all(command.help in keys for command in commands_for("document"))
        await pilot.press("escape", "T", "G", "r", "space", "down", "down", "down", "end")
        assert isinstance(pilot.app.screen, DocumentScreen)


async def test_the_selection_survives_a_new_size() -> None:
    async with checking(report(*FINDINGS)) as pilot:
        await pilot.press("n")
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert page(pilot).query_one(Choices).marked == "1"


async def test_the_reason_has_bars_questions_and_the_rest_of_the_passage() -> None:
    beside = (DocumentPlace(line=12, column=4),)
    wrong = CheckFinding(DocumentPlace(line=7), "It was 7%.", "share", "just over 6%", "7.5%", "differs", "It is 7.5%.", beside, 0.2)
    async with checking(report(wrong, finding(7, "agrees", "17%"), finding(8, "agrees", "8%")), (120, 50)) as pilot:
        text = shown(pilot, "#reason")
        stated, computed = (row for row in text.splitlines() if row.startswith(("stated", "computed")))
        assert stated.index("█") == computed.index("█") and stated.count("█") < computed.count("█")
        assert "Which part of which whole" in text and "Is the table or the sentence the later count?" in text
        assert "also here = 17%" in text and "8%" not in text.split("also here")[1]
        await pilot.press("y")
        assert pilot.app.clipboard.endswith("To ask: Is the table or the sentence the later count?")


async def test_tab_goes_to_the_passage_the_reason_and_back() -> None:
    async with checking(report(*FINDINGS), (60, 20)) as pilot:
        found = []
        for _ in range(3):
            await pilot.press("tab")
            found.append(pilot.app.focused.id if pilot.app.focused else None)
        assert found == ["passage", "reason", "findings"]


async def test_q_quits() -> None:
    async with checking(report(*FINDINGS)) as pilot:
        await pilot.press("q")
        assert pilot.app._exit


def tables() -> CheckedDocument:
    """A sentence before a wide table of 100 rows, one cell of which decides it.

    A paragraph is also the table's title.
    """
    rows = [
        tuple(PrintedCell(f"r{row}c{column}", DocumentPlace(table=1, row=row, column=column)) for column in range(1, 60))
        for row in range(1, 101)
    ]
    title = Paragraph("Table 1", DocumentPlace(paragraph=2))
    blocks = (Paragraph("It was 70%.", DocumentPlace(paragraph=1)), title, PrintedTable(tuple(rows), DocumentPlace(table=1), "Table 1"))
    return CheckedDocument(Path("report.docx"), "Word document", "Report", blocks, (), 0, "0" * 64)


async def test_a_sentence_is_shown_with_the_rows_that_it_was_held_against() -> None:
    beside = (DocumentPlace(table=1, row=80, column=50),)
    found = CheckFinding(DocumentPlace(paragraph=1), "It was 70%.", "share", "70%", "7.5%", "differs", "It was not.", beside)
    async with checking(CheckReport(tables(), (found,), (), 1, 1), (120, 40)) as pilot:
        text = plain_passage(pilot)
        assert text.index("It was 70%×.") < text.index("Held against, table 1:") < text.index("r80c50") < text.index("20 rows not shown")
        assert "r1c50" in text and "78 rows not shown" in text and "columns not shown" in text
        assert "r80c50 (table 1, row 80, column 50)" in shown(pilot, "#reason").replace("\n", " ")


async def test_the_cell_of_a_finding_is_in_view_in_a_wide_table() -> None:
    beside = tuple(DocumentPlace(table=1, row=80, column=column) for column in range(2, 59))
    found = CheckFinding(DocumentPlace(table=1, row=80, column=59), "r80c59", "total", "r80c59", "1", "differs", "It is not.", beside)
    async with checking(CheckReport(tables(), (found,), (), 1, 1), (60, 20)) as pilot:
        assert "r80c59" in shown(pilot, "#passage")
        assert plain_passage(pilot).count("Table 1") == 1


def plain_passage(pilot: Pilot[int]) -> str:
    return "\n".join(map(plain, page(pilot).query_one("#passage", Pane).lines))
