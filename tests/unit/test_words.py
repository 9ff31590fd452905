"""The program's words.

Collected in one file to be read, and free of phrases that read as if translated.
"""

import os
from pathlib import Path

import pytest

from tests.words.collect import HEADS, HERE, by_module, collected, strings
from tests.words.style import REFUSED, faults

pytestmark = pytest.mark.slow

RENEW = "tests/words/*.txt are out of date: run `make words`, read what changed, and commit it"
MOST = 4000
"""Words in a file: ten minutes to skim, a quarter of an hour to read."""


@pytest.mark.skipif(not os.environ.get("CI"), reason="the files are renewed before a change is taken, not at every step: make words")
@pytest.mark.parametrize("name", HEADS)
def test_the_files_of_words_are_current(name: str) -> None:
    file = HERE / name
    assert file.exists() and file.read_text(encoding="utf-8") == collected()[name], RENEW


@pytest.mark.exhaustive
def test_each_file_of_words_can_be_read_in_one_sitting() -> None:
    assert {name: len(text.split()) for name, text in collected().items() if len(text.split()) > MOST} == {}


@pytest.mark.exhaustive
def test_the_files_of_words_list_each_string_once_and_leave_out_glue() -> None:
    texts = collected()
    lines = [line for text in texts.values() for line in text.splitlines() if line.startswith("  ")]
    assert len(lines) == len(set(lines))
    assert not any("{…} of {…}" in line.split(" | ") for line in lines)
    assert "Nothing called {…}." in texts["strings.txt"] and "Search the whole workshop" in texts["labels.txt"]
    assert "That key does not work on this page." in texts["strings.txt"]
    assert "the file is too large" in texts["files.txt"] and "the table has no periods" in texts["analysis.txt"]


def test_no_string_reads_as_if_translated() -> None:
    found = [f"{module}: {text} ({'; '.join(wrong)})" for module, texts in by_module().items() for text in texts if (wrong := faults(text))]
    assert found == []


def test_the_collection_is_worth_reading() -> None:
    """It has the commands, the errors and the screens."""
    found = by_module()
    assert {
        "tui/navigation/commands/lookup.py",
        "tui/cli/program.py",
        "tui/cli/open.py",
        "tui/nodes/help.py",
        "tui/app/shutdown.py",
    } <= set(found)
    assert len([text for texts in found.values() for text in texts]) > 500


def test_what_is_collected(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        '''"""Not a docstring."""
import re

NAME: "Literal['not an annotation']" = "one"
PATTERN = re.compile("not a pattern")
SEQUENCE = "\\x1b[31m not a sequence"


def run(count: int) -> str:
    """Not this one."""
    say("A sentence.", "word")
    return f"{count} claims differ, {'each of them in its own way' if count > 1 else 'as said'}"
''',
        encoding="utf-8",
    )
    assert sorted(strings(module)) == ["A sentence.", "each of them in its own way", "{…} claims differ, {…}"]


@pytest.mark.parametrize(
    "text",
    [
        "Follow who presents, return to him after looking around",
        "'foo' names nothing in wmp-2015-06-16",
        "a different file is not shown, which is told in a notice",
        "Its place in the report, how it is counted, what to mind",
        "Where it stands in the report",
        "The original's file is not at hand.",
        "Nowhere by itself",
        "Nothing of that name.",
    ],
)
def test_translated_phrases_are_refused(text: str) -> None:
    assert faults(text)


@pytest.mark.parametrize(
    "text", ["Clear search highlights", "Nothing called 'foo'. Try: beatbook find foo", "a season cannot be told apart from a change"]
)
def test_plain_ones_are_not(text: str) -> None:
    assert faults(text) == []
    assert all(better for better in REFUSED.values())
