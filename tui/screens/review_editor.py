"""Opens a line of a file in the editor that somebody has chosen."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePath

AT_LINE = ("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "joe", "kak", "micro", "mg", "ne", "pico", "view")
"""The editors that take `+LINE` before a file."""


class NoEditor(Exception):
    """An editor that is not named, not found or failed, in one sentence."""


def editor_words(environment: Mapping[str, str], file: Path, line: int) -> list[str]:
    """The command that opens a file at a line, from $VISUAL or $EDITOR.

    Raises NoEditor.
    """
    named = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(named)
    except ValueError:
        raise NoEditor("$EDITOR has a quotation mark without its other half.") from None
    if not words:
        raise NoEditor("No editor is chosen. Set one first, such as: export EDITOR=nano")
    return [*words, *([f"+{line}"] if PurePath(words[0]).name in AT_LINE else []), str(file)]


def open_editor(words: list[str]) -> None:
    """Run an editor until it is closed. Raises NoEditor."""
    try:
        code = subprocess.run(words, check=False, env=dict(os.environ)).returncode  # noqa: S603 (the user's own editor)
    except OSError as error:
        raise NoEditor(f"The editor {words[0]} cannot be started ({error.strerror}).") from None
    if code:
        raise NoEditor(f"The editor {words[0]} ended with code {code}. The files were read again.")
