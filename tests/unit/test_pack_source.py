"""The original's file.

Read where it is the recorded one, a sentence in every other case.
"""

import hashlib
import os
from pathlib import Path

import msgspec
import pytest

from tui.model.outline import Entry
from tui.pack.source import LARGEST_SOURCE, Source, read_source

TEXT = "first\n\n  second  \nthird\n"
SHA = hashlib.sha256(TEXT.encode()).hexdigest()


def entry(first: int, last: int) -> Entry:
    return Entry(id="a.1", heading="A", ordinal=1, kind="bullet", gist="A", lines=(first, last))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lines", "expected"),
    [((1, 1), ("first",)), ((1, 4), ("first", "second", "third")), ((2, 2), ()), ((90, 95), ()), ((0, 1), ("first",))],
)
def test_paragraphs_by_line(file: Path, lines: tuple[int, int], expected: tuple[str, ...]) -> None:
    assert read_source(file, {SHA: ""}).paragraph(entry(*lines)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2015\t1245\t\t \t3562\r", "2015 | 1245 | · | · | 3562"),
        ("\tJan\tFeb\t", "· | Jan | Feb | ·"),
        ("1c\tWarrants \x1b", "1c | Warrants ␛"),
        ("2014 disposals\t\t", "2014 disposals"),
        ("\t\t\r", ""),
        ("  indented\u00a0 text", "indented text"),
    ],
)
def test_cells_stay_in_their_columns(tmp_path: Path, line: str, expected: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(f"first\n{line}\nlast".encode())
    assert read_source(path, {hashlib.sha256(path.read_bytes()).hexdigest(): ""}).lines == ("first", expected, "last")


def test_another_file_shows_nothing(file: Path) -> None:
    found = read_source(file, {"0" * 64: ""})
    assert found.lines == () and "not the report" in found.trouble and SHA[:12] in found.trouble


def test_what_cannot_be_read_is_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "binary").write_bytes(b"a\0b")
    (tmp_path / "latin").write_bytes("Gŵyl é".encode("latin-1", "replace") + b"\xe9")
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(LARGEST_SOURCE + 1)
    for name, words in (
        ("missing", "No such file"),
        (".", "directory"),
        ("pipe", "not a regular file"),
        ("binary", "not a text file"),
        ("huge", "larger than 2 MiB"),
        ("a\0b", "no such path"),
        ("x" * 300, "too long"),
    ):
        found = read_source(tmp_path / name, {SHA: ""})
        assert found.lines == () and words.casefold() in found.trouble.casefold() and found.trouble.endswith("."), name
    latin = hashlib.sha256((tmp_path / "latin").read_bytes()).hexdigest()
    assert "not UTF-8" in read_source(tmp_path / "latin", {latin: ""}).trouble


def test_a_hostile_name_is_legible(tmp_path: Path) -> None:
    assert "\x1b" not in read_source(tmp_path / "\x1b]0;title\x07", {SHA: ""}).trouble


def test_the_one_that_fits_is_found_in_seeds(file: Path) -> None:
    (file.parent / "0.txt").write_text("another", encoding="utf-8")
    (file.parent / "report.yaml").write_text(TEXT, encoding="utf-8")
    found = Source({SHA: ""}, seeds=file.parent).original
    assert found is not None and found.lines[0] == "first"
    assert Source({"0" * 64: ""}, seeds=file.parent).original is None
    assert Source({SHA: ""}, seeds=file.parent / "nowhere").original is None
    assert Source({SHA: ""}).original is None


def test_each_of_several_files_is_found_for_its_entries(file: Path) -> None:
    (file.parent / "tables.txt").write_text("one\ntwo\n", encoding="utf-8")
    other = hashlib.sha256(b"one\ntwo\n").hexdigest()
    source = Source({SHA: "report", other: "tables"}, seeds=file.parent)
    for id, expected in (("report", "first"), ("tables", "one")):
        at = msgspec.structs.replace(entry(1, 1), file=id)
        found = source.holding(at)
        assert found is not None and found.paragraph(at) == (expected,)
    assert source.holding(msgspec.structs.replace(entry(1, 1), file="slides")) is None
    assert "not the report" in getattr(Source({SHA: "report"}, file.parent / "tables.txt").holding(entry(1, 1)), "trouble", "")


def test_an_entry_without_lines_has_no_paragraph(file: Path) -> None:
    assert read_source(file, {SHA: ""}).paragraph(Entry(id="a.1", heading="A", ordinal=1, kind="slide", gist="A", page=3)) == ()


def test_it_is_read_once(file: Path) -> None:
    source = Source({SHA: ""}, file)
    first = source.original
    file.unlink()
    assert source.original is first and first is not None and not first.trouble
