"""Make the almanac: ``python -m reading.public_holidays [PATH]``."""

import sys
from pathlib import Path

from reading.public_holidays import DEFAULT_PATH
from reading.public_holidays.making import build

if __name__ == "__main__":
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_PATH
    sys.stdout.write(f"{path}: made\n" if build(path) else f"{path}: up to date\n")
