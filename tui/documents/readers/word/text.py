"""What a paragraph of a Word document says.

Deleted and hidden text is left out, inserted text is read, and symbols become signs.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tui.documents.readers.clean import raised
from tui.documents.readers.symbols import in_symbol_font, is_symbol_font, without_private
from tui.documents.readers.xml_part import attribute_at, switched_on

from .styles import Styles

_LEFT_OUT = {"del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "rt"}
_SPACES = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "lastRenderedPageBreak": "\f"}


class TextRun(NamedTuple):
    """A piece of text in one format."""

    text: str
    bold: bool


class ParagraphText(NamedTuple):
    """The text of a paragraph.

    `breaks` counts the pages that begin within it; `boxes` are text boxes anchored in it.
    """

    text: str
    bold: bool
    breaks: int
    begins_page: bool
    boxes: list[Element]
    pictures: int


def paragraph_text(paragraph: Element, styles: Styles) -> ParagraphText:
    """The text of a `w:p`."""
    boxes: list[Element] = []
    pictures = [0]
    runs = list(_runs(paragraph, styles, styles.bold(paragraph.find("pPr")), boxes, pictures))
    written = [run for run in runs if run.text.strip()]
    text = "".join(run.text for run in runs)
    breaks = text.count("\f")
    begins = bool(breaks) and not text.partition("\f")[0].strip()
    bold = bool(written) and all(run.bold for run in written)
    return ParagraphText(text.replace("\f", "").replace("\n", " "), bold, breaks, begins, boxes, pictures[0])


def _runs(element: Element, styles: Styles, bold: bool, boxes: list[Element], pictures: list[int]) -> Iterator[TextRun]:
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == "r":
            yield from _run(child, styles, bold, boxes, pictures)
        elif child.tag == "t":  # a formula's text, which stands outside runs of the document
            yield TextRun(child.text or "", bold)
        else:
            yield from _runs(child, styles, bold, boxes, pictures)


def _run(run: Element, styles: Styles, bold: bool, boxes: list[Element], pictures: list[int]) -> Iterator[TextRun]:
    properties = run.find("rPr")
    if switched_on(properties, "vanish") or switched_on(properties, "webHidden"):
        return
    given = switched_on(properties, "b")
    bold = given if given is not None else styles.run_is_bold(attribute_at(properties, "rStyle")) or bold
    font = attribute_at(properties, "rFonts", "ascii") or attribute_at(properties, "rFonts", "hAnsi") or ""
    high = attribute_at(properties, "vertAlign") == "superscript"
    for part in _parts(run):
        if part.tag == "t":
            text = in_symbol_font(part.text or "", font) if is_symbol_font(font) else without_private(part.text or "")
            yield TextRun(raised(text) if high else text, bold)
        elif part.tag == "sym":
            yield TextRun(_symbol(part), bold)
        elif part.tag == "footnoteReference":
            yield TextRun(note_mark(part), bold)
        elif part.tag in _SPACES:
            yield TextRun(_SPACES[part.tag], bold)
        elif part.tag in ("drawing", "pict", "object"):
            found = list(_outermost(part))
            boxes += found
            pictures[0] += not found


def _parts(run: Element) -> Iterator[Element]:
    """The parts of a run. Of alternatives, the first is taken, as current programs do."""
    for part in run:
        if part.tag == "AlternateContent":
            chosen = part.find("Choice")
            yield from part if chosen is None else chosen
        else:
            yield part


def _outermost(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, without those inside them.

    Of alternatives, the first is taken.
    """
    for child in element:
        if child.tag == "txbxContent":
            yield child
        elif child.tag != "Fallback" or element.find("Choice") is None:
            yield from _outermost(child)


def note_mark(part: Element) -> str:
    """The raised number of a footnote, of its text or of a reference to it."""
    number = part.get("id", "")
    return raised(number) if number.isascii() and number.isdigit() and len(number) < 3 else ""


def _symbol(symbol: Element) -> str:
    try:
        character = chr(int(symbol.get("char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    return in_symbol_font(character, symbol.get("font", ""))
