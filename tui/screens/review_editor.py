"""Opens a line of a file in the editor that somebody has chosen."""

import os
import shlex
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

AtLine = Callable[[str, int], list[str]]
"""The arguments that open a file at a line."""


def _plus(file: str, line: int) -> list[str]:
    return [f"+{line}", file]


def _goto(file: str, line: int) -> list[str]:
    return ["--wait", "-g", f"{file}:{line}"]


def _colon(file: str, line: int) -> list[str]:
    return [f"{file}:{line}"]


def _waiting(file: str, line: int) -> list[str]:
    return ["--wait", f"{file}:{line}"]


def _option(file: str, line: int) -> list[str]:
    return ["--line", str(line), file]


AT_LINE: Mapping[str, AtLine] = {
    **dict.fromkeys(("vi", "vim", "nvim", "view", "gvim", "elvis", "nano", "pico", "rnano", "emacs", "emacsclient", "zile", "jed"), _plus),
    **dict.fromkeys(("joe", "jmacs", "kak", "micro", "mg", "ne", "mcedit", "gedit", "tilde", "editor", "sensible-editor"), _plus),
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), _goto),
    **dict.fromkeys(("hx", "helix"), _colon),
    **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor"), _waiting),
    **dict.fromkeys(("kate", "kwrite", "mate"), _option),
}
"""How the editors that can open a file at a line are asked to; others open its beginning."""
_WAITS = ("--wait", "-w")


class NoEditor(Exception):
    """An editor that is not named, not found or failed, in one sentence."""


def editor_words(environment: Mapping[str, str], file: Path, line: int) -> list[str]:
    """The command that opens a file at a line, from $VISUAL or $EDITOR.

    What is named may have arguments, or be a path with spaces. Raises NoEditor.
    """
    name, named = next(((each, environment[each]) for each in ("VISUAL", "EDITOR") if environment.get(each, "").strip()), ("", ""))
    if not named:
        raise NoEditor("No editor is chosen. Quit, and set one first, such as: export EDITOR=nano")
    if Path(named).expanduser().is_file():
        words = [str(Path(named).expanduser())]
    else:
        try:
            words = shlex.split(named)
        except ValueError:
            raise NoEditor(f"${name} has a quotation mark without its other half.") from None
        words[0] = os.path.expanduser(words[0])
    program = PurePath(words[0]).name.casefold().removesuffix(".exe").removesuffix(".cmd")
    at_line = AT_LINE.get(program) or AT_LINE.get(program.partition(".")[0])  # vim.tiny is vim.
    if at_line is None:
        return [*words, str(file)]
    more = at_line(str(file), line)
    return [*words, *(each for each in more if each not in _WAITS or not set(_WAITS) & set(words))]


def open_editor(words: list[str]) -> None:
    """Run an editor until it is closed. Raises NoEditor."""
    try:
        code = subprocess.run(words, check=False, env=dict(os.environ)).returncode  # noqa: S603 (the user's own editor)
    except OSError as error:
        raise NoEditor(f"The editor {words[0]} cannot be started ({error.strerror}). Check $EDITOR.") from None
    if code:
        how = f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
        raise NoEditor(f"The editor {words[0]} {how}.")
