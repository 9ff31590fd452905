"""The index of a library: one file of SQLite for all its workshops."""
