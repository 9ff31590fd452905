"""What the kiosk's first frame depends on in its command line."""

import pytest

from tui.app.first_frame.kiosk_words import KioskWords, shows_home
from tui.library.cache import PREPARED

PREPARED_FOR = ["kiosk", "--live-dir", "/nowhere", "--library", "/srv/reports"]


@pytest.mark.parametrize(
    "words",
    [
        "kiosk --no-mouse --live-dir /run/beatbook --library /srv/reports --command=",
        "kiosk --library /srv/reports --cache /srv/cache --live-dir=/run/beatbook --mouse",
        "kiosk --library=/srv/old/../reports --live-dir /run/beatbook",
    ],
)
def test_a_launcher_may_have_its_options_in_any_order(words: str) -> None:
    assert KioskWords(words.split()).words == KioskWords(PREPARED_FOR).words


@pytest.mark.parametrize("more", [["--theme", "light"], ["--workshop", "june"], ["--library", "/srv/other"], ["--cursor=shown"]])
def test_what_changes_the_first_page_counts(more: list[str]) -> None:
    assert KioskWords([*PREPARED_FOR, *more]).words != KioskWords(PREPARED_FOR).words


def test_the_folder_of_the_prepared_cache() -> None:
    assert KioskWords(["kiosk"]).folder == PREPARED
    assert {KioskWords(["kiosk", *words]).folder for words in (["--cache", "/srv"], ["--cache=/srv"])} == {"/srv"}


def test_only_the_browser_s_own_start_shows_home() -> None:
    assert shows_home(["kiosk", "--no-mouse", "--command="])
    assert not any(shows_home(["kiosk", word]) for word in ("--command=show home", "--command", "--follow=board", "--follow"))
