"""A thousand damaged packs, files and command lines on a seed.

Each gives a result or a sentence, never a traceback or a bare value.
"""

import contextlib
import io
import os
import random
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import PACKS, RANDOM
from tests.in_turn import few
from tui.cli import main
from tui.nodes.kinds import addresses, node
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

SEED = 10
REPORTS = ("heddlu-enghraifft-2019-20", "west-yorkshire-2024", "greater-manchester-2015", "example-constabulary-2016")
BATCH = 100
PACK_BATCHES, FILE_BATCHES, LINE_BATCHES = 2 * RANDOM, 2 * RANDOM, 2 * RANDOM

VALUES = (
    "", " ", "-", "--", "0", "-1", "1", "99", "²", "٣", "１２", "9" * 25, "9" * 5000, "1e999", "-1e300", "nan", "inf", "0x10", "1_000",
    "1,234", "2014-07", "2014-13", "0000-01", "9999-12", "9999-99", "99999-01", "-0001-01", "2012/13", "2014-02-30", "9999-12-31",
    "0001-01-01", "2014-Q5", "1:2", "a:b:c", "a/b/c/d/e", "/", ".", "..", "~", "null", "true", "[", "{", "[[[[", "- ", "&a", "*a",
    "!!int 1", "|", ">", "'", '"', "%", "@", "`", "\x1b[31m", "\x85", "\u202e", "\u2028", "\ufeff", "西", "ŵ\u0301", "\ud800", "[/red]",
    "$(id)", "x" * 300, "x" * 140_000, "roads/notices", "roads/notices/2014-11", "roads/speeding/paid", "matrix/1b/centre", "crime/total",
    "audit",
)  # fmt: skip
"""Values that something has tripped over, here or elsewhere."""

ODD_FILES = {
    "empty": b"",
    "nul": b"a\0b",
    "latin": "month,value\n2014-01,£5\n".encode("latin-1"),
    "field": b'month,value\n2014-01,"' + b"1" * 140_000 + b'"\n',
    "quote": b'month,value\n"2014-01,1\n',
    "blank": b"\n" * 500,
    "commas": b"," * 5000,
    "large": b"month,value\n" + b"2014-01," + b"9" * 5000 + b"\n",
}


DECK = (
    "title: Slides\nslides:\n  - {address: crime, notes: Say it.}\n  - {address: roads/notices/2014, title: Belts}\n  - {address: matrix}\n"
)


def seeded(seed: object) -> random.Random:
    return random.Random(str(seed))


def quiet(words: list[str]) -> tuple[int, str, str]:
    """The exit code and outputs of a command line."""
    out, error = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
        try:
            code = main(words)
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 1
    return code, out.getvalue(), error.getvalue()


_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}")


def is_sentence(message: str) -> bool:
    """Whether a message has at least two words besides the value that it quotes."""
    said = re.sub(r"^(beatbook[\w -]*|.*?:\d+): (error: )?", "", message)
    return len(_WORD.findall(_QUOTED.sub("", said))) >= 2


def check(words: list[str]) -> None:
    code, out, error = quiet(words)
    assert code in (0, 1, 2), (words, code)
    assert "Traceback" not in out + error and "<class " not in error, words
    if code == 2:
        # What argparse says stands below the usage.
        last = [line for line in error.splitlines() if line.startswith("beatbook") or re.match(r".*:\d+: ", line)]
        assert last and all(map(is_sentence, last[:1])), (words, error[-300:])


def mutated(text: str, chance: random.Random) -> str:
    """A text with one to three changes of the kinds that people and programs make."""
    for _ in range(chance.randint(1, 3)):
        lines = text.split("\n")
        at = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = " " * chance.randint(0, 4) + lines[at].strip()
            case 3:
                lines = lines[: at + 1]
            case 4 if lines[at]:
                place = chance.randrange(len(lines[at]))
                lines[at] = lines[at][:place] + chance.choice(VALUES)[:200] + lines[at][place + chance.randint(0, 2) :]
            case 5 if ": " in lines[at]:
                parts = list(re.finditer(r"(?<=: )[^,{}\[\]]+|[\w./-]+(?=[,\]}])", lines[at]))
                if parts:
                    found = chance.choice(parts)
                    lines[at] = lines[at][: found.start()] + chance.choice(VALUES) + lines[at][found.end() :]
            case 6:
                lines[at] = re.sub(r"\d+", lambda _: chance.choice(VALUES[4:16]), lines[at], count=1)
            case _:
                cells = lines[at].split(",")
                cells[chance.randrange(len(cells))] = chance.choice(VALUES)
                lines[at] = ",".join(cells)
        text = "\n".join(lines)
    return text


def encoded(text: str, chance: random.Random) -> bytes:
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    if raw and chance.random() < 0.1:
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


