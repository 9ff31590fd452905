"""What was drafted, from which passage, and what was written for it.

`drafting.yaml`, which only `new` and `review` read.
"""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct, field
from msgspec.structs import asdict

from tui.documents.document import DocumentPlace

from .parts import DraftedPack, DraftPart, Tree
from .trees import outline, topic
from .yaml_text import plain_tree, plain_tree_of, text_of

MEMORY_FILE = "drafting.yaml"
MATRIX_KIND = "matrix"
"""The kind and the id of what is remembered of `capabilities.yaml`, which is one thing."""
_COMMENT = """\
What `beatbook new` drafted, from which passage, and what it wrote. `beatbook new` and `beatbook review` read it, and nothing else.
Edit the other files: what is no longer as it stands here was edited or accepted, and is kept."""


class Differing(Struct, kw_only=True, omit_defaults=True):
    """A figure of the document that differs from what its other figures give.

    `stated` and `computed` are as `beatbook check` shows them. `figure` is the id of the statement's figure, empty where there is none, and
    `checked` says that it was given the check that shows the difference.
    """

    stated: str
    computed: str
    why: str
    place: str = ""
    figure: str = ""
    checked: bool = False


class Remembered(Struct, kw_only=True, omit_defaults=True):
    """One thing that was drafted.

    `written` is what was written for it, `csv` the rows of a table. `changed` says that the passage has changed since it was accepted or
    edited, `gone` that it is no longer in the document, `dropped` that someone took the thing out. `candidates` are the checks that fit a
    figure, by its id, where several do. `differs` are the figures of the passage that differ from what the document's others give.
    """

    kind: str
    id: str
    written: Tree
    source: str = ""
    entry: str = ""
    file: str = ""
    place: dict[str, int | str] = field(default_factory=dict)
    csv: str = ""
    changed: bool = False
    gone: bool = False
    dropped: bool = False
    candidates: dict[str, list[Tree]] = field(default_factory=dict)
    differs: list[Differing] = field(default_factory=list)


class File(Struct, omit_defaults=True):
    """A document that the draft was made from."""

    name: str
    sha256: str
    id: str = ""


class DraftMemory(Struct, kw_only=True, omit_defaults=True):
    """Everything that was drafted.

    `front` are the first lines of the document, and others that have a fact of the meeting.
    """

    files: list[File] = field(default_factory=list)
    meeting: Tree = field(default_factory=dict)
    outline: Tree = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    front: list[str] = field(default_factory=list)
    parts: list[Remembered] = field(default_factory=list)

    def by_id(self, *kinds: str) -> dict[str, Remembered]:
        """What was drafted of some kinds, by id."""
        return {each.id: each for each in self.parts if each.kind in kinds}


def remembered(
    draft: DraftedPack, candidates: dict[str, dict[str, list[Tree]]], differs: Mapping[tuple[str, str], list[Differing]]
) -> DraftMemory:
    """The memory of a new draft.

    `candidates` are the checks that fit, by statement and figure; `differs` the figures that differ, by the kind and the id of the thing.
    """
    parts = [
        _of(part, candidates.get(part.id, {}) if part.kind == "statement" else {}, differs.get((part.kind, part.id), []))
        for part in draft.parts
    ]
    parts += [Remembered(kind="resource", id=part.id, written=part.resource or {}) for part in draft.tables]
    parts += [Remembered(kind="entry", id=str(entry["id"]), written=entry) for entry in draft.entries]
    parts += [Remembered(kind="topic", id=each.id, written=head(topic(each)), source=each.title) for each in draft.chapters]
    parts += [
        Remembered(kind="section", id=f"{each.id}/{section.id}", written={"title": section.title}, source=section.title)
        for each in draft.chapters
        for section in each.sections
    ]
    parts += [_of(part, {}, []) for part in draft.activities]
    parts += [Remembered(kind=MATRIX_KIND, id=MATRIX_KIND, written=draft.matrix)] if draft.matrix else []
    files = [File(source.name, source.sha256, source.id) for source in draft.sources]
    about = {key: value for key, value in outline(draft).items() if key != "entries"}
    return DraftMemory(files=files, meeting=draft.meeting, outline=about, left=list(draft.left), front=list(draft.front), parts=parts)


def head(tree: Tree) -> Tree:
    """A topic without its sections."""
    return {key: value for key, value in tree.items() if key != "sections"}


def _of(part: DraftPart, candidates: dict[str, list[Tree]], differs: list[Differing]) -> Remembered:
    return Remembered(
        kind=part.kind, id=part.id, written=part.tree, source=part.source, entry=part.entry, file=part.file, place=place_tree(part.place),
        csv=part.csv, candidates=candidates, differs=differs,
    )  # fmt: skip


def place_tree(place: DocumentPlace) -> dict[str, int | str]:
    """A place without the parts that it does not have."""
    return {key: value for key, value in asdict(place).items() if value}


def memory_text(memory: DraftMemory) -> str:
    """The memory as its file has it."""
    return text_of(plain_tree_of(msgspec.to_builtins(memory)), _COMMENT)


def read_memory(text: str) -> DraftMemory:
    """The memory in a file. Raises ValueError where it is damaged."""
    try:
        tree: Any = plain_tree(text)
        return msgspec.convert(tree, DraftMemory)
    except Exception as error:  # noqa: BLE001  # whatever a damaged file makes the readers of YAML raise
        raise ValueError(f"{MEMORY_FILE} cannot be read ({type(error).__name__}).") from None
