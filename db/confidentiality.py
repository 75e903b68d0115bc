"""To whom a thing for named people only is named, and what it is called before others."""

import secrets

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.base import Numbered, settings

# No vowels, so that no word comes out, and nothing that looks like something else.
HANDLE_SIGNS = "2345679BCDFGHJKLMNPQRSTVWXZ"
HANDLE_LENGTH = 4


def drawn_handle() -> str:
    """A handle by lot, as 7F3K: it says nothing, and need not be the only one of its kind."""
    return "".join(secrets.choice(HANDLE_SIGNS) for _ in range(HANDLE_LENGTH))


class Named(Numbered, table=True):
    """A person to whom what is red in an activity may be shown, when they ask for it."""

    __tablename__ = "named"
    __table_args__ = settings(UniqueConstraint("activity_id", "person_id"))

    activity_id: int = Field(foreign_key="activity.id")
    person_id: int = Field(foreign_key="person.id", index=True)
