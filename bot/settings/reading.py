"""The settings in force are read: files and environment, and what is wrong with them."""

import os
from pathlib import Path
from tomllib import TOMLDecodeError

from pydantic import ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsError,
    TomlConfigSettingsSource,
)

from bot.settings.sentences import sentence
from bot.settings.whole import PREFIX, Settings

SHIPPED = Path(__file__).parents[2] / "config.toml"


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
