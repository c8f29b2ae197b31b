"""`python -m crosscheck` is `crosscheck`."""

import sys

from crosscheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
