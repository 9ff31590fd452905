"""The printed settings and launchers use the given values.

They refuse any that sshd or a shell would misread.
"""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

import pytest

from tui.cli import main
from tui.cli.launcher import MEMORY
from tui.cli.permissions import inaccessible_path

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
    assert "\nMatch User beatbook-presenter\n" in said and "-o beatbook-presenter -g VIEWERS /srv/live\n" in said
    assert "'d /srv/live 2750 beatbook-presenter VIEWERS'" in said
    assert "beatbook sshd-config --presenter --live june --live-dir /srv/live --launcher" in said
    launcher = printed(capsys, "--presenter", "--live", "june", "--live-dir", "/srv/live", "--launcher")
    assert "set -- present --live june ;;" in launcher and "speaker) set -- follow june --speaker ;;" in launcher
    assert '-m tui "$@" --live-dir /srv/live --served --no-mouse --no-state' in launcher and "kiosk" not in launcher


@pytest.mark.parametrize("who", [[], ["--presenter"]], ids=["viewers", "presenters"])
def test_a_session_has_a_memory_limit(who: list[str], capsys: Captured) -> None:
    assert f"\nulimit -v {MEMORY * 1024} " in printed(capsys, *who, "--launcher")
    said = printed(capsys, *who, "--memory", "1000")
    assert "--memory 1000 --launcher" in said and "Each session can use up to 1000 MiB" in said and "MemoryMax=" in said
    assert "\nulimit -v 1024000 " in printed(capsys, *who, "--memory", "1000", "--launcher")


@pytest.mark.parametrize("who", [[], ["--presenter"]], ids=["viewers", "presenters"])
@pytest.mark.parametrize("limit", ["", "ulimit -f 0; "], ids=["", "limited"])
@pytest.mark.parametrize("streams", [">out", "2>out", ">out 2>&1"])
def test_output_to_a_file_is_refused_with_a_sentence(who: list[str], limit: str, streams: str, tmp_path: Path, capsys: Captured) -> None:
    """Wherever a sentence can be written at all, and always with an exit code."""
    (tmp_path / "launcher").write_text(printed(capsys, *who, "--launcher"))
    done = subprocess.run(
        ["sh", "-c", f"{limit}sh launcher {streams}"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "SSH_ORIGINAL_COMMAND": "list"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr + (tmp_path / "out").read_text()
    assert done.returncode != 0
    assert "beatbook: output cannot go to a file here" in said or (limit and streams != ">out")


@pytest.mark.parametrize("who", [[], ["--presenter"]], ids=["viewers", "presenters"])
def test_the_account_can_log_in_by_key_and_the_steps_end_with_a_check(who: list[str], capsys: Captured) -> None:
    said = printed(capsys, *who, "--user", "board", "--at", "/opt/start")
    assert "useradd --system --user-group --no-create-home --home-dir / --shell /bin/sh --password '*' board\n" in said
    assert "runuser -u board -- " in said
    assert "sshd -T -C user=board,host=x,addr=127.0.0.1 | grep" in said


def test_a_copy_that_the_account_cannot_run_is_reported(tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.cli.sshd_config.inaccessible_path", lambda: tmp_path)
    said = printed(capsys)
    assert f"# NOTE: the account cannot run this copy of Beatbook, because other accounts cannot read {tmp_path}." in said
    assert main(["sshd-config", "--launcher"]) == 0
    assert str(tmp_path) in capsys.readouterr().err
    monkeypatch.setattr("tui.cli.sshd_config.inaccessible_path", lambda: None)
    assert "# NOTE" not in printed(capsys)
    assert main(["sshd-config", "--launcher"]) == 0
    assert capsys.readouterr().err == ""


def test_what_other_accounts_can_run() -> None:
    """Every folder on the path counts, and so does the target of a link."""
    assert inaccessible_path([Path("/bin/sh")]) is None
    if inaccessible_path([Path(gettempdir())]):
        pytest.skip("the folder for temporary files is one's own here")
    with TemporaryDirectory(prefix="bb") as name:
        folder = Path(name).resolve()
        folder.chmod(0o711)
        (folder / "inner").mkdir(mode=0o755)
        python, link = folder / "inner" / "python", folder / "link"
        python.touch(mode=0o755)
        python.chmod(0o755)
        link.symlink_to(python)
        assert inaccessible_path([python]) is None and inaccessible_path([link]) is None
        (folder / "inner").chmod(0o750)
        assert inaccessible_path([python]) == inaccessible_path([link]) == folder / "inner"
        (folder / "inner").chmod(0o755)
        python.chmod(0o711)
        assert inaccessible_path([python]) == python


def test_sshd_reads_nothing_but_the_match_block(capsys: Captured) -> None:
    """There are only comments before it, and lines after it apply to everyone."""
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
        ["--memory", "lots"],
        ["--memory", "-1"],
        ["--memory", "64"],
    ],
    ids=" ".join,
)
def test_values_that_sshd_or_a_shell_would_misread(words: list[str], capsys: Captured) -> None:
    assert main(["sshd-config", "--presenter", *words]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("beatbook: --") and said.err.count("\n") == 1
