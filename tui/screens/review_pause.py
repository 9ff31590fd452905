"""The garbage that decisions leave, collected while nobody decides anything."""

import gc

PAUSE = 1.0
"""Seconds after a decision in which nobody has made another."""


def tidy_up() -> None:
    """Collect what decisions have left, so that it delays none.

    The program switches the collector off. What is left lasts, and is not looked at again.
    """
    gc.collect()
    gc.freeze()
