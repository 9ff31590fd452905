"""Turns a pack into words and drawings: plain values in, lines of spans out.

Independent of terminals, widgets and colours.
"""
