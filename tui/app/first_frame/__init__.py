"""The first frame of an earlier start, shown before Textual is imported.

The browser then draws the same frame, and changes nothing on the screen.
"""
