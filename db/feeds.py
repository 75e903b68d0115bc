"""What leaves the office: secret addresses of calendars, and texts in other languages."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.base import Numbered, settings
from db.types import Utc


class Feed(Numbered, table=True):
    """A secret address that serves a calendar for one scope, in one language, up to one level."""

    __tablename__ = "feed"
    __table_args__ = settings(UniqueConstraint("secret_hash"))

    secret_hash: str = Field(max_length=64)
    scope: str = Field(max_length=64)
    language: str = Field(max_length=16)
    level: int = 0
    person_id: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(sa_type=Utc)
    revoked_at: datetime | None = Field(default=None, sa_type=Utc)
    last_fetch_at: datetime | None = Field(default=None, sa_type=Utc)
    fetches: int = 0
    client: str | None = Field(default=None, max_length=64)


class Translation(Numbered, table=True):
    """A translation of a free text that others read; the original stands in the thing itself."""

    __tablename__ = "translation"
    __table_args__ = settings(UniqueConstraint("thing", "thing_id", "field", "language"))

    thing: str = Field(max_length=24)
    thing_id: int
    field: str = Field(max_length=24)
    language: str = Field(max_length=16)
    text: str
    by_id: int | None = Field(default=None, foreign_key="person.id")
    reviewed: bool = False
