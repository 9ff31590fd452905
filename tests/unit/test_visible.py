"""Text from outside made safe for a terminal.

Nothing that a terminal obeys gets through, nothing that a reader reads is lost.
"""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.text.visible import legible, visible

TEXT = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x9b31m", "<U+009B>31m"),
        ("\x1b]52;c;cm0=\x07", "␛]52;c;cm0=␇"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("a\u202eb\u2066c\u200ed", "a<U+202E>b<U+2066>c<U+200E>d"),
        ("a\u2028b\u2029c", "a<U+2028>b<U+2029>c"),
        ("a\u200bb\u2060c\ufeffd\u00ade", "a<U+200B>b<U+2060>c<U+FEFF>d<U+00AD>e"),
        ("a\ud800b", "a<U+D800>b"),
        ("a\u3164b\u034fc", "a<U+3164>b<U+034F>c"),
        ("\ue000\U000e0041", "<U+E000><U+E0041>"),
        ("  a \u00a0\t\r\n b\u2009\u3000c ", "a b c"),
        ("a\x0bb\x85c", "a␋b<U+0085>c"),
        ("👩\u200d🚒 \u200d", "👩🚒"),
        *((text, text) for text in ("⚠️ 3.6% −31", "Tŷ’r Ŵyl", "e\u0301", "שלום مرحبا", "西密德兰", "\uff57")),
        ("", ""),
        (" \n", ""),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_legible_keeps_spaces() -> None:
    assert legible(" a  b\n\x1b") == " a  b␊␛"


@given(TEXT)
@example("\x1b[2J\x9b\u202e\ud800\u200d  \u00a0")
def test_nothing_to_obey_comes_out(text: str) -> None:
    for shown in (visible(text), legible(text)):
        assert shown.isprintable()
        assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert visible(text) == " ".join(visible(text).split())


@given(TEXT)
def test_a_second_time_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert legible(legible(text)) == legible(text)


@given(st.lists(st.text(st.characters(categories=["L", "M", "N", "P", "S"]), min_size=1), min_size=1))
def test_printable_text_passes(words: list[str]) -> None:
    text = " ".join(word for word in words if legible(word) == word)
    assert visible(text) == text


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd", "P", "Sm", "Sc"])))
def test_letters_and_signs_are_legible(text: str) -> None:
    assert legible(text) == text
