"""`python -m tui`, the same as `beatbook`."""

import sys

from .cli import main

sys.exit(main())
