"""Turns the bytes of a text file into text.

It reads the encodings that people's programs write.
"""

from typing import NamedTuple

_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class DecodedText(NamedTuple):
    """The text of a file, and the assumptions made."""

    text: str
    assumed: list[str]


class UndecodableError(Exception):
    """Bytes that are no text: what is wrong, what is expected, and the line, from 1."""

    expected = "UTF-8 text"

    def __init__(self, what: str, line: int = 1) -> None:
        self.what = what
        self.line = line
        super().__init__(what)


def decoded(raw: bytes) -> DecodedText:
    """Decode by the byte order mark, else as UTF-8, UTF-16 or Windows-1252.

    UTF-16 without a mark is recognised by its zeros. Windows-1252 is the old encoding of Excel and Windows. Raises UndecodableError.
    """
    marked = next(((encoding, len(mark)) for mark, encoding in _MARKED if raw.startswith(mark)), None)
    encoding, skip = marked or (_wide(raw) or "utf-8", 0)
    words = [] if marked or encoding == "utf-8" else ["the text is read as UTF-16, as its zero bytes show"]
    try:
        text = raw[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or marked:
            raise UndecodableError(f"the text is not valid {encoding.upper()}") from None
        return _western(raw, error)
    if "\0" in text:
        raise UndecodableError("this is not text: byte 0x00", text.count("\n", 0, text.index("\0")) + 1)
    return DecodedText(text, words)


def _wide(raw: bytes) -> str:
    """The UTF-16 encoding of a text without a mark.

    In ASCII text every other byte is then zero.
    """
    head = raw[:4096]
    pairs = len(head) // 2
    if pairs < 4 or len(raw) % 2:
        return ""
    first, second = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if second > pairs * 0.7 and not first:
        return "utf-16-le"
    return "utf-16-be" if first > pairs * 0.7 and not second else ""


def _western(raw: bytes, error: UnicodeDecodeError) -> DecodedText:
    line = raw.count(b"\n", 0, error.start) + 1
    wrong = UndecodableError(f"byte 0x{raw[error.start]:02X} is neither UTF-8 nor Windows-1252", line)
    # Text has no control characters other than white space: a file that has them is not text.
    if b"\0" in raw or any(byte < 32 and byte not in (9, 10, 12, 13) for byte in set(raw)):
        raise wrong
    try:
        return DecodedText(raw.decode("cp1252"), [f"the text is not UTF-8 (line {line}), so it is read as Windows-1252"])
    except UnicodeDecodeError:
        raise wrong from None
