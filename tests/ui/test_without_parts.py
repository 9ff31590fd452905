"""The browser of a workshop without a part.

Every page and dialog opens, and keys of what is not there do nothing.
"""

import pytest

from tests.browse import browsing, bundled
from tests.parts import WITHOUT
from tui.screens.matrix import MatrixPage

pytestmark = pytest.mark.slow

PAGES = "1 down enter escape 2 0 3 tab right down 0 4 down 0 5 0 6 t 0 m right 0 g down 0 a down 0 w 0 question_mark escape"
DIALOGS = "p right right escape slash a escape colon escape i escape ctrl+p escape 0"


@pytest.mark.parametrize("name", ["no matrix", "no tables", "only statements"])
async def test_every_page_and_dialog_opens(name: str) -> None:
    async with browsing(WITHOUT[name](bundled()), size=(80, 24)) as driver:
        await driver.type(*PAGES.split(), *DIALOGS.split())
        assert driver.at == "home"
        await driver.type("m")
        assert isinstance(driver.app.screen, MatrixPage) is (name == "no tables")
