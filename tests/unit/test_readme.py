"""The documents agree with the program.

Key table and registry, commands, pictures, links, the kinds of check, the bench's figures.
"""

import re
from pathlib import Path

import pytest

from tests.bench.budgets import budgets
from tests.forked import beatbook
from tests.in_turn import some
from tests.readme import BENCH, GUIDE, KEYS, METHODS, README, SHOWN, key_table, section, word_table
from tui.analysis import chance, relations, rules, xmr
from tui.analysis.checks import kinds
from tui.nodes.help_rows import key_table as registry
from tui.pack.schema import PACK_FILES

pytestmark = pytest.mark.slow

ROOT = README.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "data").glob("*.md"), ROOT / "tests" / "packs" / "README.md"]
TEXT = README.read_text(encoding="utf-8")
SHELL = [line.partition("#")[0].split() for line in re.findall(r"^beatbook .*$", TEXT, re.MULTILINE)]


def test_keys_are_the_registry_s() -> None:
    assert section(KEYS.read_text(encoding="utf-8"), "keys") == key_table()
    assert section(KEYS.read_text(encoding="utf-8"), "words") == word_table()
    assert all(key in key_table() for _, rows in registry() for key, _ in rows)


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_pictures_and_documents_are_there(page: Path) -> None:
    links = re.findall(r"\]\(([^):]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).is_file()] == []


def test_every_kind_of_check_is_documented() -> None:
    rows = GUIDE.read_text(encoding="utf-8").partition("| kind |")[2]
    named = {name for line in rows.splitlines() if line.startswith("| `") for name in re.findall(r"`([a-z-]+)`", line.split("|")[1])}
    assert named == set(kinds())


def test_every_file_of_a_pack_is_documented() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert [name for name in PACK_FILES if f"`{name}.yaml`" not in text and f"`{name}.csv`" not in text] == []


@pytest.mark.parametrize("word", re.findall(r"make (\w+)", TEXT))
def test_make_knows_its_words(word: str) -> None:
    assert re.search(rf"^{word}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_commands_are_understood(tmp_path: Path) -> None:
    """The program knows every command and option of the README."""
    last = {"validate": "wmp-2015-06-16", "spc": "tests/series/breath-tests.csv", "check": "README.md", "new": "README.md"}
    commands = [[*words[1:-1], last.get(words[1], words[-1])] for words in SHELL]
    commands = [[words[0], str(tmp_path / words[1]), *words[2:]] if words[0] == "new" else words for words in commands]
    assert len(commands) > 5
    commands = [*some(commands, 2)]
    for words, ended in zip(commands, beatbook(commands), strict=True):
        opens = words[0] in ("open", "present", "follow", "review") or words[0].startswith("--")
        assert ended.code == (2 if opens else 0), (words, ended.error)
        assert not opens or b"run this in a terminal" in ended.error, words


def test_bench_is_of_the_budgets() -> None:
    """Every budget at 256 colours has its line in the bench's document."""
    lines = section(BENCH.read_text(encoding="utf-8"), "bench").splitlines()
    rows = [line.split(" | ")[0].removeprefix("| ") for line in lines if line.startswith("| ")]
    wanted = [f"{budget.what}{SHOWN[budget.term]}" for budget in budgets() if budget.term in SHOWN]
    assert [re.sub(r": [^,]+", "", row) for row in rows[2:]] == wanted


def test_readme_is_one_screen_of_text() -> None:
    assert len(TEXT.splitlines()) <= 60


def test_methods_give_the_constants_of_the_code() -> None:
    """The numbers of the page are those that the program uses."""
    text = METHODS.read_text(encoding="utf-8")
    numbers = (xmr.LIMIT_FACTOR, xmr.SCREEN, xmr.SIGMA, chance.CONFIDENCE)
    words = (f"Fewer than {xmr.ENOUGH} points", f"shift of {rules.RUN}", f"{relations.ABOUT:.0%}", f"{relations.JUST:.0%}")
    assert [each for each in (*map(str, numbers), *words, f"within {relations.CLOSE:.0%}") if each not in text] == []
