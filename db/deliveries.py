"""What is owed to chats, and who sends it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import Numbered, settings
from db.types import Id, Json, Utc, Worded
from db.vocabulary import Purpose, State


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
    told: dict[str, Any] | None = Field(default=None, sa_type=Json)
    told_revision: int | None = None
    sent_at: datetime | None = Field(default=None, sa_type=Utc)
    message_id: int | None = Field(default=None, sa_type=Id)
    error: str | None = None


class SenderLease(SQLModel, table=True):
    """Who sends: one row; ``until`` is an instant of the database's own clock."""

    __tablename__ = "sender_lease"

    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    owner: str = Field(max_length=64)
    epoch: int
    until: datetime = Field(sa_type=Utc)
