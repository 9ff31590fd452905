"""What says that an optional part is not installed."""

from tui.documents.installing import install_command


class Missing(Exception):
    """A package that is not installed; the message says how to install it."""

    def __init__(self, package: str) -> None:
        super().__init__(f"{package} is not installed. Install it with: {install_command()}")
