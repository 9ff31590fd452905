"""From a folder on disk to a checked workshop in memory. Untrusted text is made harmless here, once; nothing here draws."""
