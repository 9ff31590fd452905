"""One file for each check of a document."""
