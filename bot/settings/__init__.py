"""Settings: the shipped ``config.toml``, then the office's own, then the environment."""

import os
from datetime import timedelta
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Literal, Self

from pydantic import ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from bot.settings.sections import (
    DatabaseSettings,
    KindSettings,
    OfficeSettings,
    ReadingSettings,
    Reminder,
    RetentionSettings,
    RhythmSettings,
    SandboxSettings,
    TelegramSettings,
    WebSettings,
)
from bot.settings.sentences import sentence
from programme.quiet import quiet_hours
from programme.rules import KindRules, Retention, Rhythm, Rules, Rung
from programme.values import Kind

SHIPPED = Path(__file__).parents[2] / "config.toml"
PREFIX = "CONVOKE_"


class Settings(BaseSettings):
    """Everything that can be set: the environment over the office's own file over the shipped."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="forbid"
    )

    office: OfficeSettings
    retention: RetentionSettings
    telegram: TelegramSettings
    database: DatabaseSettings
    web: WebSettings
    reading: ReadingSettings
    sandbox: SandboxSettings
    rhythms: dict[Literal["week_ahead", "stale", "clearing", "completing"], RhythmSettings]
    kinds: dict[Kind, KindSettings]
    ladders: dict[str, tuple[Reminder, ...]]

    @model_validator(mode="after")
    def _ladders_stand(self) -> Self:
        for kind, one in self.kinds.items():
            if one.ladder not in self.ladders:
                raise ValueError(f"kinds.{kind}.ladder: there is no ladder {one.ladder}")
        return self

    @model_validator(mode="after")
    def _lease_outlasts_a_call(self) -> Self:
        if self.telegram.patience * 4 > self.database.lease:
            raise ValueError("telegram.patience: at most a quarter of database.lease")
        return self

    def at(self, database: str) -> Self:
        """The same settings with another database."""
        return self.model_copy(
            update={"database": self.database.model_copy(update={"url": database})}
        )

    def rules(self) -> Rules:
        """The office's rules as the programme reads them."""
        office = self.office
        return Rules(
            zone=office.timezone,
            languages=office.languages,
            self_confirm=office.self_confirm,
            hosts=frozenset(office.hosts),
            territory=office.territory,
            head_decides_after=office.head_decides_after,
            day_begins=office.day_begins,
            day_ends=office.day_ends,
            day_message_at=office.day_message_at,
            quiet=quiet_hours(office.quiet_from, office.quiet_until, None),
            tell_after=office.tell_after,
            tell_at_once_within=office.tell_at_once_within,
            lease=timedelta(seconds=self.database.lease),
            retention=Retention(**self.retention.model_dump()),
            rhythms={name: Rhythm(one.day, one.hour) for name, one in self.rhythms.items()},
            kinds={kind: self._of(one) for kind, one in self.kinds.items()},
            key=office.key.get_secret_value(),
        )

    def _of(self, kind: KindSettings) -> KindRules:
        ladder = tuple(Rung(**dict(rung)) for rung in self.ladders[kind.ladder])
        return KindRules(kind.asks, kind.requires, kind.confirms, kind.legs, ladder, kind.discreet)


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
    except OSError as error:
        raise WrongSettings(f"{own}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise WrongSettings(f"{own}: not written in UTF-8") from error
    except SettingsError as error:
        raise WrongSettings(str(error)) from error
    except ValidationError as wrong:
        raise WrongSettings("\n".join(sentence(one) for one in wrong.errors())) from wrong


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
    for name in [one for one in os.environ if one.startswith(PREFIX)]:
        section, _, key = name.removeprefix(PREFIX).lower().partition("__")
        if section not in Settings.model_fields:
            raise WrongSettings(f"{name}: no such setting; config.toml lists them all")
        if not key:
            raise WrongSettings(f"{name}: which of its keys? {name}__… names one")
