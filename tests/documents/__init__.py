"""Measures how many errors `beatbook check` finds.

It checks reports made from real tables, half of them with one error.
"""
