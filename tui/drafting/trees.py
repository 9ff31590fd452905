"""The files of a drafted pack as plain data.

Datapackage, workshop, outline and glossary, and the rows of its tables.
"""

from collections.abc import Mapping
from typing import Any

from .parts import Chapter, DraftedPack, DraftPart, DraftSource, Tree

MATRIX_FILE = "capabilities.yaml"
"""The capabilities and activities of a report."""
SHOWN = 2
"""How many tables and figures a topic shows on Home."""


def workshop(draft: DraftedPack) -> Tree:
    """`workshop.yaml`."""
    found: Tree = {key: value for key, value in draft.meeting.items() if key != "draft"}
    found["draft"] = draft.meeting["draft"]
    found["measures"] = [part.tree for part in draft.measures]
    found["tables"] = [part.tree for part in draft.tables]
    found["topics"] = [topic(chapter) for chapter in draft.chapters]
    return found


def topic(chapter: Chapter) -> Tree:
    """A topic with its sections."""
    sections = [section(each.id, each.title, each.statements) for each in chapter.sections]
    return {
        "id": chapter.id, "title": chapter.title, "about": _about(chapter), "headlines": _headlines(chapter), "sections": sections,
        "draft": True,
    }  # fmt: skip


def section(id: str, title: str, statements: tuple[DraftPart, ...]) -> Tree:
    """A section with its statements."""
    return {"id": id, "title": title, "statements": [part.tree for part in statements]}


def _about(chapter: Chapter) -> str:
    statements = sum(len(each.statements) for each in chapter.sections)
    counts = [
        f"{number} {noun}{'' if number == 1 else 's'}"
        for number, noun in ((statements, "statement"), (len(chapter.tables), "table"))
        if number
    ]
    return f"{' and '.join(counts) or 'Activities'} drafted from the report."


def _headlines(chapter: Chapter) -> list[Tree]:
    """A topic's lines on Home.

    Its first tables, or else its first figures that are changes.
    """
    found: list[Tree] = [{"label": str(part.tree["title"]), "table": part.id} for part in chapter.tables[:SHOWN]]
    figures = [
        {"label": str(part.tree["title"]), "figures": [f"{part.id}/{figure['id']}"]}
        for each in chapter.sections
        for part in each.statements
        for figure in part.tree.get("figures", [])[:1]
        if figure.get("role") in ("change", "percent-change")
    ]
    return found or figures[:SHOWN]


def package_title(facts: Mapping[str, object]) -> str:
    """The title of a data package from the facts of the meeting.

    `Anyshire Police, Performance report, 2015-06-16`.
    """
    dates = [facts[key] for key in ("held", "reported", "covers") if facts.get(key)]
    return f"{facts['force']}, {facts['title']}{f', {dates[0]}' if dates else ''}"


def datapackage(draft: DraftedPack, name: str) -> Tree:
    """`datapackage.yaml`; its name is that of the folder."""
    title = package_title({**draft.meeting, "title": draft.title})
    sources = [{"title": f"{source.title} ({source.name})"} for source in draft.sources]
    resources: list[Any] = [part.resource for part in draft.tables]
    licence = {"name": "notspecified", "title": "The draft does not know under which licence the report may be reused"}
    return {"name": name, "title": title, "sources": sources, "licenses": [licence], "resources": resources}


def outline(draft: DraftedPack) -> Tree:
    """`outline.yaml`."""
    found: Tree = {"title": draft.title, "publisher": str(draft.meeting.get("board") or draft.meeting["force"])}
    found |= {key: draft.meeting[key] for key in ("author", "held", "reported") if key in draft.meeting}
    if len(draft.sources) == 1:
        found["sha256"] = draft.sources[0].sha256
    else:
        found["files"] = [_file(source) for source in draft.sources]
    return found | {"entries": list(draft.entries)}


def _file(source: DraftSource) -> Tree:
    return {"id": source.id, "title": source.title, "name": source.name, "sha256": source.sha256}


def glossary(draft: DraftedPack) -> Tree:
    """`glossary.yaml`."""
    return {"terms": [part.tree for part in draft.terms]}


def trees(draft: DraftedPack, name: str) -> dict[str, Tree]:
    """Every file of the pack that is YAML, by its name.

    A pack without terms has no glossary, and one without activities no matrix.
    """
    found = {"datapackage.yaml": datapackage(draft, name), "workshop.yaml": workshop(draft), "outline.yaml": outline(draft)}
    found |= {"glossary.yaml": glossary(draft)} if draft.terms else {}
    return found | ({MATRIX_FILE: draft.matrix} if draft.matrix else {})
