"""What the terminal shows, cell by cell, and the fewest bytes that make it show something else.

Textual paints whole regions in whole styles. On a thin line that is most of what is sent: this keeps to the cells that differ, says of a
style only what changes, and erases where there is nothing to write. It knows nothing of what is shown.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len
from rich.color import Color, ColorSystem
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.display.colours import nearest

ATTRIBUTES = {
    "bold": ("1", "22"), "dim": ("2", "22"), "italic": ("3", "23"), "underline": ("4", "24"), "blink": ("5", "25"),
    "reverse": ("7", "27"), "conceal": ("8", "28"), "strike": ("9", "29"), "underline2": ("21", "24"), "overline": ("53", "55"),
}  # fmt: skip
OFF = dict(ATTRIBUTES.values())
SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "53"})
ERASING = (
    "xterm",
    "xterm-color",
    "xterm-16color",
    "xterm-88color",
    "xterm-256color",
    "linux",
    "rxvt",
    "rxvt-unicode-256color",
    "putty-256color",
)
"""Types of terminal that erase in the background that is set; any other is only made to erase in its own."""
LEAST_ERASED = 12
"""Blanks in the middle of a row from which on it is shorter to erase them and step over."""
GAP = 4
"""Cells between two changes that are sent again rather than stepped over."""


class Pen:
    """How a cell is drawn, in a terminal's own codes. There is one of a kind, so that `is` compares."""

    __slots__ = ("attributes", "back", "blank", "fore")
    made: "dict[tuple[frozenset[str], str, str], Pen]" = {}  # noqa: RUF012 (all pens there are)

    def __init__(self, attributes: frozenset[str], fore: str, back: str) -> None:
        self.attributes, self.fore, self.back = attributes, fore, back
        # What a blank shows of it: all that a line through it, or turning it round, may show; else its background.
        plain = not attributes and not fore
        self.blank: Pen = self if plain or attributes & SEEN_ON_BLANKS else pen(frozenset(), "", back)


def pen(attributes: frozenset[str], fore: str, back: str) -> Pen:
    """The pen of a kind."""
    key = (attributes, fore, back)
    if key not in Pen.made:
        Pen.made[key] = Pen(*key)
    return Pen.made[key]


PLAIN = pen(frozenset(), "", "")


@lru_cache(4096)
def pen_of(style: Style | None, system: ColorSystem) -> Pen:
    """The pen of a style, in the colours that the terminal has. Links are not kept: nothing of ours is one."""
    if style is None:
        return PLAIN
    attributes = frozenset(on for name, (on, _) in ATTRIBUTES.items() if getattr(style, name))
    return pen(attributes, _codes(style.color, system, foreground=True), _codes(style.bgcolor, system, foreground=False))


