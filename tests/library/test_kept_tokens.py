"""Tokens of style sheets that an earlier start has kept are Textual's own."""

from collections.abc import Iterator
from itertools import chain

import pytest
from textual.app import App
from textual.css.tokenize import TCSSTokenizerState, tokenize
from textual.css.tokenizer import Token, TokenError
from textual.design import ColorSystem
from textual.markup import StyleTokenizer
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList

from tests.library.conftest import files
from tui.library.cache import Cache
from tui.screens.style_sheets import FOLDER
from tui.widgets.compat_tokens import MOST_KEPT_TEXTS, SPLITTERS, KeptTokens

TEXTS = [
    *(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.tcss"))),
    *(kind.DEFAULT_CSS for kind in (App, Screen, Widget, OptionList)),
    "Page { color: $text 50%; /* a remark */ }  # a line",
]
STYLES = ["", "bold $text-accent", "red on blue 50%", "@click=app.quit reverse"]
WHERE = ("file.tcss", "")


@pytest.fixture(autouse=True)
def split_by_textual_again() -> Iterator[None]:
    yield
    for kind, split in SPLITTERS.items():
        setattr(kind, "__call__", split)  # noqa: B010


def every_token() -> list[Token]:
    sheets = (tokenize(text, WHERE) for text in TEXTS)
    styles = (StyleTokenizer()(text, WHERE) for text in STYLES)
    return list(chain.from_iterable((*sheets, *styles)))


def splits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that Textual itself splits from now on."""
    seen: list[str] = []
    for kind, split in list(SPLITTERS.items()):

        def noted(state: object, code: str, where: tuple[str, str], split=split) -> object:  # type: ignore[no-untyped-def]
            seen.append(code)
            return split(state, code, where)

        monkeypatch.setitem(SPLITTERS, kind, noted)
    return seen


def test_kept_tokens_are_those_of_textual(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    own = every_token()
    first = KeptTokens(cache)
    assert every_token() == own
    first.save()
    split = splits(monkeypatch)
    KeptTokens(cache)
    assert every_token() == own and split == []


def test_other_texts_are_split_and_kept_too(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("A {}", "B {}"):
        tokens = KeptTokens(cache)
        list(tokenize(text, WHERE))
        tokens.save()
    split = splits(monkeypatch)
    KeptTokens(cache)
    for text in ("A {}", "B {}", "C {}"):
        list(tokenize(text, WHERE))
    assert split == ["C {}"]


def test_texts_of_later_pages_are_not_kept(cache: Cache) -> None:
    tokens = KeptTokens(cache)
    tokens.stop()
    assert TCSSTokenizerState.__call__ is SPLITTERS[TCSSTokenizerState]
    list(tokenize("A {}", WHERE))
    tokens.save()
    assert files(cache) == []


def test_a_text_with_an_error_is_split_again(cache: Cache) -> None:
    for _ in range(2):
        tokens = KeptTokens(cache)
        with pytest.raises(TokenError):
            list(tokenize("A { color: red; ] }", WHERE))
        tokens.save()


def test_a_damaged_file_is_not_used(cache: Cache) -> None:
    tokens = KeptTokens(cache)
    list(tokenize("A {}", WHERE))
    tokens.save()
    (file,) = files(cache)
    for damage in (b"", b"nothing", b"\x92\xa1x\x80"):
        cache.save(file.name, damage)
        KeptTokens(cache)
        assert [token.value for token in tokenize("A {}", WHERE)] == ["A", " ", "{", "}"]


def test_what_is_kept_is_bounded(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.widgets.compat_tokens.MOST_KEPT_TEXTS", 2)
    sizes = []
    for letter in "ABCD":
        tokens = KeptTokens(cache)
        list(tokenize(f"{letter} {{}}", WHERE))
        tokens.save()
        (file,) = files(cache)
        sizes.append(file.stat().st_size)
    assert max(sizes) == sizes[1]
    assert len(ColorSystem("red").generate()) * 8 < MOST_KEPT_TEXTS, "the variables of every theme fit"
