"""Leaves to `.ci/run` what `make test` has no time for, and says how much that is.

These are slow tests that a faster one also covers, marked `exhaustive`, and all cases but one of a test that opens a browser or
starts a program. Which case is tried differs from test to test, so that sizes, themes and packs come in turn. A test with the mark
`each_case`, and whatever is named with `::`, has every case that was collected.
"""

from collections import defaultdict
from inspect import iscoroutinefunction
from zlib import crc32

import pytest

from tests import in_turn

PROGRAMS = ("ssh", "pty")
"""The folders whose tests start other programs."""
LEFT_OUT = pytest.StashKey[int]()


def left_to_ci(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests and cases that `make test` does not run."""
    cases = defaultdict[str, list[pytest.Item]](list)
    left = []
    for item in items:
        if item.get_closest_marker("exhaustive"):
            left.append(item)
        elif _dear(item) and not item.get_closest_marker("each_case"):
            cases[item.nodeid.partition("[")[0]].append(item)
    for name, each in cases.items():
        tried = crc32(name.encode()) % len(each)
        left += [*each[:tried], *each[tried + 1 :]]
    return left


def _dear(item: pytest.Item) -> bool:
    return item.path.parent.name in PROGRAMS or iscoroutinefunction(getattr(item, "obj", None))


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take away what is left to CI, unless tests are named."""
    if in_turn.EVERY or any("::" in each for each in config.args):
        return
    left = left_to_ci(items)
    config.stash[LEFT_OUT] = len(left) + in_turn.left_out
    if left:
        gone = set(left)
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in gone]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that started this worker how many cases were left out."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash.get(LEFT_OUT, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Record a worker's count: all workers collect the same tests."""
    output, config = getattr(node, "workeroutput", {}), getattr(node, "config")  # noqa: B009  # xdist has no types.
    config.stash[LEFT_OUT] = max(output.get("left_out", 0), config.stash.get(LEFT_OUT, 0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in the closing lines how many cases were left out."""
    if number := config.stash.get(LEFT_OUT, 0):
        terminalreporter.write_line(f"Left to CI: about {number:,} cases. BEATBOOK_EVERY=1 runs all of them.")
