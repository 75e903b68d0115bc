"""Tables with a column of months, in which an empty cell means the month above."""

import re
from collections.abc import Sequence
from typing import Final

PARTED: Final = re.compile(r"\s*[;；]\s*")
DASHES: Final = " -–—*"
FIGURE: Final = re.compile(r"\d")


class Months:
    """The month that holds, while the rows of a table come."""

    def __init__(self, roles: Sequence[str]) -> None:
        self.there, self.month = "month" in roles, ""

    def dated(self, fields: dict[str, str]) -> dict[str, str]:
        """The fields of a row whose days have their month."""
        if not self.there:
            return fields
        rest = {role: cell for role, cell in fields.items() if role != "month"}
        self.month = fields.get("month", self.month)
        days = rest.get("days", "").strip(DASHES)
        if not self.month:
            return rest
        if not days or not FIGURE.search(days):
            return rest | {"days": f"{self.month} ({days})" if days else self.month}
        return rest | {"days": "; ".join(f"{one} {self.month}" for one in PARTED.split(days))}
