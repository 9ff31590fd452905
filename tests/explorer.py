"""Reads the matrix explorer as a test sees it: its page, rows, cells and detail."""

from tests.browse import Driver
from tui.screens.matrix import MatrixPage
from tui.text.spans import plain


def explorer(driver: Driver) -> MatrixPage:
    """The page of the matrix, which is on top."""
    assert isinstance(driver.app.screen, MatrixPage)
    return driver.app.screen


def shown_rows(driver: Driver) -> list[str]:
    """The ids of the rows of the grid, from the top."""
    sheet = explorer(driver).grid.sheet
    assert sheet is not None
    return list(sheet.rows)


def cell_texts(driver: Driver) -> list[str]:
    """The marks in the cells of the activities, without words."""
    page = explorer(driver)
    sheet = page.grid.sheet
    assert sheet is not None
    return [plain(cell)[:3].ljust(3) for row in sheet.rows if row in page.pack.activities for cell in sheet.cells[row]]


def detail_words(driver: Driver) -> str:
    """The detail beside or below the grid, with its lines joined."""
    region = explorer(driver).query_one("Detail").region
    return " ".join(" ".join(line[region.x : region.right] for line in driver.text().splitlines()[region.y : region.bottom]).split())
