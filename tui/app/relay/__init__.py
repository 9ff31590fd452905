"""Followers who press nothing share one rendering of what a presenter shows.

One process without a terminal renders for all followers of the same size, theme, glyphs and terminal: a browser that follows, started by
the first of them. The others only pass its bytes on to their terminals, and import neither Textual nor the workshop.

It is a separate process, and not the first follower's browser: when that follower leaves, looks around, suspends or has a slow connection,
the others must not notice.
"""
