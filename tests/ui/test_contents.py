"""The keys, footer, help and palette name what the workshop has.

Any number of topics, and no part that its pack does without.
"""

import re

import msgspec
import pytest

from tests.browse import Driver, browsing, bundled
from tests.in_turn import few
from tui.model.capabilities import Capabilities
from tui.model.glossary import Glossary
from tui.model.pack import Pack
from tui.navigation.commands import Contents, commands_for
from tui.nodes.contents import contents, page_kinds

pytestmark = pytest.mark.slow

BARE = ("matrix", "glossary", "audit", "neighbourhood", "abbreviation")
"""Words that nothing may say in a workshop of topics alone."""


def of_topics(number: int) -> Pack:
    """A workshop of empty topics: no matrix, glossary, deck, tables or claims."""
    pack = bundled()
    first = msgspec.structs.replace(pack.report.topics[3], sections=(), headlines=(), ladder=())
    topics = tuple(msgspec.structs.replace(first, id=f"chapter-{place}", title=f"Chapter {place}") for place in range(1, number + 1))
    return msgspec.structs.replace(
        pack,
        report=msgspec.structs.replace(pack.report, topics=topics),
        matrix=Capabilities(topic="chapter-1", categories=(), capabilities=(), links=()),
        glossary=Glossary(()),
        tables={},
        deck=None,
    )


async def palette(driver: Driver) -> str:
    """The text of the palette, whole."""
    await driver.resize((120, 200))
    await driver.type("ctrl+p")
    return driver.text()


@pytest.mark.parametrize("number", few([14, 1, 9], 2))
async def test_topics_have_the_digits_and_then_the_list_and_the_palette(number: int) -> None:
    pack = of_topics(number)
    async with browsing(pack, size=(120, 40)) as driver:
        assert (f"1-{number} topic" if number >= 9 else "1 topic") in driver.text().splitlines()[-1]
        for digit in range(1, 10):
            await driver.type("0", str(digit))
            assert driver.at == (f"chapter-{digit}" if digit <= number else "home")
            said = [notice.message for notice in driver.app._notifications]
            assert said == ([] if digit <= number else [f"There is no topic {digit} here. ? lists the keys."])
        await driver.type("0", "end", "enter")
        assert driver.at == f"chapter-{number}"
        await driver.type("ctrl+p", *f"chapter {number}", "enter")
        assert driver.at == f"chapter-{number}"
        await driver.resize((120, 100))
        await driver.type("question_mark")
        shown = [digit for digit in range(1, 20) if re.search(rf"\b{digit} +Chapter {digit}\b", driver.text())]
        assert shown == list(range(1, min(number, 9) + 1))


@pytest.mark.exhaustive
async def test_nothing_mentions_what_the_pack_does_without() -> None:
    async with browsing(of_topics(3), size=(200, 60)) as driver:
        for key in ("m", "g", "a", "w"):
            await driver.type(key)
            assert driver.at == "home"
        texts = [driver.text().splitlines()[-1]]
        await driver.type("1")
        texts.append(driver.text().splitlines()[-1])
        await driver.type("question_mark")
        texts.append("\n".join(line for line in driver.text().splitlines()[:40]))
        texts.append(await palette(driver))
        for text in texts:
            assert not [word for word in BARE if word in text.casefold()], text


def test_what_the_bundled_workshop_has() -> None:
    assert contents(bundled()).features == {"matrix", "glossary", "claims", "audit"}
    assert page_kinds(bundled()) == {
        "home", "topic", "drawn", "tables", "matrix", "glossary", "audit", "questions", "help", "present", "speaker",
    }  # fmt: skip
    assert contents(of_topics(2)).features == frozenset()


@pytest.mark.parametrize(
    ("rows", "keys", "example"),
    [(("1", "1a", "1b", "2", "2a", "2b"), "12", "2b"), (("1", "2", "3"), "123", "2"), (("7", "7a"), "7", "7a")],
)
def test_the_example_of_a_jump_is_a_row_of_the_workshop(rows: tuple[str, ...], keys: str, example: str) -> None:
    jump = next(command for command in commands_for("matrix", Contents((), rows, frozenset({"matrix"}))) if command.id == "jump")
    assert (jump.keys, jump.shown) == (tuple(keys), example) and example in jump.help
