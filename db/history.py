"""What came in, and what was done."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from db.base import Numbered, settings
from db.types import Id, Json, Utc


class Inbox(SQLModel, table=True):
    """An update taken from Telegram: stored before it is confirmed, closed when handled."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_open",
            "update_id",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )

    update_id: int = Field(primary_key=True, sa_type=Id, sa_column_kwargs={"autoincrement": False})
    chat_id: int | None = Field(default=None, sa_type=Id)
    body: dict[str, Any] | None = Field(default=None, sa_type=Json)
    owner: str | None = Field(default=None, max_length=64)
    received_at: datetime = Field(sa_type=Utc)
    acted_at: datetime | None = Field(default=None, sa_type=Utc)
    act: str | None = Field(default=None, max_length=48)
    activity_id: int | None = None
    closed_at: datetime | None = Field(default=None, sa_type=Utc)
    error: str | None = None


class Change(Numbered, table=True):
    """One act in history; ``id`` is the order of history."""

    __tablename__ = "change"
    __table_args__ = settings()

    at: datetime = Field(sa_type=Utc)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    act: str = Field(max_length=48)
    update_id: int | None = Field(default=None, sa_type=Id)


class Alteration(Numbered, table=True):
    """What one change did to one row: what was, what is, and the activity's version after it."""

    __tablename__ = "alteration"
    __table_args__ = settings(Index(None, "activity_id", "version"))

    change_id: int = Field(foreign_key="change.id", index=True)
    activity_id: int | None = Field(default=None, foreign_key="activity.id")
    version: int | None = None
    thing: str = Field(max_length=24)
    thing_id: int
    was: dict[str, Any] | None = Field(default=None, sa_type=Json)
    now: dict[str, Any] | None = Field(default=None, sa_type=Json)
