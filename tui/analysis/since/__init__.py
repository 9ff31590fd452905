"""What a later report of a force says of what an earlier one left open.

Its questions and its promises. Pure: two packs in, what was found out.
"""
