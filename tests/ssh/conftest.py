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
    """A server that serves the browser. Where there is no sshd the tests are skipped, but not in CI, which installs one."""
    if SSHD is None or shutil.which("ssh") is None:
        if os.environ.get("CI"):
            pytest.fail("there is no sshd here, and CI has to have one")
        pytest.skip("there is no sshd here (Debian: openssh-server)")
    folder = Path(tempfile.mkdtemp(prefix="bb"))
    try:
        with Server(folder) as serving:
            yield serving
    finally:
        shutil.rmtree(folder)
