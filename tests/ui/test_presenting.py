"""A presenter in control: looking things up in private, and ending on purpose."""

from pathlib import Path

import pytest

from tests.browse import Driver, browsing, bundled
from tests.library.workshops import make_workshops
from tests.ui.test_follow import following, presenting, shows, until
from tui.app.channel import Channel, Live
from tui.app.settings import Memory
from tui.app.sharing import FOLLOWERS_STAY
from tui.library.opening import Library
from tui.pack.reader import read_pack
from tui.screens.ending import EndingDialog
from tui.slides.decks import default_deck

pytestmark = pytest.mark.slow

LOOKED_UP = {
    "help": ("question_mark",),
    "search": ("/", *"bilking", "enter"),
    "go to": (":", *"glossary", "enter"),
    "commands": ("ctrl+p", *"glossary", "enter"),
}
OVER = {"search": ("/", *"bilk"), "go to": (":", *"cy"), "commands": ("ctrl+p",), "notes": ("n",), "slides": ("o", "down")}
HANG_UP = 129
"""The exit code of a browser whose terminal is gone."""
SHARED = "not shared: F shares it"


@pytest.fixture
def channel(tmp_path: Path) -> Channel:
    return Channel(tmp_path, "board")


async def stays(follower: Driver, words: str) -> None:
    """A follower still shows this after the presenter's news would have come."""
    await follower.pilot.pause(0.15)
    await follower.drain()
    assert words in follower.text()


@pytest.mark.exhaustive
async def test_what_is_looked_up_is_private(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel) as follower:
        await presenter.type("right")
        for at, (way, keys) in enumerate(LOOKED_UP.items(), 2):
            await shows(follower, f"{at} / 16")
            await presenter.type(*keys)
            assert (SHARED if at > 2 else FOLLOWERS_STAY) in presenter.text(), way
            await stays(follower, f"{at} / 16")
            await presenter.type(*["escape"] * (2 if way == "search" else 1), "right")
            assert SHARED not in presenter.text(), way
        for way, keys in OVER.items():
            await shows(follower, "6 / 16")
            await presenter.type(*keys)
            assert presenter.app.screen is not presenter.page, way
            await stays(follower, "6 / 16")
            await presenter.type("escape")


@pytest.mark.exhaustive
async def test_a_workshop_of_the_library_is_looked_up_like_any_page(channel: Channel, tmp_path: Path) -> None:
    """Followers stay, which is said once, until the presenter shows them the page."""
    library = Library([str(make_workshops(tmp_path / "library", 3))])
    async with (
        browsing(bundled(), live=Live(default_deck(bundled()), sharing=channel), library=library) as presenter,
        browsing(bundled(), live=Live(default_deck(bundled()), following=channel), library=library) as follower,
    ):
        await shows(follower, "1 / 16")
        await presenter.type("escape")
        await until(follower, lambda: follower.at == "home")
        await presenter.type("L")
        await until(presenter, lambda: "Anyshire Police" in presenter.text())
        await presenter.type("down", "enter")
        assert presenter.page.pack.id != bundled().id
        assert FOLLOWERS_STAY in presenter.text() and presenter.app.note == SHARED
        await stays(follower, "Performance Workshop")
        await presenter.type("enter")
        assert presenter.at != "home" and SHARED in presenter.text() and FOLLOWERS_STAY not in presenter.text(), "it is said once"
        await presenter.type("F")
        await until(follower, lambda: follower.page.location == presenter.page.location)
        assert SHARED not in presenter.text()


@pytest.mark.exhaustive
async def test_another_version_of_the_workshop_is_noticed(channel: Channel, small: Path) -> None:
    """Where the same id has other figures on the follower's side."""
    own = read_pack(small)
    (small / "notices.csv").write_text((small / "notices.csv").read_text(encoding="utf-8").replace(",1", ",2", 1), encoding="utf-8")
    other = read_pack(small)
    for pack, differs in ((own, False), (other, True)):
        async with (
            browsing(own, live=Live(default_deck(own), sharing=channel)),
            browsing(pack, size=(120, 40), live=Live(default_deck(pack), following=channel)) as follower,
        ):
            await until(follower, lambda: follower.app.live.heard is not None)
            await shows(follower, "following board")
            assert ("in another version of this workshop" in follower.text()) == differs


async def test_a_private_page_is_shown_with_a_key(channel: Channel) -> None:
    async with presenting(channel, (120, 40)) as presenter, following(channel) as follower:
        await shows(follower, "1 / 16")
        await presenter.type(*LOOKED_UP["search"])
        await presenter.type("F")
        await until(follower, lambda: follower.at == presenter.at)
        assert SHARED not in presenter.text() and presenter.at.startswith("glossary")
        await presenter.type("f5", "enter")
        await until(follower, lambda: "1 / 16" not in follower.text())
        assert SHARED not in presenter.text(), "a slide that is walked into is for everyone"


async def test_quitting_asks_while_others_follow(channel: Channel) -> None:
    async with presenting(channel) as presenter:
        async with following(channel) as one, following(channel) as two:
            for each in (one, two):
                await shows(each, "1 / 16")
            await presenter.type("q")
            assert isinstance(presenter.app.screen, EndingDialog)
            assert "Connected: 2 followers. They keep the last slide." in presenter.text()
            await presenter.type("right", "escape", "right")
            await shows(one, "2 / 16")
            assert not presenter.app._exit
        async with following(channel, speaker=True) as speaker:
            await shows(speaker, "2 of 16")
            await until(presenter, lambda: presenter.app.live.sharing.connected() == (0, 1))
            await presenter.type("q")
            assert "Connected: the speaker's view. It keeps the last slide." in presenter.text()
            await presenter.type("escape")
        await until(presenter, lambda: not any(presenter.app.live.sharing.connected()))
        await presenter.type("q")
        assert presenter.app._exit, "nobody follows any more"


