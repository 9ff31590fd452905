"""What a workshop is made of: frozen structs, and nothing that reads, draws or decides.

Every struct refuses unknown keys, so that a misspelt key in a pack is a problem with a line number instead of a silence.
"""

import sys

if "typing_extensions" not in sys.modules:
    # msgspec takes two helpers from it where it is installed, and the same two from typing where it is not. Kept out of its sight for the
    # moment of the import, it costs no command a tenth of its time; whoever needs it later imports it as ever.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # None says: not to be found
    try:
        import msgspec  # noqa: F401 (for its import alone)
    finally:
        del sys.modules["typing_extensions"]
