"""Memory after many keys over all screens and dialogs.

They are random, but the same in each run.
"""

from collections.abc import Iterator, Sequence
from random import Random

from tests.bench.memory import proportional
from tests.bench.pace import at_rest
from tests.bench.programs import HOME, painted
from tests.typed import sent
from tests.ui.test_bursts import KEYS, TEXTS

TOGETHER = 20
"""So many keys are sent before the browser has to be idle again: nobody types further ahead."""
QUIET = 15
LEAVES = "q"
"""A key that means something else on some screens, and ends the browser on the others."""
SEED = 1


def after_keys(term: str, presses: Sequence[int]) -> Iterator[float]:
    """The memory in megabytes (Pss) when pages are ready, and after the keys.

    AssertionError where the browser ends.
    """
    random = Random(SEED)
    keys = [key for key in KEYS if key != LEAVES]
    with HOME.open(term) as terminal:
        painted(HOME, terminal)
        at_rest(terminal)
        yield proportional(terminal.pid) / 1e6
        for most in presses:
            done = 0
            while done < most:
                pressed = [key for _ in range(TOGETHER) for key in some(random, keys)]
                done += len(pressed)
                terminal.send(b"".join(map(sent, pressed)))
                terminal.wait_quiet(QUIET)
                assert terminal.code is None, f"ended with {terminal.code} after {done} keys, of which the last were {pressed}"
            yield proportional(terminal.pid) / 1e6


def some(random: Random, keys: list[str]) -> list[str]:
    """A key, or now and then a search, an address or a word."""
    return [*random.choice(TEXTS), "enter"] if random.random() < 0.1 else [random.choice(keys)]
