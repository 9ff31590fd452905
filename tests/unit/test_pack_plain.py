"""YAML without its traps.

What is text stays text, what is refused is refused with its line, by either of PyYAML's parsers.
"""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui.pack import plain
from tui.pack.plain import values
from tui.pack.value_lines import value_lines

SCALARS = {
    "no": "no",
    "on": "on",
    "Yes": "Yes",
    "True": "True",
    "2015-06-16": "2015-06-16",
    "1:30": "1:30",
    "0x1F": "0x1F",
    "007": "007",
    "1_000": "1_000",
    "1e": "1e",
    ".5": ".5",
    "<<": "<<",
    "1234567890123456": "1234567890123456",
    "1e999": "1e999",
    "+": "+",
    "'12'": "12",
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
    "12": 12,
    "-31": -31,
    "+474": 474,
    "3.6": 3.6,
    "1e12": 1e12,
    "-8.8": -8.8,
}


@pytest.fixture(params=[yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)], ids=["python", "c"])
def _either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "_Loader", request.param)


@pytest.mark.usefixtures("_either")
@pytest.mark.parametrize(("text", "value"), SCALARS.items())
def test_scalars(text: str, value: object) -> None:
    read = values(f"a: {text}\n")
    assert read.tree == {"a": value}
    assert read.sound
    assert type(read.tree["a"]) is type(value)


@pytest.mark.usefixtures("_either")
def test_every_string_is_made_visible_keys_too() -> None:
    read = values('"\\e[31m": "a\\e\\x9b\\u202e  b"\nb: two\n  lines\u00a0here\n2014: x\n')
    assert read.tree == {"␛[31m": "a␛<U+009B><U+202E> b", "b": "two lines here", "2014": "x"}


@pytest.mark.usefixtures("_either")
def test_all_that_is_refused_at_once() -> None:
    read = values("a: &x 1\nb: *x\nc: !t 2\na: 3\n&y d: 4\n")
    assert not read.sound
    assert [(fault.line, fault.what) for fault in read.faults] == [
        (1, "an anchor (&x)"),
        (2, "an alias (*)"),
        (3, "a tag (!t)"),
        (4, "key 'a' is given twice"),
        (5, "an anchor (&y)"),
    ]


@pytest.mark.usefixtures("_either")
@pytest.mark.parametrize("bomb", ["[" * 100_000, "- " * 100_000 + "a", "{a: " * 50_000, "? " * 50_000])
def test_deep_nesting_is_refused_at_once(bomb: str) -> None:
    read = values(bomb)
    assert not read.sound
    assert len(read.faults) == 1


@pytest.mark.usefixtures("_either")
def test_a_key_given_twice_leaves_the_text_usable() -> None:
    read = values("a: 1\n2014: 2\n'2014': 3\n")
    assert read.sound
    assert read.tree == {"a": 1, "2014": 2}
    assert read.faults == ((3, "key '2014' is given twice", "each key once"),)


@pytest.mark.usefixtures("_either")
@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\ufeff"])
def test_nothing(text: str) -> None:
    assert values(text) == (None, True, ())


@pytest.mark.usefixtures("_either")
def test_lines() -> None:
    found = value_lines("# comment\na:\n  - x: 1\n    y:\n      z: 2\n  -\n    x: 3\nb: |\n  one\n  two\nc: [1,\n  2]\n")
    expected: dict[tuple[str | int, ...], int] = {
        (): 1,
        ("a",): 2,
        ("a", 0): 3,
        ("a", 0, "x"): 3,
        ("a", 0, "y"): 4,
        ("a", 0, "y", "z"): 5,
        ("a", 1): 7,
        ("a", 1, "x"): 7,
        ("b",): 8,
        ("c",): 11,
        ("c", 0): 11,
        ("c", 1): 12,
        ("a", 0, "x", 5): 3,
        ("a", 0, "q"): 3,
        ("a", 2): 2,
        ("a", "x"): 2,
        ("b", 0): 8,
        ("d", "e"): 1,
    }
    assert {path: found.line(path) for path in expected} == expected


@pytest.mark.usefixtures("_either")
def test_a_key_given_twice_has_its_first_line() -> None:
    found = value_lines("a: {b: 1}\na:\n  b: 2\n")
    assert (found.line(("a",)), found.line(("a", "b"))) == (1, 1)


@pytest.mark.usefixtures("_either")
@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b: c", 1),
        ("a:\n\tb: c", 2),
        ("a: 1\nb: 'x", 2),
        ("a: [1, 2", 1),
        ("a: 1\nb\n", 3),
        ("a: 1\nb: @x", 2),
        ('a: "\\q"', 1),
        ("a: 1\n}", 2),
    ],
)
def test_bad_syntax_is_reported_in_a_sentence_with_its_line(text: str, line: int) -> None:
    read = values(text)
    assert not read.sound
    (fault,) = read.faults
    assert fault.line == pytest.approx(line, abs=1)  # the two parsers differ on where an unclosed bracket ends
    assert fault.what.startswith("not YAML: ") and "while " not in fault.what and "parser" not in fault.what
    assert fault.expected


@pytest.mark.usefixtures("_either")
def test_characters_that_yaml_refuses() -> None:
    read = values("a: 1\nb: \x07\nc: ŵ\x9b\x00\n")
    assert [(fault.line, fault.what) for fault in read.faults] == [
        (2, "not YAML: it contains the character ␇"),
        (3, "not YAML: it contains the character <U+009B>"),
    ]


@pytest.mark.usefixtures("_either")
@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(list(" \n\t:-?[]{},&*!|>'\"%@`#\\~")), max_size=60))
def test_no_text_raises(text: str) -> None:
    read = values(text)
    assert read.faults if not read.sound else value_lines(text) is not None
