"""What viewers can look up.

Six commands in plain words, with nothing for a shell or from another library.
"""

import json
import shlex
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browse import ROOT
from tests.forked import Ended, beatbook
from tests.in_turn import few
from tests.unit.quarters import QUARTERS
from tui.cli.commands import SUBCOMMANDS as EVERY
from tui.cli.confine import BROKEN
from tui.cli.kiosk import LOOKUP_STOPPED
from tui.cli.lookup import LONGEST_LOOKUP, Refused, lookup_words, served

pytestmark = pytest.mark.slow

COMMANDS = ("read", "show", "find", "list", "audit", "compare")
LOGGED = """
import sys
from tui.cli import confine, main

confine.log_errors.__defaults__ = ({log!r},)
sys.exit(main({words!r}))
"""
HOSTILE = [
    "id",
    "bash",
    "open",
    "kiosk",
    "validate /etc",
    "sshd-config",
    "/usr/lib/openssh/sftp-server",
    "scp -t /tmp",
    "",
    "   ",
    "; id",
    "list; id",
    "list ; id",
    "list && id",
    "list | id",
    "list > x",
    "list < /etc/passwd",
    "$(id)",
    "list $(id)",
    "list `id`",
    "list $HOME",
    "list\nid",
    "list\rid",
    "list\x00",
    "list\t--help",
    "list\x1b[2J",
    "list --library /etc",
    "list --library=/etc",
    "list --lib=/etc",
    "--library /etc list",
    "list '--library' /etc",
    'list "--library=/etc"',
    "list --lib\\rary=/etc",
    "show roads --source /etc/passwd",
    "show -x",
    "list --help",
    "list --",
    "list --formatting json",
    "list '",
    "show children's homes",
    "show roads; id",
    "audit $(id)",
    "show -8.1%",
    "find -- --library /etc",
    "find x --library /etc",
    "find x --lib=/etc",
    "show x --limit 9",
    "find x --lim 9",
    "find -x",
    "find -é",
    "find x\nid",
    "find; id",
    "'find' x",
    "LIST",
    "list\u2028id",
    "list \udcff",
    f"find {'x' * LONGEST_LOOKUP}",
]


@pytest.mark.parametrize("command", HOSTILE)
def test_refused(command: str) -> None:
    with pytest.raises(Refused) as refused:
        lookup_words(command)
    assert len(str(refused.value).splitlines()) == 1 and len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("list", ["list"]),
        ("show roads/collisions --format csv", ["show", "roads/collisions", "--format", "csv"]),
        ("show 'seat belts' --format=json", ["show", "seat belts", "--format=json"]),
        ("audit roads", ["audit", "roads"]),
        ("find what does TIDU stand for?", ["find", "--", "what", "does", "TIDU", "stand", "for?"]),
        ("find heddlu’r dŵr, 3.6%", ["find", "--", "heddlu’r", "dŵr,", "3.6%"]),
        ("find children's homes", ["find", "--", "children's", "homes"]),
        ("find children's homes, women's aid", ["find", "--", "children's", "homes,", "women's", "aid"]),
        ("find -8.1%", ["find", "--", "-8.1%"]),
        ("find R&D <10 - 5", ["find", "--", "R&D", "<10", "-", "5"]),
        ("find seat --format json belts", ["find", "--format=json", "--", "seat", "belts"]),
        ("find seat --limit 40 belts", ["find", "--limit=40", "--", "seat", "belts"]),
        ("find --format --library /etc", ["find", "--format=--library", "--", "/etc"]),
        ("find x --format", ["find", "--format", "--", "x"]),
        ("find '; id'", ["find", "--", "';", "id'"]),
        ("find $(id) > /tmp/x", ["find", "--", "$(id)", ">", "/tmp/x"]),
        ('find "--library" /etc', ["find", "--", '"--library"', "/etc"]),
    ],
)
def test_allowed(command: str, expected: list[str]) -> None:
    assert lookup_words(command) == expected


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from([*COMMANDS, "--format", "--library", "--", "-x", "-1", "/etc", "'", '"', " ", ";", "a"])).map(" ".join),
    )
)
def test_whatever_comes(command: str) -> None:
    """Look-ups that pass begin with one of the four commands.

    They have no other options, and no shell characters in an address.
    """
    try:
        found = lookup_words(command)
    except Refused:
        return
    assert found[0] in COMMANDS
    options = found[: found.index("--")] if found[0] == "find" else found
    assert all(word.partition("=")[0] == "--format" for word in options if word.startswith("-"))
    assert not set("\n\r\0") & set("".join(found))
    assert found[0] == "find" or not set(";|&$`<>\\") & set("".join(found))


@given(st.sampled_from(["show", "list", "audit"]), st.lists(st.text("abcdefghijk /'\"", min_size=1, max_size=20), max_size=4))
def test_quoted_words_stay_whole(name: str, rest: list[str]) -> None:
    assert lookup_words(shlex.join([name, *rest])) == [name, *rest]


