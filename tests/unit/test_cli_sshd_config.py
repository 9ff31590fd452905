"""What is printed for sshd says what it is given, and refuses what sshd or a shell would read as something else."""

import pytest

from tui.cli import main

Captured = pytest.CaptureFixture[str]


def printed(captured: Captured, *words: str) -> str:
    assert main(["sshd-config", *words]) == 0
    return captured.readouterr().out


def test_viewers(capsys: Captured) -> None:
    said = printed(capsys, "--user", "board", "--at", "/opt/beatbook")
    assert "\nMatch User board\n" in said and "    ForceCommand /opt/beatbook\n" in said
    assert "beatbook sshd-config --user board --at /opt/beatbook --launcher > /opt/beatbook" in said
    assert "ssh -C -t board@" in said
    assert 'kiosk --no-mouse --command="$command"' in printed(capsys, "--launcher")
    assert 'kiosk --no-mouse --live-dir /run/beatbook --command="$command"' in printed(capsys, "--follow", "--launcher")


def test_presenters(capsys: Captured) -> None:
    said = printed(capsys, "--presenter", "--live", "june", "--live-dir", "/srv/live")
    assert "\nMatch User beatbook-presenter\n" in said and "-o beatbook-presenter -g VIEWERS /srv/live," in said
    assert "beatbook sshd-config --presenter --live june --live-dir /srv/live --launcher" in said
    launcher = printed(capsys, "--presenter", "--live", "june", "--live-dir", "/srv/live", "--launcher")
    assert "present --live june --live-dir /srv/live --no-mouse --no-state" in launcher and "kiosk" not in launcher


def test_only_the_match_block_says_anything_to_sshd(capsys: Captured) -> None:
    """Before it there are comments alone, and after it the file is everybody's again."""
    lines = [line for line in printed(capsys).splitlines() if line and not line.lstrip().startswith("#")]
    assert lines[0] == "Match User beatbook" and lines[-1] == "Match all"
    assert all(line.startswith("    ") for line in lines[1:-1])


@pytest.mark.parametrize(
    "words",
    [
        ["--user", "a b"],
        ["--user", "*"],
        ["--user", "x\nForceCommand none"],
        ["--at", "relative/path"],
        ["--at", "/opt/a b"],
        ["--at", "/opt/$(id)"],
        ["--at", "/opt/'"],
        ["--live", "../x"],
        ["--live-dir", "/srv;id"],
        ["--live-dir", "/srv/%u"],
    ],
    ids=" ".join,
)
def test_what_sshd_or_a_shell_would_misread(words: list[str], capsys: Captured) -> None:
    assert main(["sshd-config", "--presenter", *words]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("beatbook: --") and said.err.count("\n") == 1
