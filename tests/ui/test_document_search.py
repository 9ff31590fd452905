"""Searching a checked document, and its marks."""

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from tests.ui.test_document import FINDINGS, checking, finding, listed, page, plain_passage, report, shown, tables, title
from tui.documents.document import CheckedDocument, DocumentPlace
from tui.documents.find_passages import passages_found, word_finder
from tui.documents.finding import CheckFinding, CheckReport, Unchecked
from tui.screens.document import DocumentScreen
from tui.screens.document_search import DocumentSearch
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("18214", "It was 18,214, up.", ["18,214"]),
        ("18,214", "It was 18214.", ["18214"]),
        ("6%", "16%, 1.6% or 6%", ["6%"]),
        ("ticket", "Tickets, not etickets", ["Ticket"]),
        ("it's north-west", "It’s in the North–West", ["It’s", "North–West"]),
        ("[/x] (a", "[/x] (a)", ["[/x]", "(a"]),
        ("", "anything", []),
    ],
)
def test_words_and_figures_are_found_however_they_are_printed(words: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in word_finder(words)(text)] == found


def test_all_words_of_a_row_are_found_in_its_cells() -> None:
    (found,) = passages_found(tables(), "r80c2 R80C50 r80c5")
    assert (found.place.column, {place.column for place in found.beside}) == (2, {5, *range(20, 30), *range(50, 60)})


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_a_passage_is_found_and_shown(size: tuple[int, int]) -> None:
    async with checking(report(*FINDINGS), size) as pilot:
        await pilot.press("slash", *"paragraph", "space", *"20", "down", "up", "enter")
        assert isinstance(pilot.app.screen, DocumentScreen)
        assert title(pilot, "#passage") == "Found: paragraph 20"
        assert "Paragraph 20. It was 20%" in shown(pilot, "#passage")
        assert shown(pilot, "#reason") == "~ 20%  7.5%"
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert title(pilot, "#passage").startswith("Found")
        await pilot.press("n")
        assert page(pilot).query_one(Choices).marked == "1" and title(pilot, "#passage") == "The passage"


async def test_the_last_search_is_offered_again_and_typing_replaces_it() -> None:
    async with checking(report(*FINDINGS)) as pilot:
        await pilot.press("slash", *"report", "enter", "slash")
        dialog = pilot.app.screen
        assert isinstance(dialog, DocumentSearch) and dialog.text == "report"
        await pilot.press(*"nowhere", "enter")
        assert dialog.text == "nowhere" and pilot.app.screen is dialog
        await pilot.press("escape", "enter")
        assert title(pilot, "#passage").startswith("Found: report")
        await pilot.press("tab", "enter")
        assert title(pilot, "#passage").startswith("The passage")
        await pilot.press("slash", "enter")
        assert title(pilot, "#passage").startswith("Found: report")
        await pilot.press("escape")
        assert title(pilot, "#passage").startswith("The passage")


async def test_every_listed_finding_has_a_mark_in_the_document() -> None:
    async with checking(report(*FINDINGS, finding(21, "differs", "21%")), (120, 40)) as pilot:
        await pilot.press("n")
        text = plain_passage(pilot)
        assert "It was 20%~." in text and "It was 21%×." in text and "It was 30%=." in text
        await pilot.press("d")
        assert "It was 21%×." in plain_passage(pilot) and "It was 30%." in plain_passage(pilot)


async def test_cells_have_marks_too() -> None:
    place = DocumentPlace(table=1, row=2, column=3)
    cell = CheckFinding(place, "r2c3", "total", "r2c3", "1", "differs", "It is not.")
    other = CheckFinding(DocumentPlace(table=1, row=3, column=3), "r3c3", "total", "r3c3", "1", "close", "It is not.")
    async with checking(CheckReport(tables(), (cell, other), (), 1, 1), (120, 40)) as pilot:
        assert "r2c3×" in shown(pilot, "#passage") and "r3c3~" in shown(pilot, "#passage")


async def test_what_agrees_is_listed_from_the_start_where_there_is_room() -> None:
    many = tuple(finding(line, "agrees", f"{line}%") for line in range(2, 60))
    for found, size, there in ((FINDINGS, (120, 40), True), (FINDINGS, (80, 24), False), ((*FINDINGS, *many), (120, 40), False)):
        async with checking(report(*found), size) as pilot:
            assert ("2" in listed(pilot)) == there


async def test_a_document_of_which_nothing_was_read_says_so() -> None:
    document = report().document
    empty = CheckedDocument(document.path, "PDF document", "Scan", (), (), 300, document.sha256)
    async with checking(CheckReport(empty, (), (Unchecked("share", 1, "[/x]"),), 0, 0)) as pilot:
        assert "Nothing of this document could be read" in shown(pilot, "#reason")
        await pilot.press("slash", "a", "enter", "escape", "n", "d", "tab", "end", "home")


async def test_the_wheel_scrolls_the_passage() -> None:
    async with checking(report(*FINDINGS)) as pilot:
        passage = page(pilot).query_one("#passage")
        before = shown(pilot, "#passage")
        await pilot._post_mouse_events([MouseScrollDown], passage)
        assert shown(pilot, "#passage") != before
        await pilot._post_mouse_events([MouseScrollUp], passage)
        assert shown(pilot, "#passage") == before
