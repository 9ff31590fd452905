"""What a chart shows and how it is drawn in characters, without Textual."""
