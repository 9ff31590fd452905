"""Reads Word documents.

`styles` says what a paragraph is, `text` what it says, `tables` reads tables and `document` reads the whole.
"""
