"""Reads PDF documents with a text layer.

`reader` starts a process of its own with limits on time and memory, and `child` is that process. There `page` takes words and ruled tables
from a page, `flow` makes headings, paragraphs and other tables of them, and `across_pages` joins what goes on overleaf.
"""
