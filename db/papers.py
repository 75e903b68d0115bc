"""What an office hands in to be read: papers, their parts, and the activities read in them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from db.base import Numbered, settings
from db.types import Id, Json, Utc, Worded
from db.vocabulary import Choice, Handed, Standing


class Paper(Numbered, table=True):
    """A file, or messages that belong together; ``wants`` is what was asked for its reading."""

    __tablename__ = "paper"
    __table_args__ = settings(Index(None, "state"))

    person_id: int | None = Field(default=None, foreign_key="person.id")
    chat_id: int | None = Field(default=None, sa_type=Id)
    message_id: int | None = Field(default=None, sa_type=Id)
    name: str | None = Field(default=None, max_length=200)
    language: str = Field(max_length=16)
    state: Handed = Field(default=Handed.ARRIVING, sa_type=Worded(Handed))
    wants: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    refusal: str | None = Field(default=None, max_length=24)
    forwarded: bool = False
    begun_at: datetime = Field(sa_type=Utc)
    last_at: datetime = Field(sa_type=Utc)
    read_at: datetime | None = Field(default=None, sa_type=Utc)
    taken_at: datetime | None = Field(default=None, sa_type=Utc)


class PaperPart(Numbered, table=True):
    """One message of a paper, its words or its file; the words go when they have been read."""

    __tablename__ = "paper_part"
    __table_args__ = settings(UniqueConstraint("update_id"))

    paper_id: int = Field(foreign_key="paper.id", index=True)
    update_id: int | None = Field(default=None, sa_type=Id)
    text: str = ""
    file_id: str | None = Field(default=None, max_length=200)


class PaperRow(Numbered, table=True):
    """One activity as a paper has it; ``before`` is what a known one was before it was altered.

    ``activity_id`` is the known one that it speaks of, or the one that it became.
    """

    __tablename__ = "paper_row"
    __table_args__ = settings(UniqueConstraint("paper_id", "place"))

    paper_id: int = Field(foreign_key="paper.id")
    place: int
    given: dict[str, Any] = Field(sa_type=Json)
    standing: Standing = Field(sa_type=Worded(Standing))
    choice: Choice | None = Field(default=None, sa_type=Worded(Choice))
    activity_id: int | None = Field(default=None, foreign_key="activity.id", index=True)
    version: int | None = None
    before: dict[str, Any] | None = Field(default=None, sa_type=Json)


class SourceLine(Numbered, table=True):
    """The piece of a paper from which an activity came, at the activity's level, for a while."""

    __tablename__ = "source_line"
    __table_args__ = settings()

    activity_id: int = Field(foreign_key="activity.id", index=True)
    text: str
    paper: str | None = Field(default=None, max_length=200)
    kept_at: datetime = Field(sa_type=Utc)
