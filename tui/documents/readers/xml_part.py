"""Parses one XML part of a document.

A part that declares a document type is refused, so no entity is ever expanded or fetched.
"""

import io
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from tui.documents.document import DocumentError

from .file_bytes import MIB

LARGEST_XML = 32 * MIB
"""The largest part that is held as a tree, in bytes: a Word report of 300 pages has 10 MiB."""


class _Begun(Exception):
    """The first element has begun, so no document type can follow."""


def parsed(content: bytes, shown: str) -> Element:
    """The root of a part.

    The names of its elements and attributes are without namespaces. Raises DocumentError.
    """
    refuse_doctype(content, shown)
    if len(content) > LARGEST_XML:
        raise DocumentError(f"{shown} has more than {LARGEST_XML // MIB} MiB of text, which no report has. Split it, or save it as PDF.")
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - a document type has been refused
    except (ElementTree.ParseError, ValueError, LookupError):
        raise damaged(shown) from None
    for element in root.iter():
        element.tag = local(element.tag)
        if any("}" in name for name in element.attrib):
            element.attrib = {local(name): value for name, value in element.attrib.items()}
    return root


def refuse_doctype(content: bytes, shown: str) -> None:
    """Raise DocumentError where a part declares a document type or is not XML.

    Reads no further than its first element.
    """
    parser = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise DocumentError(f"{shown} declares XML entities, which no office program does, so it is not read. Save it again as PDF.")

    def begun(*_: object) -> None:
        raise _Begun

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = begun
    try:
        parser.Parse(content, True)
    except _Begun:
        return
    except (expat.ExpatError, ValueError, LookupError):
        raise damaged(shown) from None


def damaged(shown: str) -> DocumentError:
    """The error for a part that is not well-formed."""
    return DocumentError(f"{shown} is damaged. Open it in the program that made it and save it again.")


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children with one of these names.

    Also those inside content controls and other wrappers that show nothing themselves.
    """
    for child in element:
        if child.tag in names:
            yield child
        elif child.tag in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"):
            yield from children(child, *names)


def attribute_at(element: Element | None, path: str, name: str = "val") -> str | None:
    """An attribute of the element at a path.

    None where there is no such element, empty where it has no such attribute.
    """
    found = None if element is None else element.find(path)
    return None if found is None else found.get(name, "")


def switched_on(element: Element | None, path: str) -> bool | None:
    """Whether a property is on: `<b/>`, `<b val="1"/>`; None where it is not given."""
    given = attribute_at(element, path)
    return None if given is None else given not in ("0", "false", "off", "none")


def streamed(content: bytes, shown: str, *names: str) -> Iterator[Element]:
    """The elements with one of these local names, each as it ends.

    A large part is never held as a whole. Raises DocumentError.

    Names inside an element are without namespaces. None of the names may stand inside another.
    """
    refuse_doctype(content, shown)
    try:
        above: list[Element] = []
        for event, element in ElementTree.iterparse(io.BytesIO(content), ("start", "end")):  # noqa: S314 - a document type has been refused
            if event == "start":
                above.append(element)
                continue
            above.pop()
            element.tag = local(element.tag)
            if any("}" in name for name in element.attrib):
                element.attrib = {local(name): value for name, value in element.attrib.items()}
            if element.tag in names:
                yield element
                element.clear()
                if above:
                    above[-1].remove(element)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise damaged(shown) from None
