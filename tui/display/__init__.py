"""Words and drawings of a pack: plain values in, lines of spans out. Independent of terminals, widgets and colours."""
