"""What a workshop is made of.

Frozen structs, and nothing that reads, draws or decides.

Every struct refuses unknown keys, so that a misspelt key in a pack is reported with its line instead of being ignored.
"""

from .quick_import import import_msgspec

import_msgspec()
