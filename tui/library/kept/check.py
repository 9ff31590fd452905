"""The check of a claim as it is kept: decoded when something first asks for it.

Each kind of check is a module, and most of what is shown needs none of them.
"""

from typing import Any, cast

from tui.model.claims import Check


class KeptCheck(Check):
    """Stands for a check whose class has not been loaded.

    For all who use it, it is the check: its fields and methods, its class, whether it equals another.
    """

    __slots__ = ("_check", "_kept")

    def __init__(self, kept: object) -> None:
        self._kept = kept
        self._check: Check | None = None

    @property
    def itself(self) -> Check:
        """The check, decoded."""
        if self._check is None:
            from tui.analysis.checks import decode_check  # late: the point of this class

            self._check, self._kept = cast("Check", decode_check(Check, self._kept)), None
        return self._check

    @property  # type: ignore[misc]  # isinstance looks at it too
    def __class__(self) -> type[Any]:
        return type(self.itself)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.itself, name)

    def __eq__(self, other: object) -> bool:
        return self.itself == (other.itself if type(other) is KeptCheck else other)

    def __hash__(self) -> int:
        return hash(self.itself)

    def __repr__(self) -> str:
        return repr(self.itself)


def kept_check(wanted: type, value: object) -> object:
    """A check where the model has `Check`: a hook for msgspec."""
    if wanted is not Check:
        raise NotImplementedError(f"no hook for {wanted}")
    return KeptCheck(value)


def check_itself(value: object) -> object:
    """The check of a pack that came from the cache, to keep it once more.

    A hook for msgspec.
    """
    if type(value) is not KeptCheck:
        raise NotImplementedError(f"{type(value)} is not kept")
    return value.itself
