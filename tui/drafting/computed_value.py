"""Whether a value is the one that follows from the other figures of a document."""

from tui.text.digits import numbers


def is_computed(value: float, computed: str) -> bool:
    """Whether a value is what a finding computed, rounded as the finding gives it.

    Both are sizes: a finding gives a fall without its sign.
    """
    found = [*numbers(computed)]
    if len(found) != 1:
        return False
    exponent = found[0].as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return round(abs(value), places) == round(abs(float(found[0])), places)
