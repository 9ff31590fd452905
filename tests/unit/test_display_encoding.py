"""What the terminal can show by its locale, and what replaces the rest."""

import pytest
from rich.cells import cell_len

from tui.text.encoding import ERROR_HANDLER, safe_cells, terminal_encoding, to_ascii


@pytest.mark.parametrize(
    ("environment", "utf8_mode", "encoding"),
    [
        ({}, True, "ascii"),
        ({"LANG": "C"}, True, "ascii"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True, "ascii"),  # as Python leaves it
        ({"LC_CTYPE": "C.UTF-8"}, True, "ascii"),
        ({"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, True, "ascii"),
        ({"LANG": "C.UTF-8"}, False, "utf-8"),
        ({"LC_CTYPE": "C.UTF-8"}, False, "utf-8"),
        ({"LANG": "en_GB.UTF-8"}, True, "utf-8"),  # not installed here, but it says what the terminal is
        ({"LANG": "en_GB.UTF-8", "LC_CTYPE": "C.UTF-8"}, True, "utf-8"),
        ({"LANG": "en_GB.ISO-8859-1"}, False, "iso8859-1"),
        ({"LC_ALL": "en_GB.iso88591", "LANG": "C.UTF-8"}, True, "iso8859-1"),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, False, "iso8859-15"),
        ({"LANG": "en_GB"}, True, "ascii"),
        ({"LANG": "x.nonsense"}, False, "ascii"),
    ],
)
def test_terminal_encoding(environment: dict[str, str], utf8_mode: bool, encoding: str) -> None:
    assert terminal_encoding(environment, utf8_mode=utf8_mode) == encoding


@pytest.mark.parametrize(
    ("text", "ascii_text"),
    [
        ("−3.6% – “Gŵyl” café", '-3.6% - "Gwyl" cafe'),
        ("£4.3m ½", "GBP 4.3m 1/2"),
        ("within the usual ±366", "within the usual +/-366"),
        ("西", "\\u897f"),
        ("▲▁█", "^ #"),
        ("Straße", "Strasse"),
        ("cafe\u0301", "cafe"),
    ],
)
def test_plain_reads_the_same(text: str, ascii_text: str) -> None:
    assert to_ascii(text) == ascii_text
    assert "?" not in to_ascii(text)
    assert text.encode("ascii", ERROR_HANDLER).decode("ascii") == ascii_text


def test_what_an_encoding_has_is_kept() -> None:
    assert "£4 −1 Gŵyl café".encode("iso8859-1", ERROR_HANDLER).decode("iso8859-1") == "£4 -1 Gwyl café"


@pytest.mark.parametrize("encoding", ["ascii", "iso8859-1", "utf-8"])
@pytest.mark.parametrize("text", ["£4 café", "Gŵyl 西密", "👩", "Straße ½", "plain"])
def test_cells_keep_their_width(text: str, encoding: str) -> None:
    shown = safe_cells(text, encoding)
    shown.encode(encoding)
    assert cell_len(shown) == cell_len(text) and "?" not in shown
