"""Figures made of figures: pure functions, series in and frozen results out."""
