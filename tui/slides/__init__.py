"""Decks, and the layout of a slide in the room there is."""
