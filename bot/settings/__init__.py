"""Settings: the shipped ``config.toml``, then the office's own, then the environment."""

import os
from datetime import time, timedelta
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

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
        if zone not in available_timezones():
            raise ValueError("no such zone; write it as Europe/Bucharest")
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


class Settings(BaseSettings):
    """Everything that can be set: the environment over the office's own file over the shipped."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="forbid"
    )

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


def read(path: Path | None = None) -> Settings:
    """The settings in force.

    :param path: the office's own file; without one, ``./config.toml`` when it is there.
    :raises WrongSettings: naming each key and what is wrong with it.
    """
    own = path or Path("config.toml")
    if path is not None and not path.is_file():
        raise WrongSettings(f"{path}: there is no such file")
    try:
        _refuse_unknown_sections()
        return _layered(own)()
    except TOMLDecodeError as error:
        raise WrongSettings(f"{own}: {error}") from error
    except SettingsError as error:
        raise WrongSettings(str(error)) from error
    except ValidationError as wrong:
        raise WrongSettings("\n".join(_sentence(one) for one in wrong.errors())) from wrong


def _layered(own: Path) -> type[Settings]:
    """The settings as read from these files; pydantic-settings fixes its sources by class."""

    class Layered(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            files = TomlConfigSettingsSource(settings_cls, [SHIPPED, own], deep_merge=True)
            return env_settings, files

    return Layered


def _refuse_unknown_sections() -> None:
    """pydantic-settings passes over variables whose first part it does not know."""
    for name in os.environ:
        section = name.removeprefix(PREFIX).partition("__")[0].lower()
        if name.startswith(PREFIX) and section not in Settings.model_fields:
            raise WrongSettings(f"{name}: no such setting; config.toml lists them all")


def _sentence(error: Any) -> str:
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        return f"{key}: no such setting; config.toml lists them all"
    return f"{key}: {error['msg']}"
