"""What only some kinds have: the agenda of a meeting, and whom a call is addressed to."""

from datetime import time

from sqlmodel import Field

from db.base import Numbered, settings
from db.types import Graded, Json, Worded
from db.vocabulary import ItemKind, Level


class AgendaItem(Numbered, table=True):
    """A point of a committee's agenda with its documents by name, or a session of a workshop."""

    __tablename__ = "agenda_item"
    __table_args__ = settings()

    activity_id: int = Field(foreign_key="activity.id", index=True)
    number: int
    title: str = Field(max_length=300)
    kind: ItemKind | None = Field(default=None, sa_type=Worded(ItemKind))
    start_time: time | None = None
    end_time: time | None = None
    speakers: str | None = Field(default=None, max_length=300)
    documents: list[str] | None = Field(default=None, sa_type=Json)
    level: Level | None = Field(default=None, sa_type=Graded(Level))


class Addressee(Numbered, table=True):
    """Somebody whom a call for contributions asks: a State, a group of them, an institution."""

    __tablename__ = "addressee"
    __table_args__ = settings()

    activity_id: int = Field(foreign_key="activity.id", index=True)
    name: str = Field(max_length=200)
