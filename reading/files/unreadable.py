"""Why a file cannot be read: a code that `publishing` gives words."""

from typing import Final

WHY: Final = frozenset(
    {"picture", "old_office", "locked", "outlook", "winmail", "packed", "bomb", "broken", "pdf"}
    | {"too_large", "too_long", "empty", "attached"}
)


class Unreadable(Exception):
    """A file that is not read; ``why`` is one of `WHY`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
