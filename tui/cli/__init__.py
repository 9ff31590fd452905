"""The shell: one small module for each command, none of which draws.

Textual is imported by the branch that opens the browser alone.
"""

from .program import main

__all__ = ["main"]
