"""Small faults, put into copies of the code to see whether the tests notice.

`python -m tests.mutants`. Too slow for CI.
"""
