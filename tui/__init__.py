"""Beatbook: a terminal browser for police performance workshops."""

__version__ = "0.2.0"
