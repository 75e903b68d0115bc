"""What is convened: activities, their legs, their projects and bodies, and what links them."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from db.base import Numbered, settings
from db.confidentiality import HANDLE_LENGTH, drawn_handle
from db.types import Graded, Json, Utc, Worded
from db.vocabulary import Bond, Kind, LegStatus, Level, Precision, Status


class Activity(Numbered, table=True):
    """What is convened; while a draft, this row is the draft."""

    __tablename__ = "activity"
    __table_args__ = settings(
        UniqueConstraint("ref"), Index(None, "status"), Index(None, "owner_id")
    )

    ref: str | None = Field(default=None, max_length=32)
    kind: Kind | None = Field(default=None, sa_type=Worded(Kind))
    title: str = Field(max_length=300)
    title_language: str = Field(max_length=16)
    folded: str | None = None
    theme: str | None = Field(default=None, max_length=64)
    status: Status = Field(default=Status.DRAFT, sa_type=Worded(Status))
    reason: str | None = None
    level: Level = Field(default=Level.AMBER, sa_type=Graded(Level))
    handle: str = Field(
        default_factory=drawn_handle,
        max_length=HANDLE_LENGTH,
        sa_column_kwargs={"server_default": ""},
    )
    owner_id: int | None = Field(default=None, foreign_key="person.id")
    body_id: int | None = Field(default=None, foreign_key="body.id")
    session_no: int | None = None
    save_the_date: bool = False
    venue: str | None = Field(default=None, max_length=200)
    capacity: int | None = None
    working_languages: list[str] | None = Field(default=None, sa_type=Json)
    interpretation: str | None = Field(default=None, max_length=200)
    seats: list[str] | None = Field(default=None, sa_type=Json)
    topic: str | None = Field(default=None, max_length=300)
    speakers: list[str] | None = Field(default=None, sa_type=Json)
    joining_link: str | None = Field(default=None, max_length=500)
    telephone: str | None = Field(default=None, max_length=100)
    travellers: list[str] | None = Field(default=None, sa_type=Json)
    our_part: str | None = Field(default=None, max_length=300)
    # Of a draft: how it is to be repeated when it is saved. Of others: the first of their series.
    recurrence: dict[str, Any] | None = Field(default=None, sa_type=Json)
    series_id: int | None = Field(default=None, index=True)
    source: str | None = None
    guessed: list[str] = Field(default_factory=list, sa_type=Json)
    version: int = 1
    revision: int = 0
    revised_at: datetime = Field(sa_type=Utc)
    tell_at: datetime | None = Field(default=None, sa_type=Utc)
    # What reporting needs: where the report is, how many came, what came of it.
    report: str | None = Field(default=None, max_length=500)
    attended: int | None = None
    summary: str | None = None
    created_at: datetime = Field(sa_type=Utc)


class ActivityProject(Numbered, table=True):
    """An activity belongs to a project; one leads; inferred when the source lost it."""

    __tablename__ = "activity_project"
    __table_args__ = settings(UniqueConstraint("activity_id", "project_id"))

    activity_id: int = Field(foreign_key="activity.id")
    project_id: int = Field(foreign_key="project.id", index=True)
    lead: bool = False
    inferred: bool = False


class ActivityBody(Numbered, table=True):
    """A further body that a session serves, beside ``Activity.body_id``, in the same meeting."""

    __tablename__ = "activity_body"
    __table_args__ = settings(UniqueConstraint("activity_id", "body_id"))

    activity_id: int = Field(foreign_key="activity.id")
    body_id: int = Field(foreign_key="body.id", index=True)


class Link(Numbered, table=True):
    """Two activities that belong together: this one is part of the other, follows it up, and so on.

    ``paired_with`` reads the same from both ends; the others are read backwards from the other.
    """

    __tablename__ = "link"
    __table_args__ = settings(
        UniqueConstraint("activity_id", "other_id"),
        CheckConstraint("activity_id <> other_id", name="apart"),
    )

    activity_id: int = Field(foreign_key="activity.id")
    other_id: int = Field(foreign_key="activity.id", index=True)
    bond: Bond = Field(sa_type=Worded(Bond))


class Leg(Numbered, table=True):
    """One place and one span of days of an activity; ``uid`` never changes (RFC 5545 §3.8.4.7)."""

    __tablename__ = "leg"
    __table_args__ = settings(
        UniqueConstraint("uid"),
        CheckConstraint("end_on IS NULL OR start_on IS NULL OR end_on >= start_on", name="order"),
    )

    activity_id: int = Field(foreign_key="activity.id", index=True)
    uid: str = Field(max_length=255)
    city: str | None = Field(default=None, max_length=200)
    folded: str | None = None
    territory: str | None = Field(default=None, max_length=2)
    zone: str | None = Field(default=None, max_length=64)
    zone_guessed: bool = False
    # None until somebody said when, be it only "to be confirmed".
    precision: Precision | None = Field(default=None, sa_type=Worded(Precision))
    start_on: date | None = Field(default=None, index=True)
    end_on: date | None = Field(default=None, index=True)
    start_time: time | None = None
    end_time: time | None = None
    status: LegStatus = Field(default=LegStatus.PLANNED, sa_type=Worded(LegStatus))
    host: str | None = Field(default=None, max_length=200)
    team: str | None = Field(default=None, max_length=300)
    level: Level | None = Field(default=None, sa_type=Graded(Level))
