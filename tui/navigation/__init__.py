"""Where things are and how to get there: addresses, the history, and the commands with their keys."""
