"""Set the terminal's clipboard with OSC 52, inside a multiplexer too."""

from collections.abc import Mapping

PASSTHROUGH_LENGTH = 240
"""Characters in each string for GNU screen, whose older versions keep only 256 bytes."""


def copying(text: str, environment: Mapping[str, str]) -> str:
    """The sequence that sets the clipboard to a text, for a given environment.

    tmux accepts the plain sequence with `set-clipboard on`. It forwards a wrapped one with `allow-passthrough on`; versions before 3.3
    always do. screen forwards strings. Over SSH only TERM says which one is running, and tmux may also call itself `screen`.
    """
    from base64 import b64encode  # late: few starts copy anything

    encoded = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    plain = f"\x1b]52;c;{encoded}\x07"
    term = environment.get("TERM", "")
    if environment.get("TMUX") or term.startswith("tmux"):
        doubled = plain.replace("\x1b", "\x1b\x1b")
        return f"{plain}\x1bPtmux;{doubled}\x1b\\"
    if environment.get("STY") or term.startswith("screen"):
        passed = "".join(f"\x1bP{plain[start : start + PASSTHROUGH_LENGTH]}\x1b\\" for start in range(0, len(plain), PASSTHROUGH_LENGTH))
        return passed if environment.get("STY") else f"{plain}{passed}"
    return plain
