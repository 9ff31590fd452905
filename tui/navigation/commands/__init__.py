"""The command registry.

Every key of the browser, its pages, slides and dialogs, defined once.

Bindings, footers, help, palette, the kiosk, the key table of data/KEYS.md and the tests are made from it. No key is written anywhere else.
"""

from .browsing import STEP_TITLES
from .command import Command, Group, Place
from .contents import EVERYTHING, Contents
from .lookup import COMMANDS, EVERY, KIOSK_COMMANDS, command_named, commands_for, in_workshop, may_run, runs

__all__ = [
    "COMMANDS", "EVERY", "EVERYTHING", "KIOSK_COMMANDS", "STEP_TITLES", "Command", "Contents", "Group", "Place", "command_named",
    "commands_for", "in_workshop", "may_run", "runs",
]  # fmt: skip
