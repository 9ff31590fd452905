"""A step of a scale as squares: `■■■□` for the second best of four."""

from collections.abc import Sequence

from .glyphs import Glyphs


def squares(rating: str, scale: Sequence[str], glyphs: Glyphs) -> str:
    """As many filled squares as the rating is steps from below the worst.

    The scale has its best step first.

    Spaces for a rating that the scale does not have.
    """
    filled = len(scale) - scale.index(rating) if rating in scale else 0
    full, empty = ("■", "□") if glyphs.unicode else ("#", "-")
    return full * filled + empty * (len(scale) - filled) if filled else " " * len(scale)
