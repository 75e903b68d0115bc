"""The rules of the office as settings: its ladders, its rhythms, and its kinds."""

from datetime import time
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from bot.settings.types import Section, Span
from bot.settings.values import field
from programme.values import Anchor, Answer, Clock, Policy, Role

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Guard = Literal[
    "host_agreed", "venue_agreed", "focal_point", "notice", "project_period", "project_scope"
]


class Reminder(Section):
    """One rung of a ladder."""

    name: str = Field(min_length=1, max_length=24, pattern=r"^[a-z0-9-]+$")
    to: frozenset[Role | Literal["owner"]]
    answers: frozenset[Answer] = frozenset()
    days: int = Field(default=0, ge=0)
    at: time | None = None
    clock: Clock = Clock.READER
    before: Span | None = None
    anchor: Anchor = Anchor.START
    attach: frozenset[Literal["ics", "agenda"]] = frozenset()
    policy: Policy = Policy.NEVER


class RhythmSettings(Section):
    """When the office does something by itself."""

    day: Literal["*"] | Weekday
    at: time | Literal["hourly"]

    @property
    def hour(self) -> time | None:
        """The hour; None: each full one."""
        return None if self.at == "hourly" else self.at


class KindSettings(Section):
    """What differs between kinds."""

    asks: tuple[Annotated[str, AfterValidator(field)], ...]
    requires: tuple[Annotated[str, AfterValidator(field)], ...]
    confirms: tuple[Guard, ...] = ()
    legs: bool = False
    ladder: str
    discreet: bool = False
