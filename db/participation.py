"""Who takes part in what is convened, and what they write of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.base import UNLESS_SAID, Numbered, settings
from db.types import Json, Utc, Worded
from db.vocabulary import Answer, Role


class Participation(Numbered, table=True):
    """A person in an activity: role and answer, and what they were last told of it."""

    __tablename__ = "participation"
    __table_args__ = settings(UniqueConstraint("activity_id", "person_id"))

    activity_id: int = Field(foreign_key="activity.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(default=Role.PARTICIPANT, sa_type=Worded(Role))
    answer: Answer = Field(default=Answer.INVITED, sa_type=Worded(Answer))
    answered_at: datetime | None = Field(default=None, sa_type=Utc)
    muted: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)
    told: dict[str, Any] | None = Field(default=None, sa_type=Json)
    told_revision: int | None = None


class Letter(Numbered, table=True):
    """What a participant writes to the coordinator of an activity, or the answer to it."""

    __tablename__ = "letter"
    __table_args__ = settings()

    activity_id: int = Field(foreign_key="activity.id", index=True)
    from_id: int = Field(foreign_key="person.id")
    to_id: int = Field(foreign_key="person.id")
    text: str
    written_at: datetime = Field(sa_type=Utc)
