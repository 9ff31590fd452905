"""Runs a command line and returns its exit code, whatever happens to the output.

Each command is in a module of its own.
"""

import gc
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from tui.late import SELDOM, import_late
from tui.library.places import LibraryError, NotNamed, UnreadableLibrary

from .commands import DEFAULT_COMMAND, module
from .exits import FOUND, INTERRUPTED, PROBLEMS, USAGE, UsageError
from .interrupt import let_command_end
from .notices import noticed, unsaid
from .output import OutputError, PrintedSoFar, complain, discard, flush, prepare, print_remark

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from .answers import LookUp


def run_words(words: "Sequence[str]", asked: "LookUp | None" = None) -> int:
    """Run one command line; the exit code.

    What is printed is kept as the answer to the look-up that is `asked`, if any. Raises SystemExit where argparse does: for help, the
    version and wrong usage.
    """
    import_late(SELDOM)
    prepare()
    PrintedSoFar.current = PrintedSoFar() if asked else None
    try:
        with _undisturbed():
            try:
                chosen = _parsed(words)
                let_command_end()
                try:
                    code = cast("Callable[[argparse.Namespace], int]", chosen.run)(chosen)
                except NotNamed as error:
                    from .options import command_here  # late: most workshops are there

                    raise LibraryError(f"{error}. To list them: {command_here(chosen, ('list',))}") from None
                finally:
                    if left_out := unsaid(chosen):
                        print_remark(f"beatbook: {sentence}" for sentence in left_out)
            finally:
                flush()
            if asked and code == FOUND and not noticed(chosen):
                _keep(asked, chosen)
            return code
    except (UsageError, LibraryError) as error:
        complain([f"beatbook: {error}", *(error.lines if isinstance(error, UsageError) else ())])
        return PROBLEMS if isinstance(error, UnreadableLibrary) else USAGE
    except OutputError as error:
        return unwritten(error)
    except MemoryError:
        complain(["beatbook: stopped because it ran out of memory"])
        return PROBLEMS
    except KeyboardInterrupt:
        return INTERRUPTED


def _parsed(words: "Sequence[str]") -> "argparse.Namespace":
    """What a command line asks for. Without words there is nothing to parse."""
    if not words:
        return cast("argparse.Namespace", SimpleNamespace(library=[], more_library=[], run=module(DEFAULT_COMMAND).run))
    from .command_line import parsed_words  # late: argparse takes a fiftieth of a start of the browser

    return parsed_words(words)


def _keep(asked: "LookUp", chosen: "argparse.Namespace") -> None:
    from .depends import answer_sources  # late: most output is not kept

    # What depends on every workshop is looked up again: their stamps would take as long.
    if (printed := PrintedSoFar.current) and not (getattr(chosen, "all", False) or getattr(chosen, "since", None)):
        asked.keep(bytes(printed.output), bytes(printed.remarks), lambda: answer_sources(chosen))


def unwritten(error: OutputError) -> int:
    """Say that the output cannot be written; the exit code."""
    discard()
    if error.reason:
        complain([f"beatbook: cannot write the output ({error.reason})"])
    return PROBLEMS


@contextmanager
def _undisturbed() -> "Iterator[None]":
    """Switch the garbage collector off.

    It finds next to nothing in a command's objects, and takes an eighth of its time. The collection at the
    exit of the process skips what exists at the end too.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if on:
            gc.enable()
