"""Finding things in a pack."""
