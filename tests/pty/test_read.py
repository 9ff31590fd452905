"""The reader in a real terminal: plain lines only, and what starts it."""

import re
import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tests.terminal import Terminal
from tests.warm import WarmTerminal
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack
from tui.reader.pages import page_of

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

BEATBOOK = [sys.executable, "-m", "tui"]
READ = [*BEATBOOK, "read", "--no-state"]
PROMPT = b"\n> "
CONTROLS = re.compile(rb"[\x00-\x07\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]")


def answered(terminal: Terminal, line: str) -> str:
    """What the program prints for a line that is typed, once it has asked for one."""
    terminal.wait_for(lambda seen: seen.over or seen.received.endswith(PROMPT))
    before = terminal.count
    terminal.send(f"{line}\r".encode())
    terminal.wait_for(lambda seen: seen.over or seen.received.find(PROMPT, before) >= 0)
    return bytes(terminal.received[before:]).decode()


@pytest.mark.exhaustive
def test_every_link_of_the_bundled_workshop_opens() -> None:
    """From each page to the first of its links not yet seen, and back."""
    pack = read_pack(ROOT / "data/wmp-2015-06-16")
    known = {address: page_of(pack, address) for address in addresses(pack)}
    with WarmTerminal([*READ, "--lines", "0"], cwd=ROOT, term="dumb", columns=400) as terminal:
        terminal.wait_for(lambda seen: PROMPT in seen.received)
        seen, way = {next(iter(known))}, [next(iter(known))]
        while way:
            places = known[way[-1]].places
            number = next((at for at, place in enumerate(places, 1) if place not in seen), 0)
            if not number:
                way.pop()
                said = answered(terminal, "back") if way else ""
                continue
            way.append(places[number - 1])
            seen.add(way[-1])
            said = answered(terminal, str(number))
            assert "\n" + next(known[way[-1]].lines())[:80] in said.replace("\r", ""), way[-1]
        assert seen == set(known)
        terminal.send(b"quit\r")
        assert terminal.wait() == 0
        assert not CONTROLS.search(terminal.received)


@pytest.mark.parametrize("term", few(["dumb", "", "xterm-256color", "linux"], 2))
def test_no_escape_sequence_whatever_is_typed(term: str) -> None:
    with WarmTerminal(READ, cwd=ROOT, term=term) as terminal:
        terminal.wait_for(lambda seen: PROMPT in seen.received)
        for typed in ("3", "", "x\x7f1", "\x1b[A", "\x01roads/\x05collisions", "wher\t", "y" * 120, "\x15help", "más é", "source"):
            assert answered(terminal, typed)
        terminal.send(b"\x04")
        assert terminal.wait() == 0
        assert b"\x1b" not in terminal.received


def test_ctrl_c_stops_a_line_and_goes_on() -> None:
    with WarmTerminal(READ, cwd=ROOT, term="dumb") as terminal:
        terminal.wait_for(lambda seen: PROMPT in seen.received)
        terminal.wait_quiet()
        terminal.send(b"road\x03")
        terminal.wait_for("Stopped. Type quit to leave.")
        assert "Topic: Crime" in answered(terminal, "1")
        terminal.send(b"q\r")
        assert terminal.wait() == 0


@pytest.mark.parametrize(
    ("words", "term", "env"),
    [([], "dumb", {}), ([], "", {}), (["open"], "unknown", {}), (["--reader"], "xterm", {}), (["open", "--reader"], "xterm", {}),
     (["--no-state"], "xterm", {"BEATBOOK_READER": "1"})],
)  # fmt: skip
def test_what_starts_it(words: list[str], term: str, env: dict[str, str]) -> None:
    with WarmTerminal([*BEATBOOK, *words], cwd=ROOT, term=term, env=env) as terminal:
        terminal.wait_for("/words to search")
        terminal.send(b"quit\r")
        assert terminal.wait() == 0
        assert b"\x1b" not in terminal.received


def test_settings_are_kept_and_the_last_page_is_ahead(tmp_path: Path) -> None:
    env = {"XDG_STATE_HOME": str(tmp_path)}
    with WarmTerminal([*BEATBOOK, "read"], cwd=ROOT, term="dumb", env=env) as terminal:
        terminal.wait_for(lambda seen: PROMPT in seen.received)
        assert "From now on 9 lines" in answered(terminal, "lines 9")
        answered(terminal, "roads/collisions")
        terminal.send(b"quit\r")
        assert terminal.wait() == 0
    with WarmTerminal([*BEATBOOK, "read"], cwd=ROOT, term="dumb", env=env) as terminal:
        terminal.wait_for("Type forward for the page that you read last: Collisions.")
        assert re.search(rb"[0-9]+ more lines\. Press enter", terminal.received)
        terminal.send(b"quit\r")
        assert terminal.wait() == 0


@pytest.mark.parametrize("term", ["", "dumb", "unknown"])
def test_the_kiosk_reads_on_a_terminal_that_cannot_draw(term: str) -> None:
    with WarmTerminal([*BEATBOOK, "kiosk"], cwd=ROOT, term=term) as terminal:
        terminal.wait_for("/words to search")
        assert "Topic: Roads" in answered(terminal, "3")
        said = answered(terminal, "/etc/passwd") + answered(terminal, "!id") + answered(terminal, "\x1b[31m\x0e$(id)")
        assert "uid=" not in said and "root:" not in said
        answered(terminal, "z" * 3000)
        terminal.send(b"quit\r")
        assert terminal.wait() == 0
        shown = terminal.received.replace(b"^[", b"")
        assert b"\x1b" not in shown.partition(b"Topic: Roads")[0]
