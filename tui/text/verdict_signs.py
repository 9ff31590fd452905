"""The signs of verdicts, the same in the browser, in `check` and in a review."""

from typing import Final

HOLDS: Final = "="
CLOSE: Final = "~"
DIFFERS: Final = "×"
TO_ASK: Final = "?"
"""Nothing settles it; figures would."""
JUDGEMENT: Final = "-"
"""No figure would settle it."""
