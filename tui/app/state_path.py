"""Where the settings are saved."""

import os


def state_path() -> str:
    """The file, by the XDG Base Directory specification; empty without a home."""
    base, home = os.environ.get("XDG_STATE_HOME", ""), os.environ.get("HOME", "")
    # The specification says that relative paths must be ignored.
    folder = base if os.path.isabs(base) else os.path.join(home, ".local", "state") if os.path.isabs(home) else ""
    return os.path.join(folder, "beatbook", "state.json") if folder else ""
