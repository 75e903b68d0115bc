"""What people are reminded of by their own wish, and what is written to many of them."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field

from db.base import Numbered, settings
from db.types import Id, Json, Utc, Worded
from db.vocabulary import Anchor, Clock, Course, Policy


class ReminderRule(Numbered, table=True):
    """A reminder of one activity, or of one person, beside those of the kind.

    The one of an activity replaces the kind's of that name, or takes it away when ``off``; the one
    of a person comes on top, for all their activities or for one.
    """

    __tablename__ = "reminder_rule"
    __table_args__ = settings(Index(None, "activity_id"), Index(None, "person_id"))

    activity_id: int | None = Field(default=None, foreign_key="activity.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    name: str = Field(max_length=24)
    off: bool = False
    days: int = 0
    at: time | None = None
    clock: Clock = Field(default=Clock.READER, sa_type=Worded(Clock))
    anchor: Anchor = Field(default=Anchor.START, sa_type=Worded(Anchor))
    before: int | None = None
    roles: list[str] = Field(default_factory=list, sa_type=Json)
    answers: list[str] = Field(default_factory=list, sa_type=Json)
    attach: list[str] = Field(default_factory=list, sa_type=Json)
    policy: Policy = Field(default=Policy.NEVER, sa_type=Worded(Policy))


class Broadcast(Numbered, table=True):
    """What a coordinator writes to those who take part in an activity."""

    __tablename__ = "broadcast"
    __table_args__ = settings(Index(None, "course"))

    activity_id: int = Field(foreign_key="activity.id", index=True)
    by_id: int = Field(foreign_key="person.id")
    text: str
    language: str = Field(max_length=16)
    roles: list[str] = Field(default_factory=list, sa_type=Json)
    answers: list[str] = Field(default_factory=list, sa_type=Json)
    course: Course = Field(default=Course.DRAFT, sa_type=Worded(Course))
    written_at: datetime = Field(sa_type=Utc)
    confirmed_at: datetime | None = Field(default=None, sa_type=Utc)
    chat_id: int | None = Field(default=None, sa_type=Id)
    message_id: int | None = Field(default=None, sa_type=Id)
    shown: dict[str, Any] | None = Field(default=None, sa_type=Json)
