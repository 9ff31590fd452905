"""The wheel by itself.

Built, installed into an empty environment far from the checkout, and used. `.ci/run` calls it; it is no test.
"""

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.terminal import Terminal
from tui import __version__

ROOT = Path(__file__).parent.parent
PINS = ROOT / ".ci" / "constraints.txt"
PIP = {"PIP_CONSTRAINT": str(PINS), "PIP_BUILD_CONSTRAINT": str(PINS), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
SHIPPED = re.compile(
    r"tui/([a-z_]+/)*[a-z_]+\.(py|tcss|tsv)"
    r"|tui/data/[a-z0-9-]+/[a-z0-9-]+\.(yaml|csv)"
    r"|tui/seeds/[a-z0-9-]+\.yaml"
    r"|beatbook-[0-9.]+\.dist-info/.+"
)


def main() -> None:
    """Build, install and use.

    AssertionError or CalledProcessError where something is not as it should be.
    """
    with TemporaryDirectory(prefix="beatbook-wheel-") as folder:
        wheel = build(Path(folder))
        check_contents(wheel)
        commands = install(wheel, Path(folder))
        check_alone(commands)
        check_shell(commands)
        check_browser(commands)


def build(folder: Path) -> Path:
    """A wheel made from the source archive, so that the archive is known to be whole."""
    say("source archive, and the wheel from it")
    run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], env={**os.environ, **PIP})
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        kept = {name.partition("/")[2] for name in packed.getnames()}
    assert not (missing := {"LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "README.md", "Makefile"} - kept), missing
    (wheel,) = folder.glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    """The package with its styles, packs and outline records, and nothing else."""
    names = zipfile.ZipFile(wheel).namelist()
    assert not (strange := [name for name in names if not SHIPPED.fullmatch(name)]), f"in the wheel, but not ours to ship: {strange}"
    wanted = {str(path.relative_to(ROOT)) for path in (ROOT / "tui").rglob("*") if path.suffix in {".py", ".tcss", ".tsv"}}
    wanted |= {f"tui/{path.relative_to(ROOT)}" for path in (ROOT / "data").rglob("*") if path.suffix in {".yaml", ".csv"}}
    wanted |= {f"tui/{path.relative_to(ROOT)}" for path in (ROOT / "seeds").glob("*.yaml")}
    assert not (missing := sorted(wanted - set(names))), f"not in the wheel: {missing}"
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names), "no licence in the wheel"
    say(f"{wheel.name}, {len(names)} files, {wheel.stat().st_size:,} bytes")


def install(wheel: Path, folder: Path) -> Path:
    """The folder of the commands of a new environment with the wheel.

    With what the wheel needs.
    """
    run([sys.executable, "-m", "venv", str(folder / "venv")])
    commands = folder / "venv" / "bin"
    run([str(commands / "python"), "-m", "pip", "install", "-qq", str(wheel)], env={**os.environ, **PIP})
    run([str(commands / "python"), "-m", "pip", "check"], env={**os.environ, **PIP})
    return commands


def check_alone(commands: Path) -> None:
    """The environment knows its own copy of the package, and not the checkout."""
    found = used([str(commands / "python"), "-c", "import tui; print(tui.__file__)"], commands)
    assert Path(found).is_relative_to(commands.parent), f"the package comes from {found}"
    unknown = "import importlib.util as u; print([name for name in ('tests', 'pytest', 'pyte') if u.find_spec(name)])"
    assert used([str(commands / "python"), "-c", unknown], commands) == "[]"


def check_shell(commands: Path) -> None:
    """The version, the bundled workshops, and that they have no problems."""
    beatbook = str(commands / "beatbook")
    assert used([beatbook, "--version"], commands) == f"beatbook {__version__}"
    say(used([beatbook, "list"], commands))
    known = json.loads(used([beatbook, "list", "--format", "json"], commands))
    bundled = {path.parent.name for path in (ROOT / "data").glob("*/datapackage.yaml")}
    assert bundled and {each["id"] for each in known} == bundled, f"listed {known}, bundled {bundled}"
    say(used([beatbook, "validate", *sorted(bundled)], commands))


def check_browser(commands: Path) -> None:
    """It starts in a terminal, shows Home, and leaves the terminal as it was."""
    with Terminal([str(commands / "beatbook")], cwd=commands) as terminal:
        terminal.wait_for("? help", seconds=30)
        terminal.wait_quiet(300)
        say(terminal.text())
        terminal.press("q")
        assert terminal.wait() == 0, f"the browser left with {terminal.code}"
        assert not (left := terminal.left_behind()), f"the browser left {left}"


def used(words: list[str], folder: Path) -> str:
    """What a command prints, run as a stranger would.

    Elsewhere, and with an environment that leads to no checkout.
    """
    env = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.run(words, cwd=folder, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def run(words: list[str], env: dict[str, str] | None = None) -> None:
    """Run a command of the build; what it says is shown only where it fails."""
    done = subprocess.run(
        words, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}"


def say(text: str) -> None:
    """A line of the report."""
    print(text, flush=True)


if __name__ == "__main__":
    main()