async def test_a_second_quit_ends(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel) as follower:
        await shows(follower, "1 / 16")
        await presenter.type("ctrl+c")
        assert not presenter.app._exit
        await presenter.type("ctrl+c")
        assert presenter.app._exit and presenter.app.return_code == 0


async def test_a_restarted_presentation_goes_on_and_the_last_run_sets_the_pace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, clock = tmp_path / "state.json", [0.0]
    monkeypatch.setattr("tui.app.progress.monotonic", lambda: clock[0])

    async def run(*keys: str, memory: Memory, code: int = 0) -> str:
        async with browsing(bundled(), live=Live(default_deck(bundled())), memory=memory) as driver:
            for key in keys:
                clock[0] += 10
                await driver.type(key)
            text = driver.text()
            if code:
                driver.app.exit(return_code=code)
            else:
                await driver.type("q")
            return text

    assert "Home: first slide" not in await run(*["right"] * 6, memory=Memory(file), code=HANG_UP)
    assert "resumed at slide 7   Home: first slide" in (text := await run(memory=Memory(file), code=HANG_UP)) and "7 / 16" in text
    assert "goes on" not in (text := await run("right", memory=Memory(file), code=HANG_UP)) and "8 / 16" in text
    assert not Memory(file).began.rehearsal, "not all slides were shown"
    assert "1 / 16" in await run(memory=Memory()), "nothing is kept without a state file"
    await run("home", *["right"] * 15, "q", memory=Memory(file))
    assert Memory(file).began.rehearsal.split()[1:] == ["10"] * 7 + ["20"] + ["10"] * 8, "it began at the eighth"
    assert "1 / 16" in await run(memory=Memory(file)), "it had come to its end"
    for keys in (("q",), ("escape", "q")):
        await run("right", "right", "right", *keys, memory=Memory(file))
        assert "1 / 16" in (text := await run(memory=Memory(file))) and "resumed" not in text, "its presenter had ended it"


@pytest.mark.exhaustive
async def test_a_deck_that_was_edited_and_saved_begins_at_its_first_slide(tmp_path: Path) -> None:
    """Whatever slide was on the screen when its list closed, until one is turned to."""
    for turns, wanted in (((), "1 / 15"), (("right",), "5 / 15")):
        file = tmp_path / f"{len(turns)}.json"
        async with browsing(bundled(), live=Live(default_deck(bundled())), memory=Memory(file)) as driver:
            await driver.type("right", "right", "o", "e", "x", "J", "escape", "escape")
            assert "4 / 15" in driver.text() and driver.app.deck.presentation
            await driver.type(*turns)
            deck = driver.app.deck.presentation.deck
        async with browsing(bundled(), live=Live(deck), memory=Memory(file)) as driver:
            assert wanted in driver.text()


async def test_the_notes_have_the_time() -> None:
    async with browsing(bundled(), live=Live(default_deck(bundled()), minutes=20)) as driver:
        await driver.type("right", "n")
        assert "20 min left   0 min gone   on time   now " in driver.text()
    async with browsing(bundled(), live=Live(minutes=5)) as driver:
        await driver.type("p", "n")
        assert "5 min left" in driver.text(), "a presentation that begins in the browser counts from its first slide"


async def test_help_opens_at_presenting() -> None:
    async with browsing(bundled(), live=Live(default_deck(bundled()))) as driver:
        await driver.type("right", "question_mark")
        await until(driver, lambda: "Keys here: slides" in driver.text().splitlines()[1])
        await driver.type("enter")
        await shows(driver, "3 / 16")


@pytest.mark.exhaustive
async def test_the_audit_starts_at_the_slide_of_the_selected_claim() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("a")
        seen = set()
        for _ in range(6):
            claim = driver.page.subject
            await driver.type("p")
            slides = [slide.address.partition("/")[0] for slide in default_deck(bundled()).slides]
            assert driver.at.partition("/")[0] == (claim.topic if claim.topic in slides else "audit")
            seen.add(driver.at)
            await driver.type("escape", "down")
            assert driver.at == "audit"
        assert len(seen) > 1


async def test_the_first_slide_has_the_keys_whichever_it_is() -> None:
    """Only the first of the deck had them."""
    keys = "←→ turn  enter source  n notes  esc leave  o list"
    async with browsing(bundled()) as driver:
        await driver.type("3", "p")
        assert "6 / 16" in driver.text() and keys in driver.text()
        await driver.type("right")
        assert keys not in driver.text()
        await driver.type("escape", "p")
        assert "7 / 16" in driver.text() and keys in driver.text(), "again after the slides were left"


async def test_the_way_back_to_the_questions_stays_while_the_source_is_read() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("p", "end", "4", "enter", "escape")
        assert "5 / 16" in driver.text() and "4 back to the questions" in driver.text()
        await driver.type("4")
        assert "16 / 16" in driver.text()
        await driver.type("4", "right", "enter", "escape")
        assert "back to the questions" not in driver.text(), "another slide was turned to"


async def test_who_only_reads_the_help_follows_again(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel) as follower:
        await shows(follower, "1 / 16")
        await follower.type("question_mark", "down")
        assert follower.page.place == "help"
        await presenter.type("right")
        await shows(follower, "paused, presenter at slide 2")
        await follower.type("escape")
        await shows(follower, "2 / 16")
        assert not follower.app.live.paused
        await follower.type("question_mark", "g")
        await until(follower, lambda: follower.page.place == "glossary")
        await follower.type("escape")
        await until(follower, lambda: follower.page.place != "glossary")
        assert follower.app.live.paused, "who went elsewhere from the help looks around"
