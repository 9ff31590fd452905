"""What a printed figure allows.

The lowest and highest value that its digits, sign and words can stand for.

Written apart from `tui`, so that the corpus does not agree with the checker by sharing its code.
"""

import re
from fractions import Fraction

Bounds = tuple[Fraction, Fraction]

# What writers mean by the words (tight) and what a fair reader still accepts (generous), as multiples of the figure that follows.
WORDS: dict[str, tuple[str, str, str, str]] = {
    "just under": ("0.97", "1", "0.9", "1"),
    "almost": ("0.97", "1", "0.9", "1"),
    "nearly": ("0.97", "1", "0.9", "1"),
    "close to": ("0.98", "1.02", "0.9", "1.1"),
    "approaching": ("0.96", "1", "0.9", "1"),
    "just over": ("1", "1.03", "1", "1.1"),
    "a little over": ("1", "1.03", "1", "1.1"),
    "slightly more than": ("1", "1.03", "1", "1.1"),
    "more than": ("1", "1.08", "1", "1.3"),
    "over": ("1", "1.08", "1", "1.3"),
    "around": ("0.985", "1.015", "0.9", "1.1"),
    "about": ("0.985", "1.015", "0.9", "1.1"),
    "roughly": ("0.985", "1.015", "0.9", "1.1"),
    "approximately": ("0.985", "1.015", "0.9", "1.1"),
    "some": ("0.985", "1.015", "0.9", "1.1"),
}
FRACTIONS: dict[str, Fraction] = {
    "a tenth": Fraction(10),
    "one in ten": Fraction(10),
    "a fifth": Fraction(20),
    "one in five": Fraction(20),
    "a quarter": Fraction(25),
    "one in four": Fraction(25),
    "a third": Fraction(100, 3),
    "one in three": Fraction(100, 3),
    "four in ten": Fraction(40),
    "half": Fraction(50),
    "six in ten": Fraction(60),
    "two thirds": Fraction(200, 3),
    "three quarters": Fraction(75),
    "nine in ten": Fraction(90),
    "twice": Fraction(200),
    "three times": Fraction(300),
    "four times": Fraction(400),
}
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBER = re.compile(r"\d[\d, \u00a0\u202f]*(?:\.\d+)?")


def words_of(text: str) -> str:
    """The hedge that a figure's text begins with, or nothing."""
    return next((word for word in sorted(WORDS, key=len, reverse=True) if text.startswith(f"{word} ")), "")


def digits_of(text: str) -> str:
    """The digits of a figure's text, without marks and separators.

    '▼ 1,204r' gives '1204'.
    """
    match = NUMBER.search(text)
    return re.sub(r"[^\d.]", "", match.group()) if match else ""


def step_of(text: str) -> Fraction:
    """One unit of the last digit printed."""
    _, _, decimals = digits_of(text).partition(".")
    return Fraction(1, 10 ** len(decimals))


def negative(text: str) -> bool:
    """Whether the text's own sign says less than zero."""
    bare = text.strip()
    return bare.startswith(("-", "−", "–", "▼", "↓", "(")) and any(sign.isdigit() for sign in bare)


def bounds(text: str, *, exact: bool, sign: int = 1, tight: bool = True) -> Bounds:
    """What the text allows.

    `exact` figures are counts printed in full; `sign` is the direction that the sentence's verb gives.
    """
    text = text[:1].lower() + text[1:]
    hedge = words_of(text)
    bare = text[len(hedge) :].strip() if hedge else text
    part = FRACTIONS.get(bare)
    if bare in SMALL:
        part, slack = Fraction(SMALL.index(bare)), Fraction(0)
    elif part is None:
        part = Fraction(digits_of(bare))
        slack = Fraction(0) if exact or hedge else step_of(bare) / 2
    else:
        slack = Fraction(0) if hedge else Fraction("0.6") if tight else Fraction("2.5")
    low, high = part - slack, part + slack
    if hedge:
        limits = WORDS[hedge][:2] if tight else WORDS[hedge][2:]
        low, high = part * Fraction(limits[0]), part * Fraction(limits[1])
    if negative(bare):
        sign = -sign
    return (low, high) if sign > 0 else (-high, -low)


def gap(one: Bounds, other: Bounds) -> Fraction:
    """How far two intervals lie from each other; 0 where they meet."""
    return max(Fraction(0), one[0] - other[1], other[0] - one[1])
