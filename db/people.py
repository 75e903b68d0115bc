"""Who the office knows, where they are written to, and what they are entrusted with."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.base import UNLESS_SAID, Numbered, settings
from db.types import Id, Json, Utc, Worded
from db.vocabulary import Right, Role


class Person(Numbered, table=True):
    """Someone the office knows."""

    __tablename__ = "person"
    __table_args__ = settings()

    name: str = Field(max_length=200)
    language: str = Field(max_length=16)
    zone: str = Field(max_length=64)
    # None: as the office has it. Equal hours: no quiet ones.
    quiet_from: time | None = None
    quiet_until: time | None = None
    day_message_at: time | None = None
    brief: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    discreet: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    version: int = 1
    created_at: datetime = Field(sa_type=Utc)
    # Not let in until somebody says so; and without a name any more.
    suspended_at: datetime | None = Field(default=None, sa_type=Utc)
    forgotten_at: datetime | None = Field(default=None, sa_type=Utc)


class Chat(SQLModel, table=True):
    """A Telegram chat that may be written to, by Telegram's id: a person's, or an admitted group's.

    Without either it is a stranger's. A group is admitted for one project, or for the whole office.
    """

    __tablename__ = "chat"

    id: int = Field(primary_key=True, sa_type=Id, sa_column_kwargs={"autoincrement": False})
    person_id: int | None = Field(default=None, foreign_key="person.id", unique=True)
    language: str | None = Field(default=None, max_length=16)
    question: dict[str, Any] | None = Field(default=None, sa_type=Json)
    paused_until: datetime | None = Field(default=None, sa_type=Utc)
    blocked_at: datetime | None = Field(default=None, sa_type=Utc)
    # By their own wish; then it stays blocked until they wish otherwise.
    stopped_at: datetime | None = Field(default=None, sa_type=Utc)
    title: str | None = Field(default=None, max_length=200)
    admitted_by_id: int | None = Field(default=None, foreign_key="person.id")
    project_id: int | None = Field(default=None, foreign_key="project.id")
    migrated_to: int | None = Field(default=None, sa_type=Id)
    wrong_codes: int = 0
    codes_blocked_until: datetime | None = Field(default=None, sa_type=Utc)


class Announced(SQLModel, table=True):
    """What a group was last told of an activity, as facts to compare with."""

    __tablename__ = "announced"

    chat_id: int = Field(foreign_key="chat.id", primary_key=True, sa_type=Id)
    activity_id: int = Field(foreign_key="activity.id", primary_key=True)
    told: dict[str, Any] = Field(sa_type=Json)
    told_revision: int


class Entrustment(Numbered, table=True):
    """A right held by a person within a scope; neither project nor territory: the whole office."""

    __tablename__ = "entrustment"
    __table_args__ = settings()

    person_id: int = Field(foreign_key="person.id", index=True)
    right: Right = Field(sa_type=Worded(Right))
    project_id: int | None = Field(default=None, foreign_key="project.id")
    territory: str | None = Field(default=None, max_length=2)


class Invitation(Numbered, table=True):
    """A one-time door: a long code for the link and eight letters for typing; either uses it up.

    Both codes are kept as SHA-256. It leads to a person already known, or makes a new one, who
    gets the right, or the role in an activity, that it names.
    """

    __tablename__ = "invitation"
    __table_args__ = settings(
        UniqueConstraint("code_hash"),
        UniqueConstraint("letters_hash"),
        CheckConstraint("uses_left >= 0", name="uses"),
    )

    code_hash: str = Field(max_length=64)
    letters_hash: str = Field(max_length=64)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    name: str | None = Field(default=None, max_length=200)
    language: str | None = Field(default=None, max_length=16)
    right: Right | None = Field(default=None, sa_type=Worded(Right))
    project_id: int | None = Field(default=None, foreign_key="project.id")
    territory: str | None = Field(default=None, max_length=2)
    activity_id: int | None = Field(default=None, foreign_key="activity.id")
    role: Role | None = Field(default=None, sa_type=Worded(Role))
    uses_left: int = 1
    invited_by_id: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(sa_type=Utc)
    expires_at: datetime = Field(sa_type=Utc)
