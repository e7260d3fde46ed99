"""The front door: `python build_digest.py [build|check|serve] …`."""

import sys

from digest.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
