"""What the styles and the numbering of a Word document make of a paragraph.

A heading, a bullet, an entry of the contents.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tui.documents.readers.xml_part import attribute_at, switched_on

_LONGEST_CHAIN = 20


class ListLevel(NamedTuple):
    """The place of a paragraph in a list.

    Its depth from 1, and whether it has a bullet rather than a number.
    """

    depth: int
    bullet: bool


class Styles:
    """The styles and lists of a document.

    `styles` and `numbering` are the roots of their parts, if it has them.
    """

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        found = [] if styles is None else styles.findall("style")
        self._styles = {style.get("styleId", ""): style for style in found}
        self._default = next((style.get("styleId", "") for style in found if style.get("type") == "paragraph" and style.get("default")), "")
        lists = [] if numbering is None else numbering.findall("abstractNum")
        abstract = {each.get("abstractNumId", ""): each for each in lists}
        numbers = [] if numbering is None else numbering.findall("num")
        self._lists = {each.get("numId", ""): abstract.get(attribute_at(each, "abstractNumId") or "") for each in numbers}

    def heading(self, properties: Element | None) -> int:
        """The level of a heading, by its style's name or its outline level.

        0 for any other paragraph.
        """
        for layer in self._layers(properties):
            level = attribute_at(layer, "pPr/outlineLvl") if layer.tag == "style" else attribute_at(layer, "outlineLvl")
            if level is not None:
                return int(level) + 1 if level.isdigit() and int(level) < 9 else 0
            name = (attribute_at(layer, "name") or "").lower()
            if name.startswith("heading ") and name[8:9].isdigit():
                return int(name[8])
            if name == "title":
                return 1
            if name == "subtitle":
                return 2
        return 0

    def is_title(self, properties: Element | None) -> bool:
        """Whether a paragraph is the title of the document."""
        return any((attribute_at(layer, "name") or "").lower() == "title" for layer in self._layers(properties))

    def in_contents(self, properties: Element | None) -> bool:
        """Whether a paragraph is an entry of a table of contents.

        Such an entry only repeats headings and page numbers.
        """
        names = [(attribute_at(layer, "name") or "").lower() for layer in self._layers(properties)]
        return any(name.startswith(("toc ", "table of figures")) and name != "toc heading" for name in names)

    def list_level(self, properties: Element | None) -> ListLevel | None:
        """The place of a paragraph in a list; None outside lists."""
        number = level = None
        for layer in self._layers(properties):
            path = "pPr/numPr" if layer.tag == "style" else "numPr"
            number = attribute_at(layer, f"{path}/numId") if number is None else number
            level = attribute_at(layer, f"{path}/ilvl") if level is None else level
        if not number or number == "0":
            return None
        depth = int(level) if level and level.isdigit() else 0
        abstract = self._lists.get(number)
        levels = [] if abstract is None else abstract.findall("lvl")
        found = next((each for each in levels if each.get("ilvl") == str(depth)), None)
        kind = attribute_at(found, "numFmt") or "decimal"
        return None if kind == "none" else ListLevel(depth + 1, kind == "bullet")

    def bold(self, properties: Element | None) -> bool:
        """Whether a paragraph's style makes its text bold."""
        for layer in self._layers(properties):
            given = switched_on(layer, "rPr/b")
            if layer.tag == "style" and given is not None:
                return given
        return False

    def run_is_bold(self, style: str | None) -> bool:
        """Whether a style of characters is bold."""
        return bool(style and switched_on(self._styles.get(style), "rPr/b"))

    def _layers(self, properties: Element | None) -> Iterator[Element]:
        """The properties of a paragraph, then those of its styles.

        Its own style comes first, then the style that this is based on, and so on.
        """
        if properties is not None:
            yield properties
        style = attribute_at(properties, "pStyle") or self._default
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = attribute_at(found, "basedOn") or ""
