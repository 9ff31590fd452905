"""Search: finds things in a pack."""
