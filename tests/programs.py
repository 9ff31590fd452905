"""Programs that some tests need and not every machine has.

Without one a test is skipped with a reason, but in CI it fails.
"""

import os
import shutil

import pytest


def needed(name: str, package: str = "") -> str:
    """The path of a program."""
    found = shutil.which(name)
    if found is None:
        reason = f"{name} is not installed here (Debian: {package or name})"
        if os.environ.get("CI"):
            pytest.fail(f"{reason}, and CI has to have it")
        pytest.skip(reason)
    return found
