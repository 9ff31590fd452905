"""The shapes of block letters, in dots. Drawn for Beatbook.

They are five dots high and, with few exceptions, three wide. A text with a mark above a letter is seven dots high.
"""

from functools import lru_cache

from .bigtext_marks import letter_and_mark, marked

LETTER_HEIGHT = 5
SPACE = ".."
BETWEEN_WORDS = 4
"""The dots between two words: a space, with the dot that follows every character."""

_DRAWN = """
0 ### #.# #.# #.# ###
1 ##. .#. .#. .#. ###
2 ### ..# ### #.. ###
3 ### ..# .## ..# ###
4 #.# #.# ### ..# ..#
5 ### #.. ### ..# ###
6 ### #.. ### #.# ###
7 ### ..# ..# .#. .#.
8 ### #.# ### #.# ###
9 ### #.# ### ..# ###
A .#. #.# ### #.# #.#
B ##. #.# ##. #.# ##.
C .## #.. #.. #.. .##
D ##. #.# #.# #.# ##.
E ### #.. ##. #.. ###
F ### #.. ##. #.. #..
G .### #... #.## #..# .###
H #.# #.# ### #.# #.#
I # # # # #
J ..# ..# ..# #.# .#.
K #.# #.# ##. #.# #.#
L #.. #.. #.. #.. ###
M #...# ##.## #.#.# #...# #...#
N #..# ##.# #.## #..# #..#
O .##. #..# #..# #..# .##.
P ##. #.# ##. #.. #..
Q .##. #..# #..# #.#. .#.#
R ##. #.# ##. #.# #.#
S .## #.. .#. ..# ##.
T ### .#. .#. .#. .#.
U #.# #.# #.# #.# ###
V #.# #.# #.# #.# .#.
W #...# #...# #.#.# ##.## #...#
X #.# #.# .#. #.# #.#
Y #.# #.# .#. .#. .#.
Z ### ..# .#. #.. ###
+ ... .#. ### .#. ...
− ... ... ### ... ...
– ... ... ### ... ...
- .. .. ## .. ..
% #..# ...# .##. #... #..#
£ .## #.. ##. #.. ###
. . . . . #
, .. .. .. .# #.
: . # . # .
' # # . . .
’ # # . . .
/ ..# ..# .#. #.. #..
& .#.. #.#. .#.. #.#. .#.#
? ##. ..# .#. ... .#.
! # # # . #
; .. .# .. .# #.
“ #.# #.# ... ... ...
” #.# #.# ... ... ...
‘ # # . . .
( .# #. #. #. .#
) #. .# .# .# #.
[ ## #. #. #. ##
] ## .# .# .# ##
< ..# .#. #.. .#. ..#
> #.. .#. ..# .#. #..
= ... ### ... ### ...
* ... #.# .#. #.# ...
" #.# #.# ... ... ...
— .... .... #### .... ....
… ..... ..... ..... ..... #.#.#
· . . # . .
"""

SHAPES: dict[str, tuple[str, ...]] = {line[0]: tuple(line[2:].split(" ")) for line in _DRAWN.strip().split("\n")}
"""The rows of each character from top to bottom, with `#` for a dot, equally long."""


def dots(text: str) -> tuple[str, ...]:
    """The rows of a text, with one column between characters.

    Five, or seven where a letter has a mark: the others then stand on the same base line. Empty where a character has no shape.
    """
    shapes = [_shape(character) for character in text]
    if not all(shapes):
        return ()
    high = max(map(len, shapes), default=0)
    stood = (("." * len(shape[0]),) * (high - len(shape)) + shape for shape in shapes)
    return tuple(".".join(row) for row in zip(*stood, strict=True))


def dots_wide(text: str) -> int:
    """The columns of dots that a text takes; 0 where a character has no shape."""
    shapes = [_shape(character) for character in text]
    return sum(len(shape[0]) + 1 for shape in shapes) - 1 if shapes and all(shapes) else 0


@lru_cache(maxsize=256)
def _shape(character: str) -> tuple[str, ...]:
    if character == " ":
        return (SPACE,) * LETTER_HEIGHT
    letter, mark = letter_and_mark(character)
    shape = SHAPES.get(letter, ())
    return marked(shape, mark) if shape and mark else shape
