"""What a measure across several workshops says, for the shell and for screens."""
