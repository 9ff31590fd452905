"""The reader as a whole.

What a sound pack becomes, everything that is wrong at once, and files that are hardly files.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tui.model.origin import Origin
from tui.pack.files import LARGEST_PACK_FILE
from tui.pack.problems import PackError, Problem
from tui.pack.reader import read_pack

Edit = Callable[[str, str, str], None]
ROOT = Path(__file__).parents[2]


def problems(folder: Path) -> list[str]:
    """What is wrong with a pack, its folder left out."""
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    assert str(caught.value).split("\n") == [str(problem) for problem in caught.value.problems]
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_a_sound_pack(small: Path) -> None:
    pack = read_pack(small)
    assert (pack.id, pack.title) == ("small", "A small workshop")
    assert pack.licences == (
        Origin("OGL-UK-3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
        Origin("A report made up for tests"),
    )
    notices = pack.tables["notices"].main_series
    assert (list(map(str, notices.periods)), notices.values) == (["2014-11", "2014-12", "2015-01", "2015-02"], (10, 21, None, 14))
    assert [(str(row.period), row.members, row.cells[0].value) for row in pack.tables["speeding"].rows] == [
        ("2014", ("Speed limit, all", "Cancelled"), 30),
        ("2014", ("Speed limit, all", "Paid"), 70),
        ("2015", ("Speed limit, all", "Paid"), 20),
    ]
    assert list(pack.statements) == ["total", "reason", "driven", "centre-retail"]
    assert pack.report.tables[0].printed.totals == {"2014": 31, "2015": 14}


def test_the_bundled_workshop_is_sound() -> None:
    pack = read_pack(ROOT / "data" / "wmp-2015-06-16")
    assert pack.report.force == "West Midlands Police"


def test_the_hostile_pack_is_sound(hostile: Path) -> None:
    assert read_pack(hostile).id == "hostile"


def test_everything_at_once(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "force_short: AP\n", "forcee_short: AP\n")
    edit("workshop.yaml", "held: 2015-06-16", "held: then")
    edit("workshop.yaml", "value: 12,", "value: many,")
    edit("workshop.yaml", "follows: [total]", "follows: [totl]")
    edit("capabilities.yaml", "category: centre", "category: center")
    edit("glossary.yaml", "term: ASB", "trem: ASB")
    edit("outline.yaml", "lines: [3, 3]", "lines: [3]")
    edit("datapackage.yaml", "path: speeding.csv", "path: speed.csv")
    edit("notices.csv", "2014-12,21", "2014-12,x")
    edit("notices.csv", "2015-02,14", "2015-13,14")
    assert problems(small) == [
        "capabilities.yaml:25: category is 'center', which is not a category, expected 'centre'",
        "glossary.yaml:3: unknown key 'trem', expected 'term'",
        "notices.csv:3: notices is 'x', expected a whole number without separators",
        "notices.csv:5: period is '2015-13', expected a month such as 2014-07",
        "outline.yaml:9: lines is a list, expected a list of 2",
        "speed.csv:1: the file is missing, expected a text file",
        "workshop.yaml:3: unknown key 'forcee_short', expected 'force_short'",
        "workshop.yaml:5: held is 'then', expected a date such as 2015-06-16",
        "workshop.yaml:64: value is 'many', expected a number",
        "workshop.yaml:70: item 1 of follows is 'totl', which is not a statement, expected 'total'",
    ]


def test_what_follows_from_a_problem_is_not_reported(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "        statements:\n          - id: total", "        statments:\n          - id: total")
    assert problems(small) == [
        "workshop.yaml:58: unknown key 'statments', expected 'statements'",
    ]


@pytest.mark.parametrize("name", ["datapackage", "workshop", "capabilities", "glossary", "outline"])
@pytest.mark.parametrize("text", ["", "- a\n", "just text\n", "a: b: c\n"])
def test_a_file_that_is_something_else(name: str, text: str, small: Path) -> None:
    (small / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert {problem.split(":")[0] for problem in problems(small) if "workshop" not in problem} <= {f"{name}.yaml"}


def test_missing_files(small: Path) -> None:
    for file in list(small.iterdir()):
        file.unlink()
    assert [problem.split(",")[0] for problem in problems(small)] == [
        "datapackage.yaml:1: the file is missing",
        "outline.yaml:1: the outline of the source document is missing",
        "workshop.yaml:1: the file is missing",
    ]


def test_no_folder(tmp_path: Path) -> None:
    assert problems(tmp_path / "none") == [f"{tmp_path}/none:1: there is no such folder, expected the folder of a workshop"]
    (tmp_path / "file").touch()
    assert problems(tmp_path / "file") == [f"{tmp_path}/file:1: not a folder, expected the folder of a workshop"]


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _loop(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def _link_out(file: Path) -> None:
    outside = file.parents[1] / "outside.txt"
    outside.write_bytes(file.read_bytes())
    file.unlink()
    file.symlink_to(outside)


def _large(file: Path) -> None:
    file.write_bytes(b"#" * (LARGEST_PACK_FILE + 1))


def _latin(file: Path) -> None:
    file.write_bytes(b"# one\n# two \xe9\n")


@pytest.mark.parametrize("name", ["workshop.yaml", "notices.csv"])
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Path.unlink, ":1: the file is missing, expected a text file"),
        (_folder, ":1: is a folder, expected a text file"),
        (_pipe, ":1: is not a regular file, expected a text file"),
        (_loop, ":1: the file cannot be read (Too many levels of symbolic links), expected a text file"),
        (_link_out, ":1: the link leads out of the folder, expected a file inside it"),
        (_large, ":1: the file is too large, expected at most 12 MiB"),
        (_latin, ":2: byte 0xE9 is not UTF-8, expected UTF-8 text"),
    ],
)
def test_files_that_cannot_be_read(name: str, change: Callable[[Path], None], said: str, small: Path) -> None:
    change(small / name)
    assert problems(small) == [f"{name}{said}"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(small: Path) -> None:
    (small / "glossary.yaml").chmod(0)
    assert problems(small) == ["glossary.yaml:1: the file cannot be read (Permission denied), expected a text file"]


def test_links_within_the_folder_and_to_it_are_fine(small: Path, tmp_path: Path) -> None:
    (small / "glossary.yaml").rename(small / "words.yaml")
    (small / "glossary.yaml").symlink_to("words.yaml")
    (tmp_path / "shortcut").symlink_to(small)
    assert read_pack(tmp_path / "shortcut").id == "small"


@pytest.mark.parametrize("name", ["workshop.yaml", "notices.csv"])
def test_a_byte_order_mark_and_windows_line_ends(name: str, small: Path) -> None:
    text = (small / name).read_text(encoding="utf-8")
    (small / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert list(map(str, read_pack(small).tables["notices"].years)) == ["2014", "2015"]


def test_the_outline_can_be_beside_the_library(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = small.parents[1] / "seeds"
    seeds.mkdir()
    (small / "outline.yaml").rename(seeds / "small.yaml")
    assert read_pack(small).outline.title == "Outcomes of a workshop"
    (seeds / "small.yaml").write_text("title: Gone\n", encoding="utf-8")
    assert problems(small)[0] == f"{seeds}/small.yaml:1: key 'publisher' is missing, expected text"
    (seeds / "small.yaml").unlink()
    assert problems(small) == [f"outline.yaml:1: the outline of the source document is missing, expected it here, or at {seeds}/small.yaml"]
    monkeypatch.chdir(small)
    assert problems(Path()) == [
        "outline.yaml:1: the outline of the source document is missing, expected it here, or at ../../seeds/small.yaml"
    ]


def test_paths_are_shown_as_given(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small / "workshop.yaml").unlink()
    monkeypatch.chdir(small.parent)
    with pytest.raises(PackError) as caught:
        read_pack(Path("small"))
    assert str(caught.value) == "small/workshop.yaml:1: the file is missing, expected a text file"


def test_a_number_may_have_decimals_where_it_is_no_count(small: Path, edit: Edit) -> None:
    edit("datapackage.yaml", "{name: notices, type: integer}", "{name: notices, type: number}")
    edit("workshop.yaml", "unit: notices", "unit: pounds\n    kind: money")
    edit("notices.csv", "2014-12,21", "2014-12,21.25")
    edit("notices.csv", "2015-02,14", "2015-02,-0.5")
    edit("workshop.yaml", "{2014: 31, 2015: 14}", "{2014: 31.3, 2015: -0.5}")
    edit("workshop.yaml", "{2014: 16, 2015: 14}", "{2014: 15.6}")
    assert read_pack(small).tables["notices"].main_series.values == (10, 21.25, None, -0.5)


def test_a_problem_shows_no_control_character() -> None:
    assert str(Problem("a\x1b[2J/b\n.yaml", 3, "c\x9b", "d\u202e")) == "a␛[2J/b␊.yaml:3: c<U+009B>, expected d<U+202E>"


def test_reading_leaves_heavy_things_alone() -> None:
    code = (
        "import sys, pathlib; from tui.pack.reader import read_pack; read_pack(pathlib.Path('tests/packs/small'));"
        "print(*{'textual', 'rich', 'pandas', 'plotext', 'difflib', 'tui.pack.mismatch', 'tui.pack.syntax'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


@pytest.mark.slow
@settings(max_examples=25 * RANDOM, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(["workshop.yaml", "capabilities.yaml", "datapackage.yaml", "outline.yaml", "notices.csv", "speeding.csv"]),
    data=st.data(),
)
def test_no_mutation_raises_anything_else(name: str, data: st.DataObject, small: Path) -> None:
    file = small / name
    sound = (ROOT / "tests/packs/small" / name).read_bytes()
    start = data.draw(st.integers(0, len(sound)))
    length = data.draw(st.integers(0, 40))
    new = data.draw(
        st.binary(max_size=8)
        | st.sampled_from(
            [b"", b"\n", b": ", b"- ", b"[", b"}", b"&a ", b"*a", b"null", b"!!int ", b'"', b"1e400", b"2015", b"\t", b"\x00"]
        )
    )
    file.write_bytes(sound[:start] + new + sound[start + length :])
    try:
        found = _problems(small)
    finally:
        file.write_bytes(sound)
    assert all(problem.line > 0 and str(problem).isprintable() for problem in found)


def _problems(folder: Path) -> tuple[Problem, ...]:
    try:
        read_pack(folder)
    except PackError as error:
        return error.problems or (Problem("", 0, "an error without a problem", ""),)
    return ()
