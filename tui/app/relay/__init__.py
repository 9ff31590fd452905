"""Followers who press nothing share one rendering of what a presenter shows.

One process without a terminal renders for all followers of the same size, theme, glyphs and terminal: a browser that follows, started by
the first of them. The others only pass its bytes on to their terminals, and import neither Textual nor the workshop.

It is a process of its own, and not the first follower's browser: that follower may leave, look around, suspend or have a slow connection,
and nobody else may notice.
"""
