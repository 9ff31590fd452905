"""The exit codes of the shell, and the error that ends in the one for wrong usage."""

FOUND = 0
PROBLEMS = 1
USAGE = 2
INTERRUPTED = 130


class UsageError(Exception):
    """The command line or the environment asks for what there is not: a sentence for the user."""
