"""Turns a folder on disk into a checked workshop in memory.

Untrusted text is made harmless here, once. Nothing here draws.
"""
