"""Calculations: pure functions that take series and return frozen results."""
