"""The deck of a report that has next to nothing in it."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from tests.conftest import PACKS
from tui.nodes.slide_story import story_lines
from tui.pack.reader import read_pack
from tui.slides.asked import content_in
from tui.slides.decks import default_deck
from tui.slides.layout import margin, sheet
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain, width

Report = dict[str, Any]
ABOVE_AND_BELOW = 3


def _topic(id: str, title: str, *statements: Report) -> Report:
    sections = [{"id": "levels", "title": "Levels", "statements": list(statements)}] if statements else []
    return {"id": id, "title": title, "about": "What was recorded.", "headlines": [], "sections": sections}


def _one_table(report: Report) -> None:
    """One table, of which nothing is said."""
    report.update(tables=report["tables"][:1], measures=report["measures"][1:2], topics=[_topic("roads", "Roads")])


def _no_statements(report: Report) -> None:
    for topic in report["topics"]:
        topic.pop("ladder", None)
        topic.update(headlines=[], sections=[])


def _words_alone(report: Report) -> None:
    """One statement in words, and no table."""
    said = {"id": "reason", "title": "The reason", "text": "Reporting has improved.", "sources": ["crime.2"]}
    report.update(tables=[], measures=[], topics=[_topic("crime", "Crime", said)])


def _a_title(report: Report) -> None:
    """A topic, and nothing in it."""
    report.update(tables=[], measures=[], topics=[_topic("crime", "Crime")])


LITTLE: dict[str, tuple[Callable[[Report], None], list[str]]] = {
    "one table": (_one_table, ["home", "roads/notices", "audit"]),
    "no statements": (_no_statements, ["home", "roads/notices", "roads/speeding", "audit", "audit/questions"]),
    "words alone": (_words_alone, ["home", "crime/reason"]),
    "a title": (_a_title, ["home"]),
}


@pytest.mark.parametrize("name", LITTLE)
def test_the_deck_of_a_report_with_little_in_it(name: str, tmp_path: Path) -> None:
    """A title, what there is, and no slide that says that nothing is there."""
    change, expected = LITTLE[name]
    folder = copytree(PACKS / "small", tmp_path / "small")
    report = yaml.safe_load((folder / "workshop.yaml").read_text(encoding="utf-8"))
    change(report)
    (folder / "workshop.yaml").write_text(yaml.safe_dump(report), encoding="utf-8")
    package = yaml.safe_load((folder / "datapackage.yaml").read_text(encoding="utf-8"))
    kept = {table["id"] for table in report["tables"]}
    package["resources"] = [each for each in package["resources"] if each["name"] in kept]
    (folder / "datapackage.yaml").write_text(yaml.safe_dump(package), encoding="utf-8")
    cited = {source for table in report["tables"] for source in table.get("sources", ())} | {
        source
        for topic in report["topics"]
        for section in topic["sections"]
        for said in section["statements"]
        for source in said["sources"]
    }
    outline = yaml.safe_load((folder / "outline.yaml").read_text(encoding="utf-8"))
    outline["entries"] = [each for each in outline["entries"] if each["id"] in cited]
    (folder / "outline.yaml").write_text(yaml.safe_dump(outline), encoding="utf-8")
    for left in ("capabilities.yaml", "glossary.yaml"):
        (folder / left).unlink()
    pack = read_pack(folder)
    slides = default_deck(pack).slides
    assert [slide.address for slide in slides] == expected
    title = sheet(content_in(pack, slides, slides[0]), 78, 21, BLOCKS)
    for topic, _ in story_lines(pack):
        assert any(plain(line).startswith(topic) and plain(line).strip() != topic for line in title.lines), "not a bare name"
    for slide in slides:
        face = content_in(pack, slides, slide)
        assert face.sentence or face.large, slide.address
        for columns, rows in ((60, 20), (80, 24), (120, 40), (200, 60)):
            for glyphs in (BLOCKS, ASCII):
                laid = sheet(face, columns - 2 * margin(columns), rows - ABOVE_AND_BELOW, glyphs)
                assert laid.height <= rows - ABOVE_AND_BELOW and max(map(width, laid.lines)) <= columns - 2 * margin(columns)
