"""Drafts a workshop from documents; everything in it is marked as a draft until someone accepts it."""
