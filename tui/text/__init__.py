"""Words and figures as people read them: numbers, dates, spans and widths.

Nothing here knows a screen.
"""
