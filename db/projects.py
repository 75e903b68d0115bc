"""Projects and bodies, with what documents say of them."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Numeric, UniqueConstraint
from sqlmodel import Field

from db.base import UNLESS_SAID, Numbered, settings
from db.types import Json


class Project(Numbered, table=True):
    """A donor-funded project; its period is known to the month."""

    __tablename__ = "project"
    __table_args__ = settings(UniqueConstraint("code"))

    code: str = Field(max_length=16)
    name: str = Field(max_length=200)
    long_name: str | None = None
    aliases: list[str] = Field(default_factory=list, sa_type=Json)
    starts_on: date | None = None
    ends_on: date | None = None
    budget: Decimal | None = Field(default=None, sa_type=Numeric(16, 2))
    currency: str | None = Field(default=None, max_length=3)
    donors: list[str] = Field(default_factory=list, sa_type=Json)
    scope: str | None = None
    successor_code: str | None = Field(default=None, max_length=16)
    # Whether everybody may have the calendar of its clear activities.
    public: bool = Field(default=False, sa_column_kwargs=UNLESS_SAID)


class ProjectTerritory(Numbered, table=True):
    """A country or area of a project: confirmed, or a candidate."""

    __tablename__ = "project_territory"
    __table_args__ = settings(UniqueConstraint("project_id", "territory"))

    project_id: int = Field(foreign_key="project.id")
    territory: str = Field(max_length=2)
    status: str = Field(default="confirmed", max_length=24)


class Body(Numbered, table=True):
    """A committee, whose sessions are activities; its cadence only proposes dates."""

    __tablename__ = "body"
    __table_args__ = settings(UniqueConstraint("code"))

    code: str = Field(max_length=16)
    name: str = Field(max_length=200)
    long_name: str | None = None
    aliases: list[str] = Field(default_factory=list, sa_type=Json)
    project_id: int | None = Field(default=None, foreign_key="project.id")
    sessions_held: int = 0
    cadence_months: int | None = None


class Statement(Numbered, table=True):
    """What one source says of one field of a thing; two that differ are both kept."""

    __tablename__ = "statement"
    __table_args__ = settings(UniqueConstraint("thing", "thing_id", "field", "source"))

    thing: str = Field(max_length=24)
    thing_id: int
    field: str = Field(max_length=24)
    value: str
    source: str = Field(max_length=200)
