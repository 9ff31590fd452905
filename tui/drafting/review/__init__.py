"""The review of a draft: what is left to decide, each decision, and its undoing.

Nothing here knows of a screen.
"""
