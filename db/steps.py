"""Steps of an activity's life: asked for, decided, and taken without what they need."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from db.base import Numbered, settings
from db.types import Json, Utc, Worded
from db.vocabulary import Status


class Approval(Numbered, table=True):
    """A step that needs somebody else's right, asked for and not yet decided.

    ``waives`` names what it goes without, ``word`` is what was said when it was returned. One that
    was decided by whoever asked for it has been taken back.
    """

    __tablename__ = "approval"
    __table_args__ = settings()

    activity_id: int = Field(foreign_key="activity.id", index=True)
    step: Status = Field(sa_type=Worded(Status))
    reason: str | None = None
    waives: list[str] | None = Field(default=None, sa_type=Json)
    asked_by_id: int = Field(foreign_key="person.id")
    asked_at: datetime = Field(sa_type=Utc)
    decided_by_id: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = Field(default=None, sa_type=Utc)
    granted: bool | None = None
    word: str | None = None


class Waiver(Numbered, table=True):
    """What a step went without, on whose word and why."""

    __tablename__ = "waiver"
    __table_args__ = settings()

    activity_id: int = Field(foreign_key="activity.id", index=True)
    guard: str = Field(max_length=32)
    reason: str
    by_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = Field(sa_type=Utc)


class Absence(Numbered, table=True):
    """Days on which somebody decides nothing, and who decides in their place; both ends count."""

    __tablename__ = "absence"
    __table_args__ = settings(
        Index(None, "person_id"), CheckConstraint("last_on >= first_on", name="order")
    )

    person_id: int = Field(foreign_key="person.id")
    first_on: date
    last_on: date
    deputy_id: int | None = Field(default=None, foreign_key="person.id")
