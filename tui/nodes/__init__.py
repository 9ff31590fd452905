"""What each kind of thing in a workshop is called, says and shows.

For every way of showing it. Start at `node`, which says what a kind has to give, and at `kinds`, which lists the kinds and finds the one at
an address. Each kind is a class in a module of its own: `workshop`, `topic`, `statement`, `figure`, `claim`, `table` with its periods and
members, `glossary`, `term`, `audit`, `questions`, `statistic`, `help`, and in `matrix/` the matrix with its rows, columns and cells. The
other modules help them with one idea each: `statement_slide`, `finding_words`, `standing_words`, and so on.

To add a kind: its name in `Kind` of `tui.navigation.address`, its module here, its line in `kinds`, and its keys in the help of `show`.
Importing a kind's module must cost little, because every list of addresses does it: analysis, charts and records are imported in the
methods that need them.
"""
