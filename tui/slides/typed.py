"""The words of a slide as they are typed where there is only ASCII."""

from tui.nodes.slide_content import SlideContent
from tui.text.spans import Line

LONGER = {"±": "+/-"}
"""Signs for which no single character of ASCII stands: `~` would say `about`."""


def typed(face: SlideContent) -> SlideContent:
    """The content with such signs written out.

    They take more cells, so this comes before the layout.
    """
    return face._replace(
        title=_written(face.title),
        large=_written(face.large),
        words=_written(face.words),
        unit=_written(face.unit),
        sentence=_written(face.sentence),
        more=tuple(map(_line, face.more)),
    )


def _line(line: Line) -> Line:
    return tuple(span._replace(text=_written(span.text)) for span in line)


def _written(text: str) -> str:
    for sign, words in LONGER.items():
        text = text.replace(sign, words)
    return text
