"""The numbers of a workbook as a person wrote them: figures, days and times (§18.8)."""

import re
from datetime import datetime, timedelta
from typing import Final

from reading.files.packed import Packed, bare, named

# Formats that Excel has built in for dates and times (§18.8.30).
BUILT_IN: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
DATED: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a day has no zone
# 31 December 9999, the last that Excel has.
LAST: Final = 2_958_466


def date_styles(packed: Packed) -> set[int]:
    """The numbers of the cell formats that show a date or a time."""
    if "xl/styles.xml" not in packed.names():
        return set()
    tree = packed.tree("xl/styles.xml")
    own = {
        int(named(one, "numFmtId") or 0): named(one, "formatCode") or ""
        for one in tree.iter()
        if bare(one) == "numFmt"
    }
    formats = next((one for one in tree if bare(one) == "cellXfs"), ())
    found = set()
    for at, one in enumerate(formats):
        number = int(named(one, "numFmtId") or 0)
        if number in BUILT_IN or DATED.search(QUOTED.sub("", own.get(number, ""))):
            found.add(at)
    return found


def figure(value: str, *, dated: bool) -> str:
    """A number as a person wrote it: a date, a time, or a figure."""
    try:
        number = float(value)
    except ValueError:
        return value
    if dated and 0 <= number < LAST:
        return moment(number)
    return str(int(number)) if number.is_integer() else value


def moment(number: float) -> str:
    """Days since the epoch of Excel as ISO 8601: a day, a time, or both."""
    at = EPOCH + timedelta(seconds=round(number * 86_400))
    if number < 1:
        return f"{at:%H:%M}"
    return f"{at:%Y-%m-%d}" if number.is_integer() else f"{at:%Y-%m-%d %H:%M}"
