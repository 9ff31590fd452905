"""The terminal's clipboard, set by an OSC 52 sequence, from inside a terminal multiplexer too."""

from base64 import b64encode
from collections.abc import Mapping

CHUNK = 240
"""Characters of one string that GNU screen passes on: older versions hold 256 bytes of it."""


def copying(text: str, environment: Mapping[str, str]) -> str:
    """The sequence that sets the clipboard to a text, in the form that the terminal or multiplexer of an environment takes.

    tmux takes the plain one with `set-clipboard on`, and passes a wrapped one on with `allow-passthrough on`, which versions before 3.3
    always do. screen passes strings on. Over SSH only TERM tells which it is, and `screen` is what tmux says as well.
    """
    encoded = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    plain = f"\x1b]52;c;{encoded}\x07"
    term = environment.get("TERM", "")
    if environment.get("TMUX") or term.startswith("tmux"):
        doubled = plain.replace("\x1b", "\x1b\x1b")
        return f"{plain}\x1bPtmux;{doubled}\x1b\\"
    if environment.get("STY") or term.startswith("screen"):
        passed = "".join(f"\x1bP{plain[start : start + CHUNK]}\x1b\\" for start in range(0, len(plain), CHUNK))
        return passed if environment.get("STY") else f"{plain}{passed}"
    return plain
