"""What the cache keeps of a workshop, as bytes and back."""

import tui.model  # noqa: F401 (before msgspec, which the model imports in less time)
