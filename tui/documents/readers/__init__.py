"""One reader for each kind of file.

Each turns bytes into the blocks of a document, and interprets nothing.
"""
