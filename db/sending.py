"""Who sends, how far turns are given out, and what the office does by itself."""

from datetime import datetime

from sqlmodel import Column, Field, SQLModel

from db.types import Json, Utc


class SenderLease(SQLModel, table=True):
    """Who sends: one row; ``until`` is an instant of the database's own clock."""

    __tablename__ = "sender_lease"

    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    owner: str = Field(max_length=64)
    epoch: int
    until: datetime = Field(sa_type=Utc)
    paused_until: datetime | None = Field(default=None, sa_type=Utc)


class Pace(SQLModel, table=True):
    """Which turns to send count in Telegram's second: one row.

    Each is when it begins, the oldest first: POSIX seconds of the database's own clock.
    """

    __tablename__ = "pace"

    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    given: list[float] = Field(sa_column=Column(Json, nullable=False))


class Routine(SQLModel, table=True):
    """One of the office's own rhythms, and its next moment."""

    __tablename__ = "routine"

    name: str = Field(primary_key=True, max_length=32)
    next_at: datetime = Field(sa_type=Utc)
    last_at: datetime | None = Field(default=None, sa_type=Utc)
