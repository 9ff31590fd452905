"""The benchmark.

What browser and shell cost beside a bare Textual app, in a real pseudo-terminal. Light: the bare app loads this too.
"""
