"""The three sets of characters for charts, tables and the matrix, and the choice."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.model.capabilities import Emphasis


class Glyphs(NamedTuple):
    """One set of characters.

    `levels` are the parts of a row from low to high; `eighths` the last cell of a bar, from one eighth to seven. `outside` to `shift`
    mark the points that a rule of the control chart flags; `limit` draws its limits and `target` a target. `chance` marks a change that
    could be chance. `patterns` fill adjacent bars, `shades` run from dark to light. `heads` are the marks of a chart within one row, from
    low to high, and `steps` the parts of a column; `feet` join a stem to the line below or above it, `corners` are those of a line, and
    `dot` is its mark. `parting` stands between the phases of a rebase.
    """

    name: str
    unicode: bool
    levels: str
    full: str
    eighths: str
    half: str
    upper: str
    lower: str
    up: str
    down: str
    untested: str
    """A rise and a fall that cannot be tested for chance, which may have the same sign."""
    level: str
    missing: str
    marker: str
    axis: str
    rule: str
    thick: str
    ellipsis: str
    bullet: str
    crumb: str
    heads: str
    steps: str
    feet: str
    corners: str
    dot: str
    parting: str
    core: str
    present: str
    less: str
    different: str
    questioned: str
    silent: str
    outside: str
    near: str
    rising: str
    falling: str
    shift: str
    chance: str
    limit: str
    target: str
    patterns: tuple[str, ...]
    shades: str

    @property
    def sparks(self) -> str:
        """The steps of a sparkline from low to high: none that would touch the row above."""
        return self.levels[:-1]

    def untested_key(self, sides: Iterable[int] = (1, -1)) -> str:
        """The signs of untested changes to these sides, each once."""
        return "".join(dict.fromkeys(self.untested[side < 0] for side in sides))

    def emphasis(self, name: Emphasis | None) -> str:
        """The character of an emphasis; None means that the report does not mention it."""
        signs = {"core": self.core, "present": self.present, "less": self.less, "different": self.different, "questioned": self.questioned}
        return signs[name] if name else self.silent


BLOCKS = Glyphs(
    name="blocks",
    unicode=True,
    levels="▁▂▃▄▅▆▇█",
    full="█",
    eighths="▏▎▍▌▋▊▉",
    half="▐",
    upper="▀",
    lower="▄",
    up="▲",
    down="▼",
    untested="△▽",
    level="=",
    missing="·",
    marker="▌",
    axis="│",
    rule="─",
    thick="━",
    ellipsis="…",
    bullet="▪",
    crumb="›",
    heads="▄▀",
    steps="▁▂▃▄▅▆▇█",
    feet="┴┬",
    corners="╭╮╰╯",
    dot="•",
    parting="┊",
    core="■",
    present="▪",
    less="▼",
    different="◆",
    questioned="?",
    silent="·",
    outside="●",
    near="◇",
    rising="╱",
    falling="╲",
    shift="≡",
    chance="○",
    limit="┄",
    target="╍",
    patterns=("█", "▓", "▒", "░", "▚"),
    shades="█▓▒░",
)
BRAILLE = BLOCKS._replace(
    name="braille",
    levels="⡀⣀⣄⣤⣦⣶⣷⣿",
    full="⣿",
    eighths="⡀⡄⡆⡇⣇⣧⣷",
    half="⢸",
    upper="⠛",
    lower="⣤",
    heads="⣤⠶⠛",
    steps="⣀⣤⣶⣿",
    patterns=("⣿", "⣶", "⢕", "⠡", "⣤"),
    shades="⣿⣶⢕⠡",
)
ASCII = Glyphs(
    name="ascii",
    unicode=False,
    levels='_,-~+*"#',
    full="#",
    eighths="",
    half="",
    upper="",
    lower="",
    up="^",
    down="v",
    untested="**",
    level="=",
    missing=".",
    marker=">",
    axis="|",
    rule="-",
    thick="=",
    ellipsis="~",
    bullet="*",
    crumb=">",
    heads="o",
    steps="_=#",
    feet="++",
    corners="..''",
    dot="o",
    parting=":",
    core="#",
    present="o",
    less="v",
    different="*",
    questioned="?",
    silent=".",
    outside="!",
    near="@",
    rising="/",
    falling="\\",
    shift="&",
    chance="o",
    limit=".",
    target="~",
    patterns=("#", "=", ":", ".", "%"),
    shades="#=:.",
)
DENSER = ("█", "▚", "▓", "▒", "░")
"""The patterns of blocks on a light ground, and where contrast counts: there the light one has a contrast of 1.4 to 1."""
SETS = {glyphs.name: glyphs for glyphs in (BLOCKS, BRAILLE, ASCII)}

_TYPED = dict(zip("−–—‘’“”…·×›↑↓←→▲▼○•■▪▽◆◇≈≠±\u00a0", "---''\"\"~.x>^v<>^vo*#+v*:~!~ ", strict=True))
_DRAWN = (
    dict.fromkeys("─┄╌▔", "-")
    | {"━": "=", "▌": ">", "╱": "/", "╲": "\\"}
    | dict.fromkeys("▁▂▃▄▅▆▇▀", " ")
    | dict.fromkeys("│┃┆▏▎▍▐▋▊▉", "|")
    | dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯▖▗▘▝▞▚", "+")
    | dict.fromkeys("█▓▒░", "#")
)
_PLAIN = str.maketrans(_TYPED | _DRAWN)


def denser(glyphs: Glyphs) -> Glyphs:
    """A set with patterns that can be told from a light ground."""
    return glyphs._replace(patterns=DENSER) if glyphs.patterns == BLOCKS.patterns else glyphs


def choose(name: str | None, term: str, encoding: str) -> Glyphs:
    """The set of that name; by default blocks, or ASCII where blocks cannot be shown.

    They cannot be shown if the encoding is not UTF-8, or if TERM is `linux` or `dumb`: the Linux console's font has no eighths of a
    block. Raises ValueError, with a sentence, for an unknown name.
    """
    if name:
        if name not in SETS:
            raise ValueError(f"no chart characters called {name!r}. Use one of: {', '.join(SETS)}")
        return SETS[name]
    plain = encoding.casefold().replace("_", "-") not in ("utf-8", "utf8") or term in ("linux", "dumb", "")
    return ASCII if plain else BLOCKS


def ascii_text(text: str) -> str:
    """A text with our own symbols and lines in ASCII, one character for one.

    Other letters stay as they are.
    """
    return text.translate(_PLAIN)
