"""What is owed to chats, and what came of each attempt."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import UNLESS_SAID, Numbered, settings
from db.types import Id, Json, Utc, Worded
from db.vocabulary import Policy, Purpose, State


def only(condition: str) -> dict[str, Any]:
    """Of an index: no other rows stand in it, on either database."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


class Delivery(Numbered, table=True):
    """One message owed to one chat at one instant; ``key`` makes a second copy impossible.

    What is owed to a group is owed to no person.
    """

    __tablename__ = "delivery"
    __table_args__ = settings(
        UniqueConstraint("key"),
        Index(
            "ix_delivery_waiting",
            "lane",
            "due_at",
            "id",
            **only("state = 'waiting'"),
        ),
        Index(
            "ix_delivery_sending",
            "epoch",
            **only("state = 'sending'"),
        ),
        Index(
            "ix_delivery_uncertain",
            "id",
            **only("state = 'uncertain'"),
        ),
        Index(
            "ix_delivery_gathered",
            "person_id",
            "due_at",
            **only("state = 'gathered'"),
        ),
        Index(
            "ix_delivery_broadcast",
            "reference",
            "state",
            **only("purpose = 'broadcast'"),
        ),
        # What is asked of all rows is counted here. What waits stays out: without statistics,
        # SQLite would look for it in this index alone.
        Index("ix_delivery_not_waiting", "state", **only("state <> 'waiting'")),
        Index("ix_delivery_expiring", "expires_at", **only("state = 'waiting'")),
        Index(
            "ix_delivery_repeated",
            "id",
            # SQLite has no truth of its own, and looks for the very words of the question.
            sqlite_where=text("repeated = 1"),
            postgresql_where=text("repeated"),
        ),
        Index(None, "chat_id", "message_id"),
        # What one of many guests is owed, and what is owed because of one of them.
        Index(None, "activity_id", "purpose", "person_id", "reference"),
    )

    key: str = Field(max_length=120)
    purpose: Purpose = Field(sa_type=Worded(Purpose))
    activity_id: int | None = Field(default=None, foreign_key="activity.id")
    leg_id: int | None = Field(default=None, foreign_key="leg.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    chat_id: int | None = Field(default=None, sa_type=Id)
    rule: str | None = Field(default=None, max_length=24)
    reference: int | None = None
    due_at: datetime = Field(sa_type=Utc)
    expires_at: datetime | None = Field(default=None, sa_type=Utc)
    not_before: datetime | None = Field(default=None, sa_type=Utc)
    state: State = Field(default=State.WAITING, sa_type=Worded(State))
    lane: int = Field(default=1, sa_column_kwargs={"server_default": text("1")})
    policy: Policy = Field(
        default=Policy.NEVER,
        sa_type=Worded(Policy),
        sa_column_kwargs={"server_default": Policy.NEVER.value},
    )
    silent: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    repeated: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    epoch: int | None = None
    attempts: int = 0
    told: dict[str, Any] | None = Field(default=None, sa_type=Json)
    told_revision: int | None = None
    sent_at: datetime | None = Field(default=None, sa_type=Utc)
    message_id: int | None = Field(default=None, sa_type=Id)
    digest_id: int | None = Field(default=None, foreign_key="delivery.id", index=True)
    pressed_at: datetime | None = Field(default=None, sa_type=Utc)
    error: str | None = None


class Unsettled(SQLModel, table=True):
    """An activity of which it is still to be computed what is owed: many were changed at once."""

    __tablename__ = "unsettled"

    activity_id: int = Field(
        primary_key=True, foreign_key="activity.id", sa_column_kwargs={"autoincrement": False}
    )


class Attempt(Numbered, table=True):
    """One time that a delivery was taken, and what came of it: only ever added to and closed.

    ``told_before`` is what the time before had told, which may have arrived.
    """

    __tablename__ = "attempt"
    __table_args__ = settings(Index(None, "outcome"))

    delivery_id: int = Field(foreign_key="delivery.id", index=True)
    epoch: int
    told_before: dict[str, Any] | None = Field(default=None, sa_type=Json)
    told_before_revision: int | None = None
    begun_at: datetime = Field(sa_type=Utc)
    ended_at: datetime | None = Field(default=None, sa_type=Utc)
    outcome: State | None = Field(default=None, sa_type=Worded(State))
    message_id: int | None = Field(default=None, sa_type=Id)
    error: str | None = None
