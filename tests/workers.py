"""Runs files of tests side by side in forked processes: `--workers 3`.

They are forked when all tests are collected: an interpreter that starts anew, as with pytest-xdist, imports and collects everything again.
"""

import os
import sys
import traceback
from collections import deque
from collections.abc import Sequence
from itertools import groupby, pairwise
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, cast

import pytest

NEXT = "next"
"""What a worker sends for its next file, as its last test of another begins. Any other text is an error of pytest or of a plugin."""
Files = Sequence[Sequence[pytest.Item]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the option."""
    parser.addoption("--workers", type=int, default=0, help="fork so many processes, and run files of tests side by side in them")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the tests in workers, if there are to be any."""
    option = session.config.option
    if not option.workers or option.collectonly or session.testsfailed or not session.items:
        return None
    getattr(session.config, "_tmp_path_factory").getbasetemp()  # noqa: B009  # One folder for all, which this process sweeps later.
    sys.stdout.flush()
    files = [[*items] for _, items in groupby(session.items, lambda item: item.path)]
    workers: list[Worker] = []
    try:
        for _ in range(min(option.workers, len(files))):
            workers.append(Worker(session, files, workers))
        follow(session, files, workers)
    finally:
        for worker in workers:
            worker.line.close()  # One that still runs notices after its test.
        for worker in workers:
            worker.wait()
    if session.shouldfail:
        raise session.Failed(session.shouldfail)
    if session.shouldstop:
        raise session.Interrupted(session.shouldstop)
    return True


class Worker:
    """A forked process, and the tests that it was given and has not finished.

    A process that crashes fails the test that it ran, and ends the run.
    """

    def __init__(self, session: pytest.Session, files: Files, others: Sequence["Worker"]) -> None:
        self.items = deque[pytest.Item]()
        self.status: int | None = None
        self.line, its = Pipe()
        self.pid = os.fork()
        if self.pid:
            its.close()
            return
        code = 1
        try:
            for line in (self.line, *(other.line for other in others)):
                line.close()
            work(session, files, its)
            code = 0
        except (ConnectionError, EOFError, KeyboardInterrupt):
            pass  # Nobody follows the run any more.
        except BaseException:  # noqa: BLE001  # It is shown where the run is followed.
            its.send(traceback.format_exc())
        finally:
            os._exit(code)

    def wait(self) -> int:
        """The exit code, once the process has ended."""
        if self.status is None:
            _, self.status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(self.status)


def follow(session: pytest.Session, files: Files, workers: Sequence[Worker]) -> None:
    """Give files to workers and pass on what they report.

    Until all have ended, or the run is to stop.
    """
    hook = session.config.hook
    left = deque(range(len(files)))
    running: dict[Any, Worker] = {worker.line: worker for worker in workers}
    while running and not session.shouldfail and not session.shouldstop:
        for line in wait([*running]):
            worker = running[line]
            try:
                message = worker.line.recv()
            except (ConnectionError, EOFError):
                del running[line]
                if worker.items:
                    crashed(session, worker)
                continue
            if message == NEXT:
                number = left.popleft() if left else None
                worker.items.extend([] if number is None else files[number])
                worker.line.send(number)
            elif isinstance(message, str):
                raise RuntimeError(f"in a worker:\n{message}")
            else:
                item = worker.items.popleft()
                hook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
                for data in message:
                    hook.pytest_runtest_logreport(report=hook.pytest_report_from_serializable(config=session.config, data=data))
                hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)


def crashed(session: pytest.Session, worker: Worker) -> None:
    """Fail the test in which a worker ended, and end the run."""
    item = worker.items[0]
    why = f"The worker of {item.nodeid} ended with code {worker.wait()}."
    session.config.hook.pytest_runtest_logreport(report=pytest.TestReport(item.nodeid, item.location, {}, "failed", why, "call"))
    session.shouldstop = why


def work(session: pytest.Session, files: Files, line: Connection) -> None:
    """Run the tests of the files that are given, in a worker, and report each."""
    plugins = session.config.pluginmanager
    plugins.unregister(name="terminalreporter")
    capture = cast(Any, plugins.get_plugin("capturemanager"))
    capture.stop_global_capturing()  # Into files that the workers would share.
    capture.start_global_capturing()
    capture.suspend_global_capture()
    plugins.register(reports := Reports(session.config))

    def following() -> Sequence[pytest.Item]:
        line.send(NEXT)
        number = line.recv()
        return [] if number is None else files[number]

    items = following()
    try:
        while items:
            for item, after in pairwise([*items, None]):
                assert item
                items = items if after else following()
                session.config.hook.pytest_runtest_protocol(item=item, nextitem=after or next(iter(items), None))
                line.send(reports.taken())
                if session.shouldfail or session.shouldstop or line.poll():  # Only the end of the line comes unasked.
                    return
    finally:
        getattr(session, "_setupstate").teardown_exact(None)  # noqa: B009  # As pytest does where it stops early.


class Reports:
    """Keeps what pytest reports of a test until it is sent."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._kept: list[object] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep a report."""
        self._kept.append(self._config.hook.pytest_report_to_serializable(config=self._config, report=report))

    def taken(self) -> list[object]:
        """The reports kept, which are forgotten here."""
        kept, self._kept = self._kept, []
        return kept
