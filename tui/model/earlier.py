"""What an earlier start has worked out of a workshop, by name, as bytes."""

from .pack import Pack


class EarlierResults:
    """Where results are kept from one start to the next; this keeps none."""

    def load(self, name: str) -> bytes | None:
        """What was kept under a name, if it is of the workshop as it is now."""
        return None

    def save(self, name: str, data: bytes) -> None:
        """Keep a result under a name."""


def earlier_results(_: Pack) -> EarlierResults:
    """The earlier results of a workshop, where none are kept."""
    return EarlierResults()
