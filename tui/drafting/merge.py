"""Brings a new draft into a pack that people have edited.

What was edited or accepted stays, and what nobody touched is renewed.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tui.pack.problems import PackError
from tui.pack.reader import read_pack

from .changes import Changes, next_memory
from .dangling import leave_out_dangling
from .files import write
from .memory import MATRIX_KIND, DraftMemory, head
from .trees import MATRIX_FILE
from .yaml_text import kept_text, kept_tree, plain_tree, plain_tree_of


def merged(
    folder: Path, files: Mapping[str, str], old: DraftMemory, new: DraftMemory, made: Path
) -> tuple[dict[str, str], DraftMemory, Changes, tuple[str, ...]]:
    """The files to write, their memory, the changes, and the files to take away.

    What nobody touched is taken out with its passage, unless something that stays refers to it.
    """
    for remove in (True, False):
        result = _Merge(folder, files, old, new, remove=remove).merged()
        for each in made.iterdir():
            each.unlink()
        write(made, _with_others(folder, result[0], result[3]))
        try:
            read_pack(made)
        except PackError:
            if remove:
                continue
            raise
        return result
    raise AssertionError("unreachable")


def _with_others(folder: Path, files: Mapping[str, str], gone: Sequence[str]) -> dict[str, str]:
    """The whole pack as it will be: its other files as they are."""
    others = {each.name: each for each in folder.iterdir() if each.is_file() and each.suffix in (".yaml", ".csv")}
    kept = {name: path.read_text(encoding="utf-8") for name, path in others.items() if name not in files and name not in gone}
    return kept | dict(files)


class _Merge:
    """One merge, file by file."""

    def __init__(self, folder: Path, files: Mapping[str, str], old: DraftMemory, new: DraftMemory, *, remove: bool) -> None:
        self.folder, self.files, self.old, self.new, self.remove = folder, files, old, new, remove
        self.changes = Changes()
        self.fates: dict[tuple[str, str], str] = {}
        """What became of each thing: new, renewed, kept, dropped, gone or removed."""
        self.trees: dict[str, Any] = {}
        self.fresh = {name: plain_tree(text) for name, text in files.items() if name.endswith(".yaml")}
        for name in self.fresh:
            path = folder / name
            self.trees[name] = kept_tree(path.read_text(encoding="utf-8")) if path.exists() else kept_tree(files[name])
        self.had_matrix = (folder / MATRIX_FILE).exists()
        if self.had_matrix and MATRIX_FILE not in self.fresh:
            self.trees[MATRIX_FILE] = kept_tree((folder / MATRIX_FILE).read_text(encoding="utf-8"))

    def merged(self) -> tuple[dict[str, str], DraftMemory, Changes, tuple[str, ...]]:
        workshop, fresh = self.trees["workshop.yaml"], self.fresh["workshop.yaml"]
        self._facts(workshop, {**self.new.meeting}, {**self.old.meeting})
        for key, kind in (("measures", "measure"), ("tables", "table")):
            self._list(workshop.setdefault(key, []), fresh[key], kind)
        self._matrix()
        self._topics(workshop["topics"], fresh["topics"])
        if "glossary.yaml" in self.trees:
            self._list(self.trees["glossary.yaml"]["terms"], self.fresh["glossary.yaml"]["terms"], "term")
        package = self.trees["datapackage.yaml"]
        self._list(package["resources"], self.fresh["datapackage.yaml"]["resources"], "resource", "name")
        outline = self.trees["outline.yaml"]
        self._keys(outline, self.new.outline, self.old.outline)
        self._list(outline["entries"], self.fresh["outline.yaml"]["entries"], "entry")
        if self.fates.get((MATRIX_KIND, MATRIX_KIND)) == "kept":
            cited = self._cited()
            outline["entries"] = [
                each for each in outline["entries"] if self.fates.get(("entry", str(each["id"]))) != "new" or str(each["id"]) in cited
            ]
        leave_out_dangling(self.trees, self.fresh)
        texts = {name: kept_text(tree) for name, tree in self.trees.items() if name in self.fresh}
        csv, gone = self._csv()
        without = (MATRIX_FILE,) if self.fates.get((MATRIX_KIND, MATRIX_KIND)) == "removed" else ()
        return texts | csv, next_memory(self.old, self.new, self.fates, self.changes), self.changes, (*gone, *without)

    def _matrix(self) -> None:
        """Renew the matrix as a whole, or take it out, where nobody has edited it."""
        before = self.old.by_id(MATRIX_KIND).get(MATRIX_KIND)
        if not self.had_matrix:
            return
        if before is None or plain_tree_of(self.trees[MATRIX_FILE]) != plain_tree_of(before.written):
            fate = "kept"
        elif MATRIX_FILE not in self.fresh:
            fate = "removed" if self.remove else "gone"
        else:
            fate = "same" if plain_tree_of(self.fresh[MATRIX_FILE]) == plain_tree_of(before.written) else "renewed"
            self.trees[MATRIX_FILE] = kept_tree(self.files[MATRIX_FILE])
        if fate == "removed":
            del self.trees[MATRIX_FILE]
        self.fates[MATRIX_KIND, MATRIX_KIND] = fate

    def _keys(self, current: Any, new: Mapping[str, Any], old: Mapping[str, Any]) -> None:
        """Renew the keys whose values nobody has edited."""
        for key, value in new.items():
            if (key not in current and key not in old) or (
                key in current and key in old and plain_tree_of(current[key]) == plain_tree_of(old[key])
            ):
                current[key] = value

    def _facts(self, current: Any, new: dict[str, Any], old: dict[str, Any]) -> None:
        drafts = [str(each) for each in current.get("draft", [])]
        fresh = [key for key in new.pop("draft", []) if key not in old and key not in current]
        old.pop("draft", None)
        self._keys(current, {key: value for key, value in new.items() if key in drafts or key in fresh}, old)
        if fresh:
            current["draft"] = [*drafts, *fresh]

    def _fate(self, kind: str, id: str, current: Any | None, written: Any, *, same_rows: bool = True) -> str:
        """What becomes of a thing of the new draft, given what stands in the pack."""
        before = self.old.by_id(kind).get(id)
        if current is None:
            return "new" if before is None or (before.gone and not before.dropped) else "dropped"
        if before is not None and same_rows and plain_tree_of(current) == plain_tree_of(before.written):
            return "same" if plain_tree_of(written) == plain_tree_of(before.written) else "renewed"
        return "kept"

    def _list(self, current: list[Any], fresh: list[Any], kind: str, key: str = "id") -> None:
        """Merge the things of a list: a table and its resource have one fate."""
        places = {str(each[key]): at for at, each in enumerate(current)}
        last = -1
        for tree in fresh:
            id = str(tree[key])
            at = places.get(id)
            fate = self._of(kind, id, None if at is None else current[at], tree)
            if fate == "new" and at is None:
                last += 1
                current.insert(last, tree)
                places = {str(each[key]): place for place, each in enumerate(current)}
            elif at is not None:
                last = at
                if fate == "renewed":
                    current[at] = tree
        known = {str(tree[key]) for tree in fresh}
        for at in reversed(range(len(current))):
            id = str(current[at][key])
            if id not in known and self._unwanted(kind, id, current[at]):
                del current[at]

    def _of(self, kind: str, id: str, current: Any | None, tree: Any) -> str:
        if kind == "resource" and ("table", id) in self.fates:
            fate = self.fates["table", id]
        else:
            fate = self._fate(kind, id, current, tree, same_rows=kind != "table" or self._same_rows(id))
            if kind == "table" and fate == "same" and self._rows_changed(id):
                fate = "renewed"
        self.fates[kind, id] = fate
        return fate

    def _same_rows(self, id: str) -> bool:
        before, path = self.old.by_id("table").get(id), self.folder / f"{id}.csv"
        return before is not None and path.exists() and path.read_text(encoding="utf-8") == before.csv

    def _rows_changed(self, id: str) -> bool:
        return self.files.get(f"{id}.csv") != self.old.by_id("table")[id].csv

    def _unwanted(self, kind: str, id: str, current: Any) -> bool:
        """Whether a thing whose passage is gone can go too: nobody has touched it.

        Measures stay.
        """
        before = self.old.by_id(kind).get(id)
        if before is None:
            return False
        if kind == "resource":
            return self.fates.get(("table", id)) == "removed"
        untouched = plain_tree_of(current) == plain_tree_of(before.written) and (kind != "table" or self._same_rows(id))
        fate = "removed" if untouched and self.remove and kind != "measure" else "gone"
        if kind == "entry" and fate == "removed" and id in self._cited():
            fate = "gone"
        self.fates[kind, id] = fate
        return fate == "removed"

    def _cited(self) -> frozenset[str]:
        """The entries that statements, tables and activities still cite."""
        workshop, matrix = self.trees["workshop.yaml"], self.trees.get(MATRIX_FILE, {"capabilities": ()})
        rows = [row for each in matrix["capabilities"] for row in (each, *each.get("activities", ()))]
        cite = (*_statements(workshop["topics"]), *workshop.get("tables", ()), *rows)
        return frozenset(str(id) for each in cite for id in each.get("sources", ()))

    def _topics(self, current: list[Any], fresh: list[Any]) -> None:
        """Merge topics and sections by id, and statements wherever they have been moved."""
        statements = {str(each["id"]): each for each in _statements(current)}
        there, before_topics = {str(each["id"]) for each in current}, self.old.by_id("topic")
        # A topic that somebody has rejected comes back with a statement only.
        offered = {id for each in fresh if (id := str(each["id"])) in there or id not in before_topics or before_topics[id].gone}
        for place, topic in enumerate(fresh):
            mine = next((each for each in current if each["id"] == topic["id"]), None)
            if mine is None:
                mine = {**head(topic), "sections": []}
                current.insert(min(place, len(current)), mine)
                mine = current[min(place, len(current) - 1)]
            else:
                before = self.old.by_id("topic").get(topic["id"])
                self._keys(mine, head(topic), before.written if before else {})
            for section in topic["sections"]:
                self._section(mine["sections"], section, statements)
        known = {str(each["id"]) for topic in fresh for section in topic["sections"] for each in section["statements"]}
        for topic in current:
            for section in topic["sections"]:
                found = section["statements"]
                for at in reversed(range(len(found))):
                    if str(found[at]["id"]) not in known and self._unwanted("statement", str(found[at]["id"]), found[at]):
                        del found[at]
            self._tidy(topic["sections"])
        matrix = [self.trees[MATRIX_FILE]] if MATRIX_FILE in self.trees else []
        for at in reversed(range(len(current))):
            named = {str(each["topic"]) for each in (*self.trees["workshop.yaml"]["tables"], *matrix) if "topic" in each}
            needed = current[at]["sections"] or current[at]["id"] in named or current[at]["id"] in offered
            if not needed and (len(current) > 1 or not fresh):  # A workshop needs a topic.
                del current[at]

    def _tidy(self, sections: list[Any]) -> None:
        for at in reversed(range(len(sections))):
            if not sections[at]["statements"]:
                del sections[at]

    def _section(self, sections: list[Any], fresh: Any, statements: Mapping[str, Any]) -> None:
        mine = next((each for each in sections if each["id"] == fresh["id"]), None)
        waiting: list[Any] = []
        place = 0
        for tree in fresh["statements"]:
            id = str(tree["id"])
            standing = statements.get(id)
            fate = self._of("statement", id, standing, tree)
            if standing is not None and fate == "renewed":
                standing.clear()
                standing.update(tree)
            elif fate == "new" and standing is None:
                waiting.append(tree)
            if mine is not None and standing is not None and standing in mine["statements"]:
                at = mine["statements"].index(standing)
                mine["statements"][at:at] = waiting
                place, waiting = at + len(waiting) + 1, []
        if waiting and mine is None:
            sections.append({"id": fresh["id"], "title": fresh["title"], "statements": waiting})
        elif waiting and mine is not None:
            mine["statements"][place:place] = waiting

    def _csv(self) -> tuple[dict[str, str], tuple[str, ...]]:
        fates = {id: fate for (kind, id), fate in self.fates.items() if kind == "table"}
        texts = {f"{id}.csv": self.files[f"{id}.csv"] for id, fate in fates.items() if fate in ("new", "renewed", "same")}
        return texts, tuple(f"{id}.csv" for id, fate in fates.items() if fate == "removed")


def _statements(topics: Sequence[Any]) -> Iterator[Any]:
    return (statement for topic in topics for section in topic["sections"] for statement in section["statements"])
