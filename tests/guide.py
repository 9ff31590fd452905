"""The guide for writing a workshop, as a program reads it.

The packs that its examples make, and the commands that it shows. `python -m tests.guide` writes the commands' output into the guide again.
"""

import contextlib
import io
import re
import shlex
import tempfile
from pathlib import Path

from tui.cli import main as beatbook

GUIDE = Path(__file__).parent.parent / "data" / "README.md"
_FILE = re.compile(r"`([a-z0-9-]+/[a-z0-9.-]+)`[^`\n]*:\n```(?:yaml|csv)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHOWN = re.compile(r"(`beatbook (show [^`]+)` prints:\n```text\n)(.*?)(^```)$", re.MULTILINE | re.DOTALL)


def packs(text: str, folder: Path) -> list[Path]:
    """Write the examples of the guide into a folder, and return the packs.

    Blocks of one file follow each other in it.
    """
    files: dict[str, list[str]] = {}
    for name, block in _FILE.findall(text):
        files.setdefault(name, []).append(block)
    for name, blocks in files.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(blocks), encoding="utf-8")
    return sorted({folder / Path(name).parent for name in files})


def shown(text: str) -> list[tuple[str, str]]:
    """Each command of the guide, with the output printed below it."""
    return [(command, output) for _, command, output, _ in _SHOWN.findall(text)]


def printed(command: str, library: Path) -> str:
    """What a command prints. Raises ValueError if it fails."""
    with contextlib.redirect_stdout(io.StringIO()) as output:
        code = beatbook([*shlex.split(command), "--library", str(library)])
    if code:
        raise ValueError(f"beatbook {command} ends with {code}")
    return output.getvalue()


def main() -> None:
    """Write the output of each command into the guide."""
    text = GUIDE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        packs(text, Path(folder))
        GUIDE.write_text(_SHOWN.sub(lambda found: found[1] + printed(found[2], Path(folder)) + found[4], text), encoding="utf-8")


if __name__ == "__main__":
    main()
