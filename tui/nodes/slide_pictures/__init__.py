"""The pictures of slides, one kind to a file.

Each is a function of a workshop that gives a drawing. What the report does not print is drawn as `?`, never with a height.
"""
