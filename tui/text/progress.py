"""A bar for how much is done, in characters that every terminal has."""

BAR_CELLS = 24
"""The cells of the bar."""


def progress_bar(part: float) -> str:
    """A bar for the part that is done, from 0 to 1, with the percentage."""
    filled = int(BAR_CELLS * part)
    return f"[{'#' * filled}{'-' * (BAR_CELLS - filled)}] {100 * part:.0f}%"
