"""Where things are and how to get there.

Addresses, the history, and the commands with their keys.
"""
