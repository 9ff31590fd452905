"""Write the files of the program's words.

`python -m tests.words`, or `make words`.
"""

from tests.words.collect import HERE, collected

for name, text in collected().items():
    (HERE / name).write_text(text, encoding="utf-8")
