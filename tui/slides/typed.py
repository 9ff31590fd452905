"""The words of a slide as they are typed where there is only ASCII."""

from tui.nodes.slide_content import SlideContent
from tui.text.longer_signs import written_longer
from tui.text.spans import Line


def typed(face: SlideContent) -> SlideContent:
    """The content with such signs written out.

    They take more cells, so this comes before the layout.
    """
    return face._replace(
        title=written_longer(face.title),
        large=written_longer(face.large),
        words=written_longer(face.words),
        unit=written_longer(face.unit),
        sentence=written_longer(face.sentence),
        more=tuple(map(_line, face.more)),
        asked=_line(face.asked),
    )


def _line(line: Line) -> Line:
    return tuple(span._replace(text=written_longer(span.text)) for span in line)
