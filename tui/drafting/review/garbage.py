"""Leaves the collection of garbage for later, while a draft is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect no garbage.

    The files are read as tens of thousands of small values, and looking for garbage among them would take as long as reading them.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
