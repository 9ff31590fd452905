"""The decisions of a session, so that each can be taken back with its bytes."""

from collections.abc import Mapping

from msgspec import Struct

from .folder import DraftFolder
from .item import DecisionRefused, ItemKey, LinePath
from .review_queue import QueueState


class Step(Struct, frozen=True):
    """A decision: its files before and after, and the queue before it.

    `words` say what it was, `path` is its line, and `counted` says that it tells of the pace.
    """

    key: ItemKey
    before: Mapping[str, bytes | None]
    after: Mapping[str, bytes | None]
    queue: QueueState
    words: str
    path: LinePath = ()
    counted: bool = False


class DecisionHistory:
    """The decisions that can be taken back, the last one first."""

    def __init__(self, folder: DraftFolder) -> None:
        self._folder = folder
        self._steps: list[Step] = []

    def add(self, step: Step) -> None:
        """Note a decision."""
        self._steps.append(step)

    def undo(self) -> Step | None:
        """Put the files back as they were before the last decision.

        None where there is none. Raises DecisionRefused where somebody has changed one of them since.
        """
        if not self._steps:
            return None
        step = self._steps[-1]
        for name, content in step.after.items():
            if self._folder.files.get(name) != content:
                raise DecisionRefused(f"{name} was changed since this decision, so it cannot be undone here. Edit the file instead.")
        if step.after:
            self._folder.write({name: step.before[name] for name in reversed(list(step.before))})
        self._steps.pop()
        return step
