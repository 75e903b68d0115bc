"""Zones as people write them behind a time: CET, UTC+2, "local time"."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

OFFSET: Final = re.compile(
    r"(?:UTC|GMT)\s?(?P<sign>[+-])\s?(?P<hours>\d{1,2})(?::?00)?", re.IGNORECASE
)
NAMES: Final = Path(__file__).parent / "zones.toml"
MOST: Final = 14


def zone_of(text: str) -> str | None:
    """The IANA zone that an abbreviation or an offset in whole hours means; None: none."""
    found = OFFSET.fullmatch(text.strip())
    if not found:
        return abbreviations().get(text.strip().upper())
    hours = int(found["hours"])
    if hours > MOST:
        return None
    # The names of these zones have the sign of POSIX: west of Greenwich is plus.
    turned = "-" if found["sign"] == "+" else "+"
    return f"Etc/GMT{turned}{hours}" if hours else "UTC"


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Abbreviations that mean one zone to those who write them here."""
    found: dict[str, str] = tomllib.loads(NAMES.read_text(encoding="utf-8"))["zones"]
    return found