def _codes(colour: Color | None, system: ColorSystem, *, foreground: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    if system is ColorSystem.EIGHT_BIT and colour.triplet is not None:
        return f"{38 if foreground else 48};5;{nearest(*colour.triplet)}"
    return ";".join(colour.downgrade(system).get_ansi_codes(foreground))


@lru_cache(4096)
def change(before: Pen, after: Pen) -> str:
    """The shortest sequence from one pen to another."""
    if before is after:
        return ""
    gone = {OFF[on] for on in before.attributes - after.attributes}
    # An `off` may take away what is to stay: bold and dim share theirs.
    new = [on for on in sorted(after.attributes) if on not in before.attributes or OFF[on] in gone]
    colours = [
        colour or other for colour, old, other in ((after.fore, before.fore, "39"), (after.back, before.back, "49")) if colour != old
    ]
    changed = ";".join([*sorted(gone), *new, *colours])
    anew = ";".join(part for part in ("0", *sorted(after.attributes), after.fore, after.back) if part) if after is not PLAIN else ""
    return f"\x1b[{min(changed, anew, key=len)}m"


@lru_cache(8192)
def cells(text: str) -> tuple[tuple[str, ...], bool]:
    """A text cell by cell, a wide character's second one empty; and whether every terminal agrees on that.

    Where one character joins another they do not: then the text stays whole, in its first cell.
    """
    if text.isascii():
        return tuple(text), True
    widths = [cell_len(character) for character in text]
    if 0 in widths:
        return (text, *[""] * (cell_len(text) - 1)) if cell_len(text) else (), False
    return tuple(cell for character, width in zip(text, widths, strict=True) for cell in (character, "")[:width]), True


class Row:
    """A row of cells; `sure` where all that was written to it since it was blank has the same widths everywhere."""

    __slots__ = ("characters", "pens", "sure")

    def __init__(self, characters: list[str], pens: list[Pen], sure: bool = True) -> None:
        self.characters, self.pens, self.sure = characters, pens, sure

    def copy(self) -> "Row":
        """Another one like it."""
        return Row(self.characters[:], self.pens[:], self.sure)

    def write(self, x: int, strip: Strip, system: ColorSystem) -> None:
        """Put a strip at a column; what goes beyond the row is cut off."""
        characters: list[str] = []
        pens: list[Pen] = []
        for text, style, control in strip:
            if control:
                continue
            drawn = pen_of(style, system)
            letters, sure = cells(text)
            self.sure = self.sure and sure
            if not letters and characters:
                characters[-1] += text  # an accent that was cut off its letter
            characters += letters
            blank = drawn.blank
            pens += [drawn] * len(letters) if drawn is blank else [blank if letter == " " else drawn for letter in letters]
        width = min(len(characters), len(self.characters) - x)
        if width > 0:
            self.characters[x : x + width] = characters[:width]
            self.pens[x : x + width] = pens[:width]


class Painter:
    """Remembers what it has had painted. `forget` when that may no longer be what is on the terminal."""

    def __init__(self, term: str) -> None:
        self.erases = term in ERASING
        self._rows: list[Row] = []
        self._width = 0
        self._known = False

    def forget(self) -> None:
        """The terminal may show anything: before the next painting of the whole it is cleared."""
        self._known = False

    def paint(self, update: CompositorUpdate, console: Console, size: tuple[int, int]) -> str:
        """What to send for an update of a screen of a size, in columns and rows."""
        system = console._color_system or ColorSystem.TRUECOLOR
        if isinstance(update, LayoutUpdate):
            rows: Iterator[tuple[int, list[tuple[int, Strip]]]] = _layout(update)
        elif isinstance(update, ChopsUpdate):
            rows = _chops(update)
        else:
            self.forget()
            return update.render_segments(console)
        width, height = size
        stroke = Stroke(self.erases)
        if not self._known or (width, height) != (self._width, len(self._rows)):
            if not isinstance(update, LayoutUpdate) or update.region.size != size:
                # A part, while the rest may show anything: the whole is still to come.
                self.forget()
                return update.render_segments(console)
            self._rows = [Row([" "] * width, [PLAIN] * width) for _ in range(height)]
            self._width, self._known = width, True
            stroke.clear()
        for y, strips in rows:
            if y < height:
                row = self._rows[y].copy()
                for x, strip in strips:
                    row.write(x, strip, system)
                row.sure = row.sure or all(len(character) < 2 for character in row.characters)
                stroke.row(y, self._rows[y], row)
                self._rows[y] = row
        return stroke.end()


class Stroke:
    """The bytes of one update, and where they leave the terminal's cursor and pen."""

    def __init__(self, erases: bool) -> None:
        self.erases = erases
        self._sent: list[str] = []
        self._x = self._y = -1
        self._pen = PLAIN

    def clear(self) -> None:
        """Erase the screen."""
        self._sent.append("\x1b[m\x1b[2J")

    def end(self) -> str:
        """All of it, the pen put away."""
        self._change(PLAIN)
        return "".join(self._sent)

    def row(self, y: int, before: Row, after: Row) -> None:
        """Make one row of another."""
        old, new, old_pens, new_pens = before.characters, after.characters, before.pens, after.pens
        if old == new and old_pens == new_pens:
            return
        width = len(new)
        if before.sure and after.sure:
            differ = [x for x in range(width) if new[x] != old[x] or new_pens[x] is not old_pens[x]]
        else:
            differ = list(range(width))
        tail = _tail(new, new_pens) if self._erasable(new, new_pens, width - 1) else width
        x = 0
        for start, stop in _runs(differ, after):
            if start < x:
                continue
            x = start
            while x < stop:
                if x >= tail and width - x > 3:
                    self._move(x, y)
                    self._change(new_pens[x], blank=True)
                    self._sent.append("\x1b[K")
                    return
                blanks = _blanks(new, new_pens, x, stop)
                if blanks >= LEAST_ERASED and self._erasable(new, new_pens, x):
                    self._move(x, y)
                    self._change(new_pens[x], blank=True)
                    self._sent.append(f"\x1b[{blanks}X")
                    x += blanks
                    continue
                self._move(x, y)
                self._change(new_pens[x], blank=new[x] == " ")
                self._sent.append(new[x])
                known = len(new[x]) == 1
                x += 1
                while x < width and not new[x]:
                    x += 1
                # At the edge the cursor stays in the last column or stands beyond it, and after some letters it is anywhere.
                self._x = x if x < width and known else -1

    def _erasable(self, characters: Sequence[str], pens: Sequence[Pen], x: int) -> bool:
        return characters[x] == " " and not pens[x].attributes and (self.erases or not pens[x].back)

    def _change(self, wanted: Pen, *, blank: bool = False) -> None:
        if blank:
            if self._pen.blank is wanted:
                return
            if not wanted.attributes and not self._pen.blank.attributes:
                # The colour of letters may stay what it was.
                wanted = pen(self._pen.attributes, self._pen.fore, wanted.back)
        if wanted is not self._pen:
            self._sent.append(change(self._pen, wanted))
            self._pen = wanted

    def _move(self, x: int, y: int) -> None:
        if (x, y) == (self._x, self._y):
            return
        if y == self._y and 0 <= self._x < x:
            steps = x - self._x
            self._sent.append(f"\x1b[{steps}C" if steps > 1 else "\x1b[C")
        else:
            self._sent.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        self._x, self._y = x, y


def _tail(characters: Sequence[str], pens: Sequence[Pen]) -> int:
    """Where the blanks begin with which a row ends."""
    x, last = len(characters), pens[-1]
    while x and characters[x - 1] == " " and pens[x - 1] is last:
        x -= 1
    return x


def _blanks(characters: Sequence[str], pens: Sequence[Pen], x: int, stop: int) -> int:
    """How many blanks of one kind there are from a column on."""
    at = x
    while at < stop and characters[at] == " " and pens[at] is pens[x]:
        at += 1
    return at - x


def _runs(differ: Sequence[int], row: Row) -> Iterator[tuple[int, int]]:
    """Columns as runs, from and up to, in which small gaps are bridged and whatever covers several cells is whole."""
    characters, pens = row.characters, row.pens
    start = stop = -1
    for x in differ:
        while not characters[x] and x:
            x -= 1
        end = x + 1
        while end < len(characters) and not characters[end]:
            end += 1
        if start < 0:
            start, stop = x, end
        elif x - stop <= GAP and all(pens[at] is pens[stop - 1] or pens[at] is pens[stop - 1].blank for at in range(stop, x)):
            stop = max(stop, end)
        else:
            yield start, stop
            start, stop = x, end
    if start >= 0:
        yield start, stop


def _layout(update: LayoutUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """A whole screen as rows of strips with their columns."""
    for y, line in enumerate(update.strips, update.region.y):
        x, strips = update.region.x, []
        for strip in line:
            strips.append((x, strip))
            x += strip.cell_length
        yield y, strips


def _chops(update: ChopsUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """A part of a screen as rows of strips with their columns. A strip that is touched is taken whole: no other lies over a part of it."""
    for y, first, last in update.spans:
        line = zip(update.chop_ends[y], update.chops[y].items(), strict=False)
        yield y, [(x, strip) for end, (x, strip) in line if strip is not None and x < last and end > first]
