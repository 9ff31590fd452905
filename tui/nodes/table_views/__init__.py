"""How tables of each shape are laid out and read out."""
