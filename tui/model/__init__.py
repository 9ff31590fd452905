"""What a workshop is made of.

Frozen structs, and nothing that reads, draws or decides.

Every struct refuses unknown keys, so that a misspelt key in a pack is reported with its line instead of being ignored.
"""

import sys

if "typing_extensions" not in sys.modules:
    # msgspec takes two helpers from it if it is installed, and the same two from typing if not. Hiding it during the import saves every
    # command a tenth of its time; later imports of it work as usual.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # None says: not to be found
    try:
        import msgspec  # noqa: F401 (for its import alone)
    finally:
        del sys.modules["typing_extensions"]
