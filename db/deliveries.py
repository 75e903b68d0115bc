"""What is owed to chats, who sends it, what came in, and what was done."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import Numbered, settings
from db.types import Id, Utc, Worded


class Purpose(StrEnum):
    """Why a message is owed."""

    REMINDER = "reminder"
    CHANGE = "change"
    INVITATION = "invitation"
    APPROVAL = "approval"
    DECISION = "decision"
    LETTER = "letter"


class State(StrEnum):
    """Where one delivery stands."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    NO_ADDRESS = "no_address"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Delivery(Numbered, table=True):
    """One message owed to one chat at one instant; ``key`` makes a second copy impossible."""

    __tablename__ = "delivery"
    __table_args__ = settings(
        UniqueConstraint("key"),
        Index(
            "ix_delivery_waiting",
            "due_at",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_delivery_sending",
            "epoch",
            sqlite_where=text("state = 'sending'"),
            postgresql_where=text("state = 'sending'"),
        ),
        Index(None, "chat_id", "message_id"),
    )

    key: str = Field(max_length=120)
    purpose: Purpose = Field(sa_type=Worded(Purpose))
    activity_id: int = Field(foreign_key="activity.id", index=True)
    leg_id: int | None = Field(default=None, foreign_key="leg.id")
    person_id: int = Field(foreign_key="person.id")
    chat_id: int | None = Field(default=None, sa_type=Id)
    rule: str | None = Field(default=None, max_length=24)
    reference: int | None = None
    due_at: datetime = Field(sa_type=Utc)
    expires_at: datetime | None = Field(default=None, sa_type=Utc)
    not_before: datetime | None = Field(default=None, sa_type=Utc)
    state: State = Field(default=State.WAITING, sa_type=Worded(State))
    epoch: int | None = None
    attempts: int = 0
    told: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    told_revision: int | None = None
    sent_at: datetime | None = Field(default=None, sa_type=Utc)
    message_id: int | None = Field(default=None, sa_type=Id)
    error: str | None = None


class SenderLease(SQLModel, table=True):
    """Who sends: one row; ``until`` is an instant of the database's own clock."""

    __tablename__ = "sender_lease"

    id: int = Field(default=1, primary_key=True)
    owner: str = Field(max_length=64)
    epoch: int
    until: datetime = Field(sa_type=Utc)


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
    body: dict[str, Any] | None = Field(default=None, sa_type=JSON)
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
    was: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    now: dict[str, Any] | None = Field(default=None, sa_type=JSON)


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
