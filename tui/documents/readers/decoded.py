"""The text of a file in any usual encoding."""

from tui.analysis.series_file.decoding import decoded_text
from tui.analysis.series_file.errors import SeriesError
from tui.documents.document import DocumentError


def decoded(raw: bytes, shown: str) -> str:
    """The text in UTF-8, UTF-16 or Windows-1252. Raises DocumentError where it is no text."""
    try:
        return decoded_text(raw, shown)[0]
    except SeriesError as error:
        what = error.problems[0].what.removeprefix("this is ")
        raise DocumentError(f"{shown} cannot be read as text: {what}. Save it as UTF-8 text, .docx or PDF.") from None
