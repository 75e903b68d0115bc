"""What leaves the office: secret addresses of calendars, and texts in other languages."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.base import UNLESS_SAID, Numbered, settings
from db.types import Id, Utc


class Feed(Numbered, table=True):
    """A secret address that serves a calendar for one scope, in one language, up to one level.

    That of a project's public calendar is no secret: its hash is the address itself.
    """

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
    # What its holder chose, and when last: what is shown changes with it.
    second_language: str | None = Field(default=None, max_length=16)
    reminders: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    tentative_hidden: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    cancelled_kept: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    busy_only: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    expires_on: date | None = None
    altered_at: datetime | None = Field(default=None, sa_type=Utc)
    # Of the writer of calendars, when it last wrote this one.
    edition: int | None = None
    # The office's revision that a calendar program has fetched, and when.
    shown_change: int | None = Field(default=None, sa_type=Id)
    shown_at: datetime | None = Field(default=None, sa_type=Utc)
    # Of the octets that were served last, and since when they are these (RFC 9110, 8.8).
    etag: str | None = Field(default=None, max_length=32)
    modified_at: datetime | None = Field(default=None, sa_type=Utc)


class Translation(Numbered, table=True):
    """A translation of a free text that others read; the original stands in the thing itself."""

    __tablename__ = "translation"
    __table_args__ = settings(UniqueConstraint("thing", "thing_id", "field", "language"))

    thing: str = Field(max_length=24)
    thing_id: int
    # Whose text it is, where it is an activity's own or of a point of its agenda.
    activity_id: int | None = Field(default=None, foreign_key="activity.id", index=True)
    field: str = Field(max_length=24)
    language: str = Field(max_length=16)
    text: str
    folded: str | None = None
    by_id: int | None = Field(default=None, foreign_key="person.id")
    reviewed: bool = False
