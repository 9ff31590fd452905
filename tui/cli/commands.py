"""The commands of the shell, and the module of each."""

from importlib import import_module
from types import ModuleType

SUBCOMMANDS = (
    "open", "read", "show", "find", "audit", "compare", "spc", "check", "new", "review", "list", "validate", "schema", "present", "deck",
    "follow", "cache", "kiosk", "sshd-config", "completion",
)  # fmt: skip
"""Each has a module of the same name in this package, whose `add` adds its parser."""

DEFAULT_COMMAND = "open"
"""The default command."""
HIDDEN_COMMANDS = ("complete",)
"""Commands for programs, not people; no list shows them."""


def module(command: str) -> ModuleType:
    """The module of a command."""
    return import_module(f".{command.replace('-', '_')}", __package__)
