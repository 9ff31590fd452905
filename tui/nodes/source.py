"""Where something is in the report, in words."""

from collections.abc import Collection, Iterable, Sequence

from tui.model.outline import Entry
from tui.model.pack import Pack
from tui.text.lists import joined
from tui.text.meeting import document
from tui.text.spans import Line, Span

LEAST_RUN = 4
"""The fewest entries in a row that are named by the first and the last."""


def reference(entry: Entry) -> str:
    """An entry of the report by name: `Crime, bullet 4`."""
    return f"{entry.heading}, {entry.kind} {entry.ordinal}"


def references(pack: Pack, ids: tuple[str, ...]) -> str:
    """Several entries of the report, grouped by heading.

    For example `Crime, bullets 4 and 6; Roads Policing, table 1`.
    """
    grouped: dict[tuple[str, str], list[int]] = {}
    for entry in (pack.entries[id] for id in ids):
        grouped.setdefault((entry.heading, entry.kind), []).append(entry.ordinal)
    places = []
    for (heading, kind), ordinals in grouped.items():
        places.append(f"{heading}, {kind}{'' if len(ordinals) == 1 else 's'} {joined(_runs(ordinals))}")
    return "; ".join(places)


def _runs(ordinals: Sequence[int]) -> list[str]:
    """Numbers of which many in a row are a range: `1 to 12`."""
    runs: list[list[int]] = []
    for number in ordinals:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [words for run in runs for words in ([f"{run[0]} to {run[-1]}"] if len(run) >= LEAST_RUN else map(str, run))]


def source_line(pack: Pack, ids: tuple[str, ...]) -> str:
    """The source line below anything shown: the report, its date, and the place in it."""
    return f"Source: {references(pack, ids)}."


def place_and_document(pack: Pack, ids: Iterable[str]) -> tuple[str, str]:
    """The places of some entries of the report, and the report itself."""
    return references(pack, tuple(dict.fromkeys(ids))), document(pack)


def entries(pack: Pack, ids: Collection[str]) -> tuple[Entry, ...]:
    """Some entries of the report (paragraphs, bullets, tables) in its order."""
    return tuple(entry for id, entry in pack.entries.items() if id in ids)


def entry_line(pack: Pack, entry: Entry) -> Line:
    """An entry by name, with its place in the original and what it says."""
    return Span(f"{reference(entry)} ", "strong"), Span(f"({anchor(pack, entry)}): {entry.gist}.")


def anchor(pack: Pack, entry: Entry) -> str:
    """Where an entry is in the original.

    `lines 38 to 40 of the original`, `page 3 of the slides`, `cell A1 of Arrests open data`.
    """
    file = next((file for file in pack.outline.files if file.id == entry.file), None)
    of = f"“{file.title}”" if file else "the original"
    return f"{_place(entry)} of {of}"


def _place(entry: Entry) -> str:
    if entry.lines:
        first, last = entry.lines
        return f"line {first}" if first == last else f"lines {first} to {last}"
    if entry.page:
        return f"page {entry.page}"
    return f"paragraph {entry.paragraph}" if entry.paragraph else f"cell {entry.cell}"
