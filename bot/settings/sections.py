"""The parts of the settings, key by key: what each may hold."""

from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr
from pydantic_settings import NoDecode

from bot.settings.values import (
    address,
    address_or_none,
    database,
    field,
    footnote,
    known_zone,
    listed,
    spoken,
    token,
)
from programme.values import Anchor, Answer, Clock, Policy, Role

Address = Annotated[str, AfterValidator(address)]
Port = Annotated[int, Field(ge=0, le=65535)]
Code = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Span = Annotated[timedelta, Field(ge=timedelta(0))]
Footnote = Annotated[dict[str, str], AfterValidator(footnote)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Guard = Literal[
    "host_agreed", "venue_agreed", "focal_point", "notice", "project_period", "project_scope"
]
# pydantic-settings would take nothing but JSON from the environment.
Listed = (NoDecode, BeforeValidator(listed))


class Section(BaseModel):
    """A part of the settings: read once, frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class OfficeSettings(Section):
    """The office and its rules."""

    name: str = Field(min_length=1)
    timezone: Annotated[str, AfterValidator(known_zone)]
    languages: Annotated[tuple[str, ...], AfterValidator(spoken), *Listed]
    admins: Annotated[tuple[int, ...], *Listed]
    self_confirm: bool
    hosts: Annotated[tuple[Code, ...], *Listed]
    territory: Code
    head_decides_after: int = Field(ge=0, le=30)
    day_begins: time
    day_ends: time
    quiet_from: time
    quiet_until: time
    day_message_at: time
    tell_after: Span
    tell_at_once_within: Span
    key: SecretStr
    contact: str = Field(max_length=200)


class RetentionSettings(Section):
    """How long things are kept before they go by themselves."""

    messages: Span
    fetches: Span
    history: Span
    people: Span


class TelegramSettings(Section):
    """Where Telegram is and how much it takes."""

    token: Annotated[SecretStr, AfterValidator(token)]
    api_base: Address
    mode: Literal["polling", "webhook"]
    username: str
    rate: int = Field(ge=0)
    patience: float = Field(gt=0)


class DatabaseSettings(Section):
    """Where the tables are."""

    url: Annotated[str, AfterValidator(database)]
    patience: float = Field(gt=0)
    lease: float = Field(gt=0)


class WebSettings(Section):
    """Where calendars are served."""

    host: str
    port: Port
    public_url: Address
    metrics_host: str
    metrics_port: Port


class ReadingSettings(Section):
    """Where the places are, and the days on which they rest."""

    gazetteer: Path
    public_holidays: Path


class SandboxSettings(Section):
    """The sandbox whose clock is followed, when there is one."""

    url: Annotated[str, AfterValidator(address_or_none)]


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
