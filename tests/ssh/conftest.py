"""One server for a module of tests."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssh.server import SSHD, Server


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server for the browser.

    Without sshd the tests are skipped, except in CI, which installs it.
    """
    if SSHD is None or shutil.which("ssh") is None:
        if os.environ.get("CI"):
            pytest.fail("sshd is not installed, and CI needs it")
        pytest.skip("sshd is not installed (Debian: openssh-server)")
    folder = Path(tempfile.mkdtemp(prefix="bb"))
    try:
        with Server(folder) as serving:
            yield serving
    finally:
        shutil.rmtree(folder)
