"""`python -m tui`, the same as `beatbook`."""

import sys

from tui.cli import main

sys.exit(main())
