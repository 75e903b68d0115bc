"""The only door: each act, question and note is one transaction in one hop to a database thread."""

from programme.office.door import Office, Unavailable, last_change
from programme.office.performing import perform

__all__ = [
    "Office",
    "Unavailable",
    "last_change",
    "perform",
]
