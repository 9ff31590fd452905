"""Reads a workbook sheet by sheet.

Macros are not run, and hidden sheets are named but not read.
"""

import posixpath
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tui.documents.document import DocumentPlace
from tui.documents.readers.archive import Archive
from tui.documents.readers.blocks import Blocks
from tui.documents.readers.clean import clean, raised
from tui.documents.readers.regions import add_regions
from tui.documents.readers.xml_part import attribute_at, damaged, parsed, streamed

from .number_format import BUILT_IN
from .sheet import Look, Strings, read_sheet

_MOST_SHEETS = 200


class _Entry(NamedTuple):
    name: str
    part: str
    hidden: bool
    kind: str


def read_excel(raw: bytes, shown: str, blocks: Blocks) -> None:
    """Add the blocks of an .xlsx or .xlsm file."""
    archive = Archive(raw, shown)
    content = archive.read("xl/workbook.xml")
    if not content:
        raise damaged(shown)
    workbook = parsed(content, shown)
    strings = _strings(archive, shown)
    looks = _looks(archive, shown)
    from_1904 = attribute_at(workbook, "workbookPr", "date1904") in ("1", "true")
    for number, entry in enumerate(_entries(workbook, archive, shown), 1):
        place = DocumentPlace(sheet=clean(entry.name))
        if number > _MOST_SHEETS:
            blocks.leave_out("The other sheets", f"only {_MOST_SHEETS} sheets of a workbook are read", place)
            return
        if entry.hidden:
            blocks.leave_out(f"Sheet {place.sheet}", "it is hidden", place)
        elif entry.kind != "worksheet":
            blocks.leave_out(f"Sheet {place.sheet}", "it has a chart and no cells", place)
        else:
            sheet = read_sheet(archive.read(entry.part), shown, strings, looks, from_1904=from_1904)
            add_regions(sheet.cells, blocks, place.sheet)
            if sheet.cut:
                blocks.leave_out(f"The rest of sheet {place.sheet}", sheet.cut, place)
    charts = sum(name.startswith("xl/charts/chart") for name in archive.names)
    if charts:
        blocks.leave_out("1 chart" if charts == 1 else f"{charts:,} charts", "figures that only a chart shows are not read")


def _entries(workbook: Element, archive: Archive, shown: str) -> list[_Entry]:
    content = archive.read("xl/_rels/workbook.xml.rels")
    links = parsed(content, shown).findall("Relationship") if content else []
    targets = {link.get("Id", ""): (_part(link.get("Target", "")), posixpath.basename(link.get("Type", ""))) for link in links}
    found = []
    for sheet in workbook.iterfind("sheets/sheet"):
        part, kind = targets.get(sheet.get("id", ""), ("", "worksheet"))
        found.append(_Entry(sheet.get("name", ""), part, sheet.get("state", "visible") != "visible", kind))
    return found


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")


def _strings(archive: Archive, shown: str) -> Strings:
    content = archive.read("xl/sharedStrings.xml")
    return [string_text(each) for each in streamed(content, shown, "si")] if content else []


def string_text(item: Element) -> str:
    """The text of a string, without the reading aids of East Asian text."""
    found = []
    for part in item:
        if part.tag == "t":
            found.append(part.text or "")
        elif part.tag == "r":
            text = "".join(each.text or "" for each in part.findall("t"))
            found.append(raised(text) if attribute_at(part, "rPr/vertAlign") == "superscript" else text)
    return "".join(found)


def _looks(archive: Archive, shown: str) -> list[Look]:
    """The number format of each style of cell, and whether it is bold."""
    content = archive.read("xl/styles.xml")
    if not content:
        return []
    root = parsed(content, shown)
    codes = {each.get("numFmtId", ""): each.get("formatCode", "General") for each in root.iterfind("numFmts/numFmt")}
    fonts = [font.find("b") is not None and attribute_at(font, "b") not in ("0", "false") for font in root.iterfind("fonts/font")]
    found = []
    for style in root.iterfind("cellXfs/xf"):
        number, font = style.get("numFmtId", "0"), style.get("fontId", "0")
        code = codes.get(number) or BUILT_IN.get(int(number) if number.isdigit() else 0, "General")
        found.append(Look(code, font.isdigit() and int(font) < len(fonts) and fonts[int(font)]))
    return found
