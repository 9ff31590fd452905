"""Holds a report against an earlier one.

Matches tables, rows, cells and sentences, and says what has changed.
"""
