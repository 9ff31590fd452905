"""Documents: reads any report and checks whether its figures agree.

Nothing here knows of Textual or of the command line, and `find`, `show` and the browser import none of it.
"""
