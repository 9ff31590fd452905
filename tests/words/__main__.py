"""Write the strings file anew: `python -m tests.words`, or `make words`."""

from tests.words.collect import FILE, collected

FILE.write_text(collected(), encoding="utf-8")
