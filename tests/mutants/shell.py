"""Faults in text, addresses, search, packs, settings and the shell.

Also in live presentations.
"""

from .mutant import Mutant

SHELL = (
    Mutant(
        "text: escapes reach the terminal",
        'return "".join(character if character.isprintable() and',
        'return "".join(character if',
        "unit/test_visible.py",
    ),
    Mutant(
        "text: blank letters stay invisible",
        "if character.isprintable() and not _BLANK.match(character) else",
        "if character.isprintable() else",
        "unit/test_visible.py",
    ),
    Mutant(
        "text: matches across spans are lost",
        "if low < end and high > at:",
        "if low >= start and high <= end and high > at:",
        "unit/test_highlight.py",
    ),
    Mutant(
        "shell: hits in bold let escapes through",
        'yield f"{legible(line[done:start])}{BOLD}{legible(line[start:end])}{NO_BOLD}"',
        'yield f"{line[done:start]}{BOLD}{line[start:end]}{NO_BOLD}"',
        "unit/test_escapes.py",
    ),
    Mutant(
        "shell: the end of a line with hits lets escapes through", "yield legible(line[done:])", "yield line[done:]", "unit/test_escapes.py"
    ),
    Mutant(
        "shell: complaints let escapes through",
        "_write(sys.stderr, legible(str(line)))",
        "_write(sys.stderr, str(line))",
        "unit/test_escapes.py",
    ),
    Mutant(
        "shell: lines let escapes through",
        "_write(sys.stdout, legible(str(line)))",
        "_write(sys.stdout, str(line))",
        "unit/test_escapes.py",
    ),
    Mutant(
        "copying: escapes reach the clipboard",
        'shown = legible(" ".join(text.split()))',
        'shown = " ".join(text.split())',
        "unit/test_escapes.py",
    ),
    Mutant("shell: a formula in a spreadsheet", 'in "=+-@" and not _NUMBER', 'in "=+@" and not _NUMBER', "unit/test_cli_formulas.py"),
    Mutant(
        "shell: a figure with a sign is taken for a formula",
        "and not _NUMBER.fullmatch(text[place:].strip())",
        "",
        "unit/test_cli_formulas.py",
    ),
    Mutant(
        "history: a visit keeps what was ahead",
        "        del self.visits[self.place + 1 :]\n        self.visits.append",
        "        self.visits.append",
        "unit/test_history.py",
    ),
    Mutant("history: the same address twice", "        if address == self.now:\n            return\n", "", "unit/test_history.py"),
    Mutant(
        "history: back past the start",
        "        if not self.place:\n            return False\n        self.place -= 1",
        "        self.place -= 1",
        "unit/test_history.py",
    ),
    Mutant(
        "search: swapped letters are two mistakes",
        "cost = min(cost, earlier[at - 2] + 1)",
        "pass",
        "unit/test_search_words.py unit/test_search_terms.py",
    ),
    Mutant(
        "search: words with more mistakes than the closest", "if slips == least}", "}", "unit/test_search_words.py unit/test_search_find.py"
    ),
    Mutant("live: a slide beyond the last", "if state.place <= state.of else None", "", "live/test_state.py"),
    Mutant(
        "live: a long line is read",
        "    if len(line) > LONGEST_STATE:\n        return None\n    try:\n        state",
        "    try:\n        state",
        "live/test_state.py",
    ),
    Mutant(
        "live: a folder that all can write to", "if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:", "if False:", "live/test_place.py"
    ),
    Mutant(
        "live: a stranger's own folder",
        "or found.st_uid != os.geteuid() or found.st_mode & 0o077",
        "or found.st_uid != os.geteuid()",
        "live/test_place.py",
    ),
    Mutant("settings: a value that is not known", "and value in known.get(str(name), (value,))", "", "unit/test_settings.py"),
    Mutant(
        "settings: another browser's changes are lost",
        "load(self.file, self.known)[0]._replace",
        "self.began._replace",
        "unit/test_settings.py",
    ),
    Mutant(
        "decks: an added slide goes first",
        "self.slides.append(Slide(address=str(address)))",
        "self.slides.insert(0, Slide(address=str(address)))",
        "unit/test_decks.py ui/test_present.py",
    ),
    Mutant(
        "decks: a slide that is not there",
        "        if not 0 <= place < len(self.slides):\n            return False\n",
        "",
        "unit/test_decks.py ui/test_present.py",
    ),
)
