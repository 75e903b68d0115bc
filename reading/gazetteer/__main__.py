"""Make the gazetteer: ``python -m reading.gazetteer [PATH]``."""

import sys
from pathlib import Path

from reading.gazetteer import DEFAULT_PATH, build

if __name__ == "__main__":
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_PATH
    sys.stdout.write(f"{path}: made\n" if build(path) else f"{path}: up to date\n")
