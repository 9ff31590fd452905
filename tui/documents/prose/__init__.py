"""Figures in sentences.

What each is, how precisely it is stated, which way it goes, and the period that it is for.
"""
