"""Drafts a workshop from documents: statements, tables, measures, terms and the meeting, each marked as a draft until someone accepts it."""
