"""Gets pages ready beside the keys, so that they open without waiting."""


def get_pages_ready() -> None:
    """Import what shows topics and tables."""
    from . import tables, topic  # noqa: F401 (late: importing them is what takes long)
