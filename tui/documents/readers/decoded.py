"""The text of a file in any usual encoding."""

from tui.documents.document import DocumentError
from tui.text.decoding import UndecodableError
from tui.text.decoding import decoded as decoded_bytes


def decoded_document(raw: bytes, shown: str) -> str:
    """The text in UTF-8, UTF-16 or Windows-1252.

    Raises DocumentError where it is no text.
    """
    try:
        return decoded_bytes(raw).text
    except UndecodableError as error:
        what = error.what.removeprefix("this is ")
        raise DocumentError(f"{shown} cannot be read as text: {what}. Save it as UTF-8 text, .docx or PDF.") from None
