"""What a workshop is made of: frozen structs, and nothing that reads, draws or decides.

Every struct refuses unknown keys, so that a misspelt key in a pack is a problem with a line number instead of a silence.
"""