def test_only_commands_that_say_so_are_served(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look-ups cannot use a command or an option unless its module says so."""
    assert {name for name in EVERY if served(name) is not None} == set(COMMANDS)
    from tui.cli import audit

    monkeypatch.delattr(audit, "KIOSK_OPTIONS")
    with pytest.raises(Refused, match="you can use read, show, find, compare or list here"):
        lookup_words("audit roads")


def test_the_sign_that_is_refused_is_named() -> None:
    with pytest.raises(Refused, match="cannot contain &"):
        lookup_words("show crime & roads")


def asked(command: str, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a look-up in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "tui", "kiosk", f"--command={command}", *options],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def each_asked(*commands: str) -> list[Ended]:
    """Run look-ups, each in a process that begins with what this program imports."""
    return beatbook([["kiosk", f"--command={command}"] for command in commands])


def test_a_look_up_is_answered() -> None:
    done = asked("list --format json")
    assert (done.returncode, done.stderr) == (0, "")
    assert [record["id"] for record in json.loads(done.stdout)] == ["wmp-2015-06-16"]


@pytest.mark.exhaustive
def test_each_of_them_is_answered() -> None:
    answers = {
        "show roads/collisions --format csv": "month,value",
        "show roads/collisions/2014-07": "1,",
        "find 'seat belt' --format json": '"address"',
        "find children's homes": "matrix/2h",
        "find -8.1%": "roads/collisions-constant",
        "find <10 --format json": '"crime/violence-with-injury"',
        "audit roads --format json": '"verdict"',
        "compare roads/collisions --format csv": "period,value,",
    }
    for (command, said), ended in zip(answers.items(), each_asked(*answers), strict=True):
        assert (ended.code, ended.error) == (0, b""), command
        assert said in ended.out.decode(), command


def test_what_a_shell_would_run_is_searched_for(tmp_path: Path) -> None:
    file = tmp_path / "file"
    commands = ("find '; id'", "find zzzz; id", "find $(id)", "find `id`", "find zzzz | id", f"find zzzz > {file}")
    for command, ended in zip(commands, each_asked(*commands), strict=True):
        assert ended.out or ended.error, command
        assert b"uid=" not in ended.out + ended.error, command
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["text", "json"])
def test_paths_on_the_server_are_not_shown(form: str) -> None:
    done = asked(f"list --format {form}")
    assert done.returncode == 0 and "wmp-2015-06-16" in done.stdout
    assert "folder" not in done.stdout and str(ROOT) not in done.stdout


@pytest.mark.parametrize("command", few(["show crime", "find crime", "audit"], 1))
def test_what_is_wrong_with_a_workshop_goes_to_the_log(command: str, small: Path) -> None:
    (small / "workshop.yaml").write_text("title: []\n", encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="bb") as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
        log.bind(f"{folder}/log")
        log.settimeout(60)
        code = LOGGED.format(log=f"{folder}/log", words=["kiosk", "--library", str(small), f"--command={command}"])
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{BROKEN}\n")
        record = log.recv(65536).decode()
        assert "beatbook-kiosk: " in record and f"{small}/workshop.yaml:1: " in record


def test_a_library_that_is_not_there_is_not_named() -> None:
    done = asked("list", "--library", "/nowhere")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{LOOKUP_STOPPED}\n"


def test_a_wrong_address_gets_the_closest_and_how_to_search() -> None:
    done = asked("show roads/collision")
    assert (done.returncode, done.stdout) == (2, "")
    first, closest, *_, last = done.stderr.splitlines()
    assert first == "beatbook: Nothing called 'roads/collision'. Closest:"
    assert closest.split()[0] == "roads/collisions" and last == "To search: find roads collision"


def test_a_wrong_look_up_gets_one_line() -> None:
    commands = ("list; id", "bash", "list --library /etc", "list extra", "list --format xml")
    for command, ended in zip(commands, each_asked(*commands), strict=True):
        assert (ended.code, ended.out) == (2, b""), command
        assert ended.error.startswith(b"beatbook") and ended.error.count(b"\n") == 1, command


@pytest.mark.exhaustive
def test_since_is_answered_for_every_force() -> None:
    """Whatever workshop root opens, the latest report of the force is checked."""
    own = ("kiosk", "--library", str(QUARTERS), "--workshop", "merseyside-2018-03")
    of_force, alone = beatbook([[*own, f"--command=audit --since {id}"] for id in ("west-midlands-2017-12", "greater-manchester-2018-03")])
    assert of_force.code == 0 and b"(west-midlands-2018-03)" in of_force.out
    assert alone.code == 2 and b"No later report of Greater Manchester Police" in alone.error


def test_the_environment_changes_no_setting() -> None:
    done = asked("list", BEATBOOK_LIBRARY="/nowhere", BEATBOOK_THEME="pink", TEXTUAL_DRIVER="x:y", BEATBOOK_TRACE="1")
    assert (done.returncode, done.stderr) == (0, "")
