"""Drafts a workshop from documents.

Everything in it is marked as a draft until someone accepts it.
"""
