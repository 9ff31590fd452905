"""How the packages are installed that only some documents need."""

import os
import shlex
import sys

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def install_command() -> str:
    """The command that installs them, for the folder that Beatbook runs from.

    No index of packages has a checkout.
    """
    if os.path.exists(os.path.join(_ROOT, "pyproject.toml")):
        return f"{shlex.quote(sys.executable)} -m pip install {shlex.quote(f'{_ROOT}[documents]')}"
    return 'pip install "beatbook[documents]"'