DAMAGED = [*(("small", batch, BATCH) for batch in range(PACK_BATCHES)), *((name, 0, BATCH * RANDOM // 16) for name in REPORTS)]
"""The packs to damage, the batch that seeds the damage, and how often."""


@pytest.mark.parametrize(("name", "batch", "times"), few(DAMAGED, 2))
def test_damaged_packs(name: str, batch: int, times: int, tmp_path: Path) -> None:
    chance = seeded(SEED * 1000 + batch)
    folder = Path(shutil.copytree(PACKS / name, tmp_path / name))
    if name == "small":
        (folder / "deck.yaml").write_text(DECK, encoding="utf-8")
    files = sorted(file.name for file in folder.iterdir())
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in files}
    for number in range(times):
        changed = chance.sample(files, chance.choice((1, 1, 1, 2)))
        for name in changed:
            (folder / name).write_bytes(encoded(mutated(texts[name], chance), chance))
        try:
            pack = read_pack(folder)
        except PackError as error:
            unclear = [str(problem) for problem in error.problems if not is_sentence(str(problem))]
        else:
            unclear = []
            for address in chance.sample(list(addresses(pack)), 5):
                node(pack, address).record()
            if number % 10 == 0:
                check(["audit", "--library", str(tmp_path), "--workshop", folder.name])
        assert not unclear, (batch, number, unclear)
        for name in changed:
            (folder / name).write_text(texts[name], encoding="utf-8")


SERIES = "Month,Collisions\n" + "".join(f"20{at // 12 + 10}-{at % 12 + 1:02d},{40 + at * 7 % 13}\n" for at in range(30))


@pytest.mark.parametrize("batch", few(range(FILE_BATCHES), 1))
def test_damaged_files_of_figures(batch: int, tmp_path: Path) -> None:
    chance = seeded(SEED * 2000 + batch)
    file = tmp_path / "series.csv"
    for number in range(BATCH):
        odd = chance.random() < 0.1
        file.write_bytes(chance.choice(list(ODD_FILES.values())) if odd else encoded(mutated(SERIES, chance), chance))
        options = [f"{name}={chance.choice(VALUES[:70])}" for name in chance.sample(("--rebase", "--baseline"), chance.choice((0, 0, 1)))]
        if number % 4 == 0:
            options.append("--format=json")
        check(["spc", str(file), *options])


OPTIONS = {
    "show": ("--format", "--library", "--workshop"),
    "find": ("--format", "--library", "--workshop", "--limit"),
    "audit": ("--format", "--library", "--workshop"),
    "compare": ("--format", "--library", "--workshop"),
    "list": ("--format", "--library"),
    "validate": ("--format", "--library"),
    "schema": (),
    "completion": (),
    "complete": (),
    "sshd-config": ("--user", "--at", "--live", "--live-dir"),
    "spc": ("--format", "--baseline", "--rebase", "--better"),
    "open": ("--theme", "--glyphs", "--library", "--workshop", "--source"),
    "present": ("--theme", "--glyphs", "--library", "--workshop", "--live", "--live-dir"),
    "follow": ("--theme", "--glyphs", "--library", "--workshop", "--live-dir"),
}


@pytest.fixture
def places(tmp_path: Path) -> list[str]:
    """Paths of every kind that is no file to read.

    Folders, pipes, devices, dangling links, files that nobody may open.
    """
    library = tmp_path / "library"
    shutil.copytree(PACKS / "small", library / "small")
    (tmp_path / "bare").mkdir()
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    for name, raw in ODD_FILES.items():
        (tmp_path / name).write_bytes(raw)
    (tmp_path / "closed").write_bytes(b"month,value\n")
    (tmp_path / "closed").chmod(0)
    found = [str(path) for path in tmp_path.iterdir()]
    return [*found, "/dev/null", "/dev/full", "/", str(library / "small"), str(tmp_path / "closed" / "below"), "/proc/self/mem"]


@pytest.mark.parametrize("batch", few(range(LINE_BATCHES), 1))
def test_odd_command_lines(batch: int, places: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEATBOOK_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("TERM", "dumb")  # No browser opens.
    chance = seeded(SEED * 3000 + batch)

    def value() -> str:
        return chance.choice(places) if chance.random() < 0.4 else chance.choice(VALUES)

    for _ in range(BATCH):
        command = chance.choice(list(OPTIONS))
        words = [command]
        options = chance.sample(OPTIONS[command], min(len(OPTIONS[command]), chance.choice((0, 1, 1, 2))))
        words += [f"{option}={value()}" for option in options]
        words += [value() for _ in range(chance.choice((0, 1, 1, 1, 2)))]
        if command == "spc" and any(word.endswith("/pipe") for word in words):
            continue  # It waits for somebody to write there, as cat does: `spc <(curl ...)` reads a pipe too.
        check([word.replace("\0", "") for word in words])


VARIABLES = ("BEATBOOK_LIBRARY", "BEATBOOK_THEME", "BEATBOOK_GLYPHS", "BEATBOOK_LIVE_DIR", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "HOME",
    "TERM", "COLUMNS", "LINES", "NO_COLOR", "TMPDIR", "COLORTERM")  # fmt: skip


@pytest.mark.parametrize("variable", few(VARIABLES, 5))
def test_odd_environments(variable: str, places: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    commands: list[list[str]] = [["list"], ["show", "audit"], ["open"], ["present"], ["follow", "board"]]
    monkeypatch.setenv("BEATBOOK_LIBRARY", str(tmp_path / "library"))
    chance = seeded(variable)
    fit = [each for each in (*VALUES, *places) if "\ud800" not in each]
    for value in (None, *chance.sample(fit, min(4 * RANDOM, len(fit)))):
        if value is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, value)
        check(chance.choice(commands))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["spc", "x.csv", "--rebase=--"], "beatbook spc: argument --rebase: expected a value, not --"),
        (["list", "more"], "beatbook list: unknown arguments: more"),
        (["validate", ""], "beatbook: Give the folder or the id of a workshop, not an empty name."),
        (["list", "--library", ""], "beatbook: '' is not a folder (--library)"),
        (["find", "x", f"--limit=10{'0' * 5000}"], "is not a number from 1 to 100,000"),
    ],
)
def test_what_is_said(words: list[str], said: str) -> None:
    code, _, error = quiet(words)
    assert code == 2 and error.splitlines()[-1].endswith(said) and len(error) < 1000
