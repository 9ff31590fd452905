"""Searches all workshops of a library, as one workshop is searched."""
