"""Settings: the shipped ``config.toml``, then the office's own, then the environment."""

import os
import tomllib
from datetime import time, timedelta
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from programme.rules import Clock, KindRules, Rules, Rung
from programme.values import Kind, Role

SHIPPED = Path(__file__).parent.parent / "config.toml"
PREFIX = "CONVOKE_"


class Section(BaseModel):
    """A part of the settings: read once, frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class OfficeSettings(Section):
    """The office and its rules."""

    name: str
    timezone: str
    languages: tuple[str, ...] = Field(min_length=1)
    admins: tuple[int, ...]
    self_confirm: bool
    day_begins: time
    day_ends: time
    tell_after: timedelta
    tell_at_once_within: timedelta
    key: SecretStr

    @field_validator("timezone")
    @classmethod
    def _known(cls, zone: str) -> str:
        ZoneInfo(zone)
        return zone


class TelegramSettings(Section):
    """Where Telegram is and how much it takes."""

    token: SecretStr
    api_base: str
    mode: Literal["polling"]
    username: str
    rate: int = Field(ge=0)


class DatabaseSettings(Section):
    """Where the tables are."""

    url: str
    patience: float = Field(gt=0)


class WebSettings(Section):
    """Where calendars are served."""

    host: str
    port: int
    public_url: str
    metrics_port: int


class ReadingSettings(Section):
    """Where the places are."""

    gazetteer: Path


class SandboxSettings(Section):
    """The sandbox whose clock is followed, when there is one."""

    url: str


class Reminder(Section):
    """One rung of a ladder."""

    name: str
    to: frozenset[Role]
    days: int = 0
    at: time | None = None
    clock: Clock = Clock.READER
    before: timedelta | None = None


class KindSettings(Section):
    """What differs between kinds."""

    asks: tuple[str, ...]
    requires: tuple[str, ...]
    legs: bool = False
    ladder: str


class Settings(Section):
    """Everything that can be set."""

    office: OfficeSettings
    telegram: TelegramSettings
    database: DatabaseSettings
    web: WebSettings
    reading: ReadingSettings
    sandbox: SandboxSettings
    kinds: dict[Kind, KindSettings]
    ladders: dict[str, tuple[Reminder, ...]]

    def rules(self) -> Rules:
        """The office's rules as the programme reads them."""
        office = self.office
        return Rules(
            zone=office.timezone,
            languages=office.languages,
            self_confirm=office.self_confirm,
            day_begins=office.day_begins,
            day_ends=office.day_ends,
            tell_after=office.tell_after,
            tell_at_once_within=office.tell_at_once_within,
            kinds={kind: self._of(one) for kind, one in self.kinds.items()},
        )

    def _of(self, kind: KindSettings) -> KindRules:
        ladder = tuple(Rung(**dict(rung)) for rung in self.ladders[kind.ladder])
        return KindRules(kind.asks, kind.requires, kind.legs, ladder)


class WrongSettings(Exception):
    """What is wrong with the settings, a line each."""


def read(path: Path | None = None, environ: dict[str, str] | None = None) -> Settings:
    """The settings in force.

    :param path: the office's own file; without one, ``./config.toml`` when it is there.
    :raises WrongSettings: naming each key and what is wrong with it.
    """
    merged = tomllib.loads(SHIPPED.read_text())
    own = path or Path("config.toml")
    try:
        if path is not None or (own.exists() and own.resolve() != SHIPPED):
            _merge(merged, tomllib.loads(own.read_text()))
        _merge(merged, _from_environment(dict(os.environ) if environ is None else environ))
        return Settings.model_validate(merged)
    except OSError as error:
        raise WrongSettings(f"{own}: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise WrongSettings(f"{own}: {error}") from error
    except ValidationError as wrong:
        raise WrongSettings("\n".join(_sentence(one) for one in wrong.errors())) from wrong


def _sentence(error: Any) -> str:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        return f"{key}: no such setting; config.toml lists them all"
    return f"{key}: {error['msg']}"


def _merge(into: dict[str, Any], own: dict[str, Any]) -> None:
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value


def _from_environment(environ: dict[str, str]) -> dict[str, Any]:
    """``CONVOKE_TELEGRAM__TOKEN`` is ``telegram.token``; lists are written as in TOML."""
    found: dict[str, Any] = {}
    for name, value in environ.items():
        if name.startswith(PREFIX):
            *sections, key = name.removeprefix(PREFIX).lower().split("__")
            place = found
            for section in sections:
                place = place.setdefault(section, {})
            place[key] = _value(value)
    return found


def _value(text: str) -> Any:
    if text.startswith("["):
        try:
            return tomllib.loads(f"value = {text}")["value"]
        except tomllib.TOMLDecodeError:
            return text
    return text
