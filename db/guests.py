"""The pages of people who take part without Telegram."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.base import Numbered, settings
from db.types import Utc


class GuestPage(Numbered, table=True):
    """The page of one person, behind an address derived from the office's key and kept as a hash.

    Another generation has another address. ``opened_at`` and ``looked_at`` are when a browser first
    and last showed it; ``confirmed_at`` is when its reader first did something on it as the person
    it is for; ``refused_at`` when a reader said to be somebody else.
    """

    __tablename__ = "guest_page"
    __table_args__ = settings(UniqueConstraint("person_id"), UniqueConstraint("secret_hash"))

    person_id: int = Field(foreign_key="person.id")
    generation: int = 1
    secret_hash: str = Field(max_length=64)
    made_at: datetime = Field(sa_type=Utc)
    opened_at: datetime | None = Field(default=None, sa_type=Utc)
    looked_at: datetime | None = Field(default=None, sa_type=Utc)
    confirmed_at: datetime | None = Field(default=None, sa_type=Utc)
    refused_at: datetime | None = Field(default=None, sa_type=Utc)
    stopped_at: datetime | None = Field(default=None, sa_type=Utc)
    asked_at: datetime | None = Field(default=None, sa_type=Utc)
