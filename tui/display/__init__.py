"""Words and drawings made of a pack: plain values in, lines of spans out. Nothing here knows a terminal, a widget or a colour."""
