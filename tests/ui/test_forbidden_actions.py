"""What the browser never does, whoever asks.

It opens no link and saves no file, and the kiosk runs only what is served.
"""

import webbrowser
from pathlib import Path

import pytest

from tests.browse import Driver, browsing, bundled
from tui.app import kiosk, launch
from tui.app.access import Access
from tui.app.browser import Browser
from tui.app.kiosk import Viewer
from tui.navigation.commands import KIOSK_COMMANDS


async def test_no_link_is_opened_and_nothing_is_saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[object] = []
    for name in ("open", "open_new", "open_new_tab", "get"):
        monkeypatch.setattr(webbrowser, name, lambda *given, **more: opened.append(given))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    async with browsing(bundled()) as driver:
        monkeypatch.setattr(driver.app._driver, "open_url", lambda *given, **more: opened.append(given))
        monkeypatch.setattr(driver.app._driver, "deliver_binary", lambda *given, **more: opened.append(given))
        driver.app.open_url("https://example.com")
        assert driver.app.save_screenshot() == ""
        driver.app.deliver_screenshot()
        await driver.drain()
    assert opened == [] and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("follows", [False, True])
async def test_the_kiosk_follows_only_where_there_may_be_somebody(follows: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Otherwise the key says that it does not work, and appears nowhere."""
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(tmp_path))
    made: list[Access] = []

    def run(*given: object, access: Access, **more: object) -> int:
        made.append(access)
        return 0

    monkeypatch.setattr(launch, "run_browser", run)
    assert kiosk.run_kiosk(bundled(), follows=follows) == 0
    (access,) = made
    assert ("follow" in access.commands) is follows and access.commands >= KIOSK_COMMANDS - {"follow"}
    app = Browser(bundled(), access=access)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        driver = Driver(pilot, app)
        await driver.drain()
        await driver.type("F")
        (notice,) = driver.app._notifications
        assert ("does not work here" in notice.message) is not follows, "the reader sees that nobody is presenting"
        await driver.type("question_mark")
        assert any("Follow a presenter" in line for line in driver.text().splitlines()) <= follows


@pytest.mark.parametrize("action", ["open_url", "deliver_screenshot", "screenshot", "suspend_process", "export", "simulate_key", "bell"])
def test_the_kiosk_permits_no_other_action(action: str) -> None:
    assert not Viewer().permits(action)
