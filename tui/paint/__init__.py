"""The painter: the fewest bytes that make a terminal show something else. It knows nothing of what is shown."""

from .painter import Painter

__all__ = ["Painter"]
