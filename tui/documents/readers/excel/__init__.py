"""Reads Excel workbooks.

`workbook` finds the sheets, `sheet` their cells, and `number_format` shows values.
"""
