"""Every sentence that Beatbook can say, and the phrases that it must not.

Collected from its source.
"""
