"""By which edition of the writer, and of the laws of time, a calendar is written."""

import re
import zoneinfo
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path

WRITER = 1  # to be raised with any change of what is written from the same values
VERSION = re.compile(r"(\d{4})([a-z]?)")


@cache
def edition() -> int:
    """A number that rises with the writer and, within one, with the release of the time zones."""
    year, letter = VERSION.match(_release()).groups()  # type: ignore[union-attr]
    return (WRITER * 10_000 + int(year)) * 100 + (ord(letter) - 96 if letter else 0)


def _release() -> str:
    """The release that ``zoneinfo`` reads: the system's, where it says so, else the package's."""
    for folder in zoneinfo.TZPATH:
        with suppress(OSError), (Path(folder) / "tzdata.zi").open(encoding="ascii") as file:
            _, _, version = file.readline().partition("# version ")
            if VERSION.match(version):
                return version
    return str(import_module("tzdata").IANA_VERSION)
