"""The kinds of table that reports print.

Each module makes one kind, with options, and says what holds in it.
"""
