"""The parts of the settings, key by key: the office, its Telegram, its tables and its servers."""

from datetime import time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr

from bot.settings.types import Address, Code, Listed, Port, Section, Span
from bot.settings.values import address_or_none, database, known_zone, spoken, token


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
