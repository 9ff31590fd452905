"""The capability matrix: its kinds of thing, and how they are drawn and worded."""
