"""Tests run in workers are reported as tests run in one process are."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FILES = {
    "test_a.py": """\
import os, pytest

@pytest.fixture(scope="module")
def parent():
    yield os.getpid()
    print("torn down")

def test_passes(parent, tmp_path): assert parent == os.getpid() and not [*tmp_path.iterdir()]
def test_fails(): print("said before"); assert [1, 2] == [1, 3]
def test_is_skipped(): pytest.skip("no reason")
@pytest.mark.xfail
def test_is_expected_to_fail(): assert False
def test_fails_after_it(parent, request): request.addfinalizer(lambda: 1 / 0)
""",
    "test_b.py": "import os\ndef test_elsewhere(tmp_path): assert os.getpid() != int(os.environ['MAIN'])\n",
    "test_c.py": "def test_first(): pass\ndef test_second(): pass\n",
}

Run = Callable[..., list[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run files of tests with some options; the lines printed, without times."""

    def lines(files: dict[str, str], *options: str) -> list[str]:
        for name, text in files.items():
            (tmp_path / name).write_text(text)
        start = "import os, pytest; os.environ['MAIN'] = str(os.getpid()); raise SystemExit(pytest.main())"
        command = [
            sys.executable,
            "-c",
            start,
            "-q",
            "-p",
            "tests.workers",
            "-p",
            "no:cacheprovider",
            "-c",
            os.devnull,
            *options,
            str(tmp_path),
        ]
        environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT), "COLUMNS": "300"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
        assert not done.stderr
        return [re.sub(r" in [\d.]+s", "", line) for line in done.stdout.splitlines()]

    return lines


def test_every_outcome_is_reported(run: Run) -> None:
    lines = run(FILES, "--workers", "2", "-rA")
    assert lines[-1] == "1 failed, 5 passed, 1 skipped, 1 xfailed, 1 error"
    assert lines.count("said before") == 1
    assert {"assert [1, 2] == [1, 3]", "ZeroDivisionError: division by zero"} <= {line.removeprefix("E").strip() for line in lines}
    assert sum(line.startswith("PASSED") for line in lines) == 5


def test_the_first_failure_can_end_the_run(run: Run) -> None:
    assert run({"test_a.py": FILES["test_a.py"]}, "--workers", "2", "-x")[-1] == "1 failed, 1 passed"


def test_a_crash_fails_the_test_and_ends_the_run(run: Run) -> None:
    crash = "import os\ndef test_before(): pass\ndef test_crash(): os.kill(os.getpid(), 9)\ndef test_after(): pass\n"
    lines = run({"test_d.py": crash}, "--workers", "1")
    assert lines[-1] == "1 failed, 1 passed" and any("test_d.py::test_crash ended with code -9." in line for line in lines)
