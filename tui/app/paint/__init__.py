"""Updates the terminal with as few bytes as possible.

Nothing here depends on what the pages contain.
"""

from .painter import Painter

__all__ = ["Painter"]
